namespace SemanticOrder.Reasoning;

/// <summary>
/// The rules in use, by their published ids. One file per table of OWL 2 Profiles §4.3; the tables grow at their ends.
/// Rules that only restate the schema (scm-*) are answered by the hierarchies of <see cref="CompiledOntology"/>, those about
/// <c>owl:sameAs</c> (eq-*) are not in use: values that are the same thing are mapped, not merged.
/// </summary>
public static partial class RuleTable
{
    private const int PropertyOrder = 500;
    private const int ClassOrder = 600;
    private const int ClassAxiomOrder = 700;
    private const int DatatypeOrder = 800;
    private const int OwnOrder = 1000;

    /// <summary>Every rule in use, in the order of the tables.</summary>
    public static IReadOnlyList<RuleDefinition> All => [.. PropertiesRules, .. ClassesRules, .. ClassAxiomsRules, .. DatatypesRules, .. OwnRules];
}
