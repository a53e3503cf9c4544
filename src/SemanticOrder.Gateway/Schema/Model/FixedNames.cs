using System.Collections.Frozen;

namespace SemanticOrder.Gateway.Schema.Model;

/// <summary>Names that the written part of the schema uses, so that no term of an ontology can take them.</summary>
internal static class FixedNames
{
    /// <summary>Fields that every derived type has.</summary>
    public static FrozenSet<string> OfEveryType { get; } = new[] { "id", "statements", "conflicts", "notes", "why", "whyNot" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Fields of types whose nodes name a concept.</summary>
    public static FrozenSet<string> OfStatements { get; } = new[] { "classifiedAs", "interval", "as" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Fields of the order.</summary>
    public static FrozenSet<string> OfOrder { get; } =
        new[] { "advice", "violations", "tagReadings", "records", "isProvisional", "resolvedFrom", "knowledgeVersion" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Fields of every filter input.</summary>
    public static FrozenSet<string> OfFilters { get; } = new[] { "and", "or", "not" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a name that some derived type or filter has for a field of the gateway's own.</summary>
    public static bool IsFixedField(string name) => OfEveryType.Contains(name) || OfStatements.Contains(name) || OfOrder.Contains(name) || OfFilters.Contains(name);

    /// <summary>True for a name that GraphQL accepts and does not keep for itself (GraphQL §2.1.9).</summary>
    public static bool IsLegal(string name) =>
        name.Length > 0 && !name.StartsWith("__", StringComparison.Ordinal) && !char.IsAsciiDigit(name[0])
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
