namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>What is made of the values of a field.</summary>
internal enum Measure
{
    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their mean.</summary>
    Avg,

    /// <summary>The least.</summary>
    Min,

    /// <summary>The greatest.</summary>
    Max,
}
