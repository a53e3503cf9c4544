using System.Collections.Immutable;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>A rule as data. Its axioms are matched when it is specialised to an ontology; its premises are joined with the data.</summary>
/// <param name="Axioms">Statement patterns of the schema, all with a constant predicate.</param>
/// <param name="Conditions">What else must hold of the schema variables, and what binds further ones.</param>
/// <param name="Premises">Statement patterns of the data; a predicate is a constant or a schema variable.</param>
/// <param name="Repeated">Premises repeated for each member of a list; null when there are none.</param>
/// <param name="Conclusions">What follows; empty for a contradiction.</param>
/// <param name="Variables">Names of the variables, by number.</param>
/// <param name="ClosedBy">The rule that makes applying this one to its own conclusions needless; null when none does.</param>
internal sealed record RuleShape(
    ImmutableArray<RulePattern> Axioms,
    ImmutableArray<RuleCondition> Conditions,
    ImmutableArray<RulePattern> Premises,
    RuleRepetition? Repeated,
    ImmutableArray<RulePattern> Conclusions,
    ImmutableArray<string> Variables,
    string? ClosedBy)
{
    /// <summary>True when lists are read to specialise it.</summary>
    public bool ReadsLists => Repeated is not null || Conditions.Any(condition => condition.Kind is not (RuleConditionKind.Differs or RuleConditionKind.Property));
}

/// <summary>A statement pattern of a rule.</summary>
internal readonly record struct RulePattern(RuleTerm Subject, RuleTerm Predicate, RuleTerm Object);

/// <summary>A place of a pattern: a variable by number, or a constant.</summary>
internal readonly record struct RuleTerm(int Variable, Term? Constant)
{
    public bool IsVariable => Constant is null;
}

/// <summary>A condition on schema variables.</summary>
/// <param name="Kind">What must hold.</param>
/// <param name="First">A variable.</param>
/// <param name="Second">Another variable, or −1.</param>
/// <param name="List">The variable of the list, or −1.</param>
internal readonly record struct RuleCondition(RuleConditionKind Kind, int First, int Second = -1, int List = -1);

/// <summary>What a <see cref="RuleCondition"/> says.</summary>
internal enum RuleConditionKind
{
    /// <summary><c>?a differs ?b</c>: two terms.</summary>
    Differs,

    /// <summary><c>property ?p</c>: the term is the predicate of a fact.</summary>
    Property,

    /// <summary><c>member ?a in ?l</c>.</summary>
    Member,

    /// <summary><c>pair ?a ?b in ?l</c>: members at two places, the first before the second.</summary>
    Pair,

    /// <summary><c>repeated ?a in ?l</c>: a member at two places.</summary>
    Repeated,
}

/// <summary>Premises for each member of a list.</summary>
/// <param name="List">The variable of the list.</param>
/// <param name="Member">The variable that stands for the member in the premises; −1 for a chain.</param>
/// <param name="Premises">For <c>every</c>: the premises, whose other variables are new for each member.</param>
/// <param name="From">For <c>chain</c>: where it starts.</param>
/// <param name="To">For <c>chain</c>: where it ends.</param>
internal sealed record RuleRepetition(int List, int Member, ImmutableArray<RulePattern> Premises, int From = -1, int To = -1)
{
    public bool IsChain => Member < 0;
}
