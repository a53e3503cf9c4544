using System.Collections.Frozen;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// One operation compiled for one set of values of its <c>@skip</c> and <c>@include</c> variables, so that nothing about fields, types, fragments or conditions is decided while it runs.
/// Selection plans are compiled for a concrete type when the first value of that type comes; what is compiled is kept. Thread-safe.
/// </summary>
internal sealed class OperationPlan
{
    private readonly FrozenSet<string> _trueConditions;
    private int _fieldCount;
    private CostSet? _cost;

    public OperationPlan(PreparedOperation operation, string key, FrozenSet<string> trueConditions, DeliveryChoice? delivery)
    {
        Operation = operation;
        Key = key;
        _trueConditions = trueConditions;
        Delivery = delivery;
        Root = delivery is null
            ? new FieldCollector(this).Compile([operation.Definition.SelectionSet], operation.RootType)
            : new DeferringCollector(this).CompileRoot(operation.Definition.SelectionSet, operation.RootType);
    }

    /// <summary>The values of the conditions, as a key among the plans of the operation.</summary>
    public string Key { get; }

    /// <summary>Which <c>@defer</c> and <c>@stream</c> hold; null when everything comes in one answer.</summary>
    public DeliveryChoice? Delivery { get; }

    public PreparedOperation Operation { get; }

    public Schema Schema => Operation.Document.Schema;

    public SelectionPlan Root { get; }

    /// <summary>One more than the greatest <see cref="PlanField.Id"/> so far; grows while values of new types come.</summary>
    public int FieldCount => Volatile.Read(ref _fieldCount);

    public int NextFieldId() => Interlocked.Increment(ref _fieldCount) - 1;

    /// <summary>What the operation costs with a request's variables. The options are the same on every call, those of the executor.</summary>
    public double Cost(CostOptions options, VariableValues variables) => (_cost ??= new CostCompiler(this, options).Compile()).Of(variables, [], 1);

    /// <summary>Whether the directives of a selection let it stand.</summary>
    public bool Includes(SelectionNode selection) => selection.Directives.IsEmpty || SelectionCondition.Holds(selection, _trueConditions);
}
