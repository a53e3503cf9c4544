namespace SemanticOrder.Reasoning;

/// <content>OWL 2 Profiles §4.3 Table 7: the semantics of class axioms.</content>
public static partial class RuleTable
{
    /// <summary>A member of a class is in its superclass.</summary>
    public static RuleDefinition CaxSco { get; } = new("cax-sco", ClassAxioms, ClassAxiomOrder + 0);

    /// <summary>A member of a class is in the equivalent class, left to right.</summary>
    public static RuleDefinition CaxEqc1 { get; } = new("cax-eqc1", ClassAxioms, ClassAxiomOrder + 1);

    /// <summary>A member of a class is in the equivalent class, right to left.</summary>
    public static RuleDefinition CaxEqc2 { get; } = new("cax-eqc2", ClassAxioms, ClassAxiomOrder + 2);

    /// <summary>Disjoint classes share no member.</summary>
    public static RuleDefinition CaxDw { get; } = new("cax-dw", ClassAxioms, ClassAxiomOrder + 3);

    /// <summary>The members of owl:AllDisjointClasses share no member.</summary>
    public static RuleDefinition CaxAdc { get; } = new("cax-adc", ClassAxioms, ClassAxiomOrder + 4);

    /// <summary>Where the rules of this table are defined.</summary>
    internal const string ClassAxioms = "OWL 2 Profiles §4.3 Table 7";

    private static RuleDefinition[] ClassAxiomsRules => [CaxSco, CaxEqc1, CaxEqc2, CaxDw, CaxAdc];
}
