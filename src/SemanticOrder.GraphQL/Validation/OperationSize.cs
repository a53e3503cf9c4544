namespace SemanticOrder.GraphQL.Validation;

/// <summary>
/// How large a selection set is when its fragments are inlined wherever they are spread; what a fragment that spreads itself would add is not counted. Counts stop at
/// <see cref="int.MaxValue"/>, which then means "at least so many".
/// </summary>
internal readonly record struct OperationSize
{
    /// <summary>Levels of fields.</summary>
    public int Depth { get; init; }

    /// <summary>Levels of fields, inline fragments and spreads together.</summary>
    public int Nesting { get; init; }

    /// <summary>Fields, at any level.</summary>
    public int Fields { get; init; }

    /// <summary>Fields at the top level.</summary>
    public int RootFields { get; init; }

    /// <summary>Fields with an alias.</summary>
    public int Aliases { get; init; }

    /// <summary>Applied directives.</summary>
    public int Directives { get; init; }

    /// <summary>Whether <c>__schema</c> or <c>__type</c> is among the fields.</summary>
    public bool UsesIntrospection { get; init; }

    /// <summary>The size of two selections in one set.</summary>
    public OperationSize Beside(OperationSize other) => new()
    {
        Depth = Math.Max(Depth, other.Depth),
        Nesting = Math.Max(Nesting, other.Nesting),
        Fields = Sum(Fields, other.Fields),
        RootFields = Sum(RootFields, other.RootFields),
        Aliases = Sum(Aliases, other.Aliases),
        Directives = Sum(Directives, other.Directives),
        UsesIntrospection = UsesIntrospection || other.UsesIntrospection,
    };

    /// <summary>A count that cannot overflow.</summary>
    public static int Sum(int left, int right) => (int)Math.Min(int.MaxValue, (long)left + right);
}
