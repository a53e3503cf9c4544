namespace SemanticOrder.Reasoning;

/// <content>OWL 2 Profiles §4.3 Table 6: the semantics of classes.</content>
public static partial class RuleTable
{
    /// <summary>Nothing is in owl:Nothing.</summary>
    public static RuleDefinition ClsNothing2 { get; } = new("cls-nothing2", Classes, ClassOrder + 0);

    /// <summary>What is in every part is in the intersection.</summary>
    public static RuleDefinition ClsInt1 { get; } = new("cls-int1", Classes, ClassOrder + 1);

    /// <summary>What is in an intersection is in every part.</summary>
    public static RuleDefinition ClsInt2 { get; } = new("cls-int2", Classes, ClassOrder + 2);

    /// <summary>What is in a part is in the union.</summary>
    public static RuleDefinition ClsUni { get; } = new("cls-uni", Classes, ClassOrder + 3);

    /// <summary>Nothing is in a class and in its complement.</summary>
    public static RuleDefinition ClsCom { get; } = new("cls-com", Classes, ClassOrder + 4);

    /// <summary>What has a value of the class is in the restriction (someValuesFrom).</summary>
    public static RuleDefinition ClsSvf1 { get; } = new("cls-svf1", Classes, ClassOrder + 5);

    /// <summary>What has any value is in the restriction (someValuesFrom owl:Thing).</summary>
    public static RuleDefinition ClsSvf2 { get; } = new("cls-svf2", Classes, ClassOrder + 6);

    /// <summary>The values of a member of the restriction are in its class (allValuesFrom).</summary>
    public static RuleDefinition ClsAvf { get; } = new("cls-avf", Classes, ClassOrder + 7);

    /// <summary>A member of the restriction has its value (hasValue).</summary>
    public static RuleDefinition ClsHv1 { get; } = new("cls-hv1", Classes, ClassOrder + 8);

    /// <summary>What has the value is in the restriction (hasValue).</summary>
    public static RuleDefinition ClsHv2 { get; } = new("cls-hv2", Classes, ClassOrder + 9);

    /// <summary>A member of maxCardinality 0 has no value.</summary>
    public static RuleDefinition ClsMaxc1 { get; } = new("cls-maxc1", Classes, ClassOrder + 10);

    /// <summary>A member of maxQualifiedCardinality 0 has no value of the class.</summary>
    public static RuleDefinition ClsMaxqc1 { get; } = new("cls-maxqc1", Classes, ClassOrder + 11);

    /// <summary>The listed individuals are in the enumeration (oneOf).</summary>
    public static RuleDefinition ClsOo { get; } = new("cls-oo", Classes, ClassOrder + 12);

    /// <summary>Where the rules of this table are defined.</summary>
    internal const string Classes = "OWL 2 Profiles §4.3 Table 6";

    private static RuleDefinition[] ClassesRules => [ClsNothing2, ClsInt1, ClsInt2, ClsUni, ClsCom, ClsSvf1, ClsSvf2, ClsAvf, ClsHv1, ClsHv2, ClsMaxc1, ClsMaxqc1, ClsOo];
}
