using System.Collections.Frozen;
using SemanticOrder.Mapping.Sources.Paths;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>One place a context value can come from. A closed set.</summary>
public abstract record ContextSource
{
    private ContextSource()
    {
    }

    /// <summary>The column of the row of a reference table.</summary>
    /// <param name="Table">The table.</param>
    /// <param name="Key">The key of the row.</param>
    /// <param name="Column">The column that holds the value.</param>
    public sealed record FromTable(TableDeclaration Table, ValueTemplate Key, string Column) : ContextSource;

    /// <summary>A field of the element, or a constant.</summary>
    /// <param name="Value">The field.</param>
    /// <param name="Extract">The part of it that counts; null for all.</param>
    /// <param name="Values">Source spelling to context value; null to take the text as it is. A spelling that is not in it gives no value.</param>
    public sealed record FromField(ValueTemplate Value, ExtractRule? Extract, FrozenDictionary<string, string>? Values) : ContextSource;
}
