namespace SemanticOrder.Reasoning;

/// <content>OWL 2 Profiles §4.3 Table 5: the semantics of axioms about properties.</content>
public static partial class RuleTable
{
    /// <summary>The subject of a property is in its domain.</summary>
    public static RuleDefinition PrpDom { get; } = new("prp-dom", Properties, PropertyOrder + 0);

    /// <summary>The value of a property is in its range.</summary>
    public static RuleDefinition PrpRng { get; } = new("prp-rng", Properties, PropertyOrder + 1);

    /// <summary>A functional property has one value; two different literals contradict it.</summary>
    public static RuleDefinition PrpFp { get; } = new("prp-fp", Properties, PropertyOrder + 2);

    /// <summary>Nothing is related to itself by an irreflexive property.</summary>
    public static RuleDefinition PrpIrp { get; } = new("prp-irp", Properties, PropertyOrder + 3);

    /// <summary>A symmetric property holds both ways.</summary>
    public static RuleDefinition PrpSymp { get; } = new("prp-symp", Properties, PropertyOrder + 4);

    /// <summary>An asymmetric property never holds both ways.</summary>
    public static RuleDefinition PrpAsyp { get; } = new("prp-asyp", Properties, PropertyOrder + 5);

    /// <summary>A transitive property closes over chains.</summary>
    public static RuleDefinition PrpTrp { get; } = new("prp-trp", Properties, PropertyOrder + 6);

    /// <summary>A property implies its super-property.</summary>
    public static RuleDefinition PrpSpo1 { get; } = new("prp-spo1", Properties, PropertyOrder + 7);

    /// <summary>A chain of properties implies the property it is declared for.</summary>
    public static RuleDefinition PrpSpo2 { get; } = new("prp-spo2", Properties, PropertyOrder + 8);

    /// <summary>A property implies an equivalent one, left to right.</summary>
    public static RuleDefinition PrpEqp1 { get; } = new("prp-eqp1", Properties, PropertyOrder + 9);

    /// <summary>A property implies an equivalent one, right to left.</summary>
    public static RuleDefinition PrpEqp2 { get; } = new("prp-eqp2", Properties, PropertyOrder + 10);

    /// <summary>Two disjoint properties share no pair.</summary>
    public static RuleDefinition PrpPdw { get; } = new("prp-pdw", Properties, PropertyOrder + 11);

    /// <summary>The members of owl:AllDisjointProperties share no pair.</summary>
    public static RuleDefinition PrpAdp { get; } = new("prp-adp", Properties, PropertyOrder + 12);

    /// <summary>A property implies its inverse, read backwards.</summary>
    public static RuleDefinition PrpInv1 { get; } = new("prp-inv1", Properties, PropertyOrder + 13);

    /// <summary>The inverse implies the property, read backwards.</summary>
    public static RuleDefinition PrpInv2 { get; } = new("prp-inv2", Properties, PropertyOrder + 14);

    /// <summary>A denied relation between individuals does not hold.</summary>
    public static RuleDefinition PrpNpa1 { get; } = new("prp-npa1", Properties, PropertyOrder + 15);

    /// <summary>A denied value does not hold.</summary>
    public static RuleDefinition PrpNpa2 { get; } = new("prp-npa2", Properties, PropertyOrder + 16);

    /// <summary>Where the rules of this table are defined.</summary>
    internal const string Properties = "OWL 2 Profiles §4.3 Table 5";

    private static RuleDefinition[] PropertiesRules => [PrpDom, PrpRng, PrpFp, PrpIrp, PrpSymp, PrpAsyp, PrpTrp, PrpSpo1, PrpSpo2, PrpEqp1, PrpEqp2, PrpPdw, PrpAdp, PrpInv1, PrpInv2, PrpNpa1, PrpNpa2];
}
