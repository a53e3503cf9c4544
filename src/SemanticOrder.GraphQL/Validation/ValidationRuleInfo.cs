namespace SemanticOrder.GraphQL.Validation;

/// <summary>A validation rule as the catalogue of <see cref="ValidationRules"/> lists it.</summary>
public sealed class ValidationRuleInfo
{
    internal ValidationRuleInfo(string code, string section, Type ruleType, Func<ValidationContext, ValidationRule> create)
    {
        Code = code;
        Section = section;
        RuleType = ruleType;
        Create = create;
    }

    /// <summary>The rule's name as GraphQL tools use it, for example <c>FieldsOnCorrectType</c>.</summary>
    public string Name => RuleType.Name;

    /// <summary>The code of its errors, for example <c>SO4110</c>.</summary>
    public string Code { get; }

    /// <summary>The section of the specification (September 2025) that states it, for example <c>5.3.1</c>; empty for rules beyond the specification.</summary>
    public string Section { get; }

    internal Type RuleType { get; }

    internal Func<ValidationContext, ValidationRule> Create { get; }

    /// <summary>The rule's name.</summary>
    public override string ToString() => Name;
}
