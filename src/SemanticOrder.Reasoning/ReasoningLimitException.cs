using SemanticOrder.Diagnostics;

namespace SemanticOrder.Reasoning;

/// <summary>
/// A closure grew past its limit (<c>SO3020</c>). The message names the rule that gave most statements and its axiom, so that a person knows what to mend.
/// </summary>
public sealed class ReasoningLimitException : SemanticOrderException
{
    internal ReasoningLimitException(string what, RuleDefinition rule, Axiom axiom)
        : this(what, rule.Id, axiom)
    {
    }

    internal ReasoningLimitException(string what, string rule, Axiom axiom)
        : base(Diagnostic.Error("SO3020", $"The closure was stopped: it {what}. Check the axiom, or raise the limit if it is right. Axiom: {axiom.Text}",
            axiom.File, axiom.Line is { } line ? TextSpan.At(line - 1, 0) : null))
    {
        Rule = rule;
        Axiom = axiom;
    }

    /// <summary>Id of the rule that gave most statements, or that was tried last.</summary>
    public string Rule { get; }

    /// <summary>The axiom that the rule applies.</summary>
    public Axiom Axiom { get; }
}
