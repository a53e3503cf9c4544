using SemanticOrder.Gateway.Schema.Filters;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.InMemory;

namespace SemanticOrder.Gateway.Schema.Subscriptions;

/// <summary>
/// A <c>where</c> that is asked of one order after the other, under the knowledge in service when each comes: after a publication the concepts under a concept may be
/// others. Used by one subscription.
/// </summary>
internal sealed class LiveFilter
{
    private readonly RequestState _state;
    private readonly InputObject? _where;
    private ServedSchema _served;
    private OrderFilter _filter;

    /// <summary>A filter of a subscription.</summary>
    /// <exception cref="GraphQL.GraphQLFieldException">SO8022, SO8027: it cannot be asked.</exception>
    public LiveFilter(RequestState state, InputObject? where)
    {
        (_state, _where, _served) = (state, where, state.Served);
        _filter = WhereReader.Read(_served, where);
    }

    /// <summary>Whether it holds for an order as it is now; never for one that is gone, unless nothing is asked.</summary>
    /// <exception cref="GraphQL.GraphQLFieldException">SO8022: a concept is no longer known.</exception>
    public bool Holds(ChangedOrder change)
    {
        if (_where is null)
            return true;
        if (change.Document is not { } document)
            return false;
        var served = _state.Services.Schemas.Current;
        if (!ReferenceEquals(served, _served))
            (_served, _filter) = (served, WhereReader.Read(served, _where));
        return FilterEvaluation.Holds(_filter, served.Facts.Filterable(document.Statements, document.Nodes, document.Violations), _state.Services.Clock.GetUtcNow());
    }
}
