namespace SemanticOrder.GraphQL.Execution;

/// <summary>The values of one field for all objects of a batch, and where the objects among them stand in the batches of the next level.</summary>
internal sealed class FieldColumn(int count)
{
    /// <summary>By the position of the parent; lists are <see cref="IReadOnlyList{T}"/> once <see cref="Children"/> is filled.</summary>
    public object?[] Values { get; } = new object?[count];

    /// <summary>Where the children of each parent start in <see cref="Children"/>; null when nothing below has to be resolved before writing.</summary>
    public int[]? FirstChild { get; set; }

    /// <summary>The objects in the values, lists flattened, nulls left out, in response order.</summary>
    public List<ChildObject> Children { get; } = [];
}

/// <summary>An object in a value of a column.</summary>
/// <param name="Batch">The batch it is in; null when its type could not be told.</param>
/// <param name="Index">Its position there.</param>
/// <param name="Problem">Why its type could not be told.</param>
internal readonly record struct ChildObject(ObjectBatch? Batch, int Index, string? Problem);
