using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Types;

/// <summary>
/// What it costs to ask a field, in units of the schema's owner: the weight once for each object or value it yields. How many that are is told by the arguments that state a page size, with the
/// values of the request, else by an assumption.
/// </summary>
public sealed record FieldCost
{
    /// <summary>The cost of one value.</summary>
    /// <value>Null: 1 for an object, 0 for a leaf.</value>
    public double? Weight { get; init; }

    /// <summary>How many items the list is assumed to have when no page-size argument says.</summary>
    /// <value>Null: the executor's assumption.</value>
    public int? AssumedSize { get; init; }

    /// <summary>Arguments that bound the number of items: integers, or lists that ask for one item each. The largest of those that have a value counts.</summary>
    /// <value>None.</value>
    public ImmutableArray<string> PageSizeArguments { get; init; } = [];

    /// <summary>Fields of the value that hold the list, where the field itself is no list: <c>edges</c> and <c>nodes</c> of a connection.</summary>
    /// <value>None: the field's own value is the list.</value>
    public ImmutableArray<string> SizedFields { get; init; } = [];
}
