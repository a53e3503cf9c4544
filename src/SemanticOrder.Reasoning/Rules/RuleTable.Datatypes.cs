namespace SemanticOrder.Reasoning;

/// <content>OWL 2 Profiles §4.3 Table 8: the semantics of datatypes.</content>
public static partial class RuleTable
{
    /// <summary>A literal outside the value space of the datatype it must have.</summary>
    public static RuleDefinition DtNotType { get; } = new("dt-not-type", Datatypes, DatatypeOrder + 0);

    /// <summary>Where the rules of this table are defined.</summary>
    internal const string Datatypes = "OWL 2 Profiles §4.3 Table 8";

    private static RuleDefinition[] DatatypesRules => [DtNotType];
}
