namespace SemanticOrder.Reasoning;

/// <content>Own rules: what OWL 2 RL has no rule for: facets (OWL 2 Structural Specification §7.5) and SKOS (SKOS Reference §8).</content>
public static partial class RuleTable
{
    /// <summary>A literal within the facets is in the datatype restriction, so its bearer is in the class restriction.</summary>
    public static RuleDefinition DtFacet { get; } = new("dt-facet", Own, OwnOrder + 0);

    /// <summary>A statement of a concept is a statement of the broader concept.</summary>
    public static RuleDefinition SkosBroader { get; } = new("skos-broader", Own, OwnOrder + 1);

    /// <summary>Where the rules of this table are defined.</summary>
    internal const string Own = "docs/reasoning.md";

    private static RuleDefinition[] OwnRules => [DtFacet, SkosBroader];
}
