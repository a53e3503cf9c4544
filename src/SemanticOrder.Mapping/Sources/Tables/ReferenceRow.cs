using System.Collections.Immutable;

namespace SemanticOrder.Mapping.Sources.Tables;

/// <summary>One row of a <see cref="ReferenceTable"/>.</summary>
/// <param name="Line">One-based line in the file, for explanations.</param>
/// <param name="Values">One text per column, without white space around it; empty where the file has none.</param>
public readonly record struct ReferenceRow(int Line, ImmutableArray<string> Values)
{
    /// <summary>The value of a column; null when it is empty or <paramref name="column"/> is negative.</summary>
    /// <param name="column">From <see cref="ReferenceTable.ColumnIndex"/>.</param>
    public string? this[int column] => column >= 0 && Values[column] is { Length: > 0 } value ? value : null;
}
