namespace SemanticOrder.GraphQL.Execution;

/// <summary>All objects of one type at one place of the plan, in response order, with the values of their fields that were resolved before writing.</summary>
internal sealed class ObjectBatch(SelectionPlan plan)
{
    private readonly List<object?> _objects = [];

    public SelectionPlan Plan { get; } = plan;

    public int Count => _objects.Count;

    public object? this[int index] => _objects[index];

    /// <summary>The resolved columns, by the position of the field in the plan; null for fields that are resolved while writing.</summary>
    public FieldColumn?[] Columns { get; } = new FieldColumn?[plan.Fields.Length];

    public int Add(object? value)
    {
        _objects.Add(value);
        return _objects.Count - 1;
    }

    public object?[] Objects() => [.. _objects];
}
