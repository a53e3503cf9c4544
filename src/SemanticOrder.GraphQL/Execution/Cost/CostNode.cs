namespace SemanticOrder.GraphQL.Execution;

/// <summary>The cost of a selected field as a formula of the request's variables. Immutable.</summary>
/// <param name="FieldName">The field's name in the schema.</param>
/// <param name="Weight">The cost of one value.</param>
/// <param name="IsList">Whether the value is a list.</param>
/// <param name="Size">How many items there are; null when it is one value, or when the field above says how many.</param>
/// <param name="SizedFields">The fields below that have so many items as <paramref name="Size"/> says.</param>
/// <param name="Below">What is selected of each value.</param>
internal sealed record CostNode(string FieldName, double Weight, bool IsList, PageSize? Size, string[] SizedFields, CostSet Below)
{
    /// <summary>The cost of the field for one parent.</summary>
    /// <param name="variables">The request's variables.</param>
    /// <param name="sizeFromAbove">How many items the field above says; null when it says nothing.</param>
    public double Of(VariableValues variables, double? sizeFromAbove)
    {
        var stated = Size?.Of(variables) ?? 1;
        var count = sizeFromAbove ?? (IsList ? stated : 1);
        var below = Below.Of(variables, SizedFields, stated);
        // An empty page still costs the asking.
        return (Weight * Math.Max(1, count)) + (count * below);
    }
}

/// <summary>The cost of a selection set: of the fields that every type has, of those of narrower abstract types, and of the dearest object type.</summary>
/// <param name="Common">Fields of whatever object comes.</param>
/// <param name="Abstract">Fields of the objects of an interface or union; an object may be of several.</param>
/// <param name="Concrete">Fields of the objects of one type; an object is of one only.</param>
internal sealed record CostSet(CostNode[] Common, CostSet[] Abstract, CostSet[] Concrete)
{
    public static CostSet Nothing { get; } = new([], [], []);

    public bool IsFree => Common.Length + Abstract.Length + Concrete.Length == 0;

    public double Of(VariableValues variables, string[] sizedFields, double size)
    {
        var (cost, dearest) = (0d, 0d);
        foreach (var node in Common)
            cost += node.Of(variables, Array.IndexOf(sizedFields, node.FieldName) >= 0 ? size : null);
        foreach (var set in Abstract)
            cost += set.Of(variables, sizedFields, size);
        foreach (var set in Concrete)
            dearest = Math.Max(dearest, set.Of(variables, sizedFields, size));
        return cost + dearest;
    }
}
