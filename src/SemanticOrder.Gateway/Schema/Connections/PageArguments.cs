using SemanticOrder.Gateway.Schema.Resolvers;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;

namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>The arguments <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c> of a connection (GraphQL Cursor Connections §4).</summary>
/// <param name="Size">How many edges at most.</param>
/// <param name="Backward">True for <c>last</c>.</param>
/// <param name="Cursor">The cursor to continue from; null to start at the beginning, or the end.</param>
internal sealed record PageArguments(int Size, bool Backward, string? Cursor)
{
    /// <summary>The size of a page of which the request says nothing.</summary>
    public const int Usual = 20;

    private const int Most = 500;

    /// <summary>Reads the arguments of a field.</summary>
    /// <exception cref="GraphQLFieldException">SO8020: they contradict each other, or the size is out of bounds.</exception>
    public static PageArguments Read(FieldContext context)
    {
        var backward = context.Argument<int?>("last") is not null;
        if (backward && context.Argument<int?>("first") is not null)
            throw new GraphQLFieldException("SO8020", "Give first or last, not both: a page runs in one direction.");
        if (backward ? context.Argument<string>("after") is not null : context.Argument<string>("before") is not null)
            throw new GraphQLFieldException("SO8020", "after goes with first, before with last.");
        return new PageArguments(Page.Size(context, backward ? "last" : "first", Usual, Most), backward, context.Argument<string>(backward ? "before" : "after"));
    }
}
