using System.Collections.Immutable;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>A contradiction that a <see cref="KnowledgeClosure"/> met: a finding, never an exception.</summary>
/// <param name="Rule">The rule's id: <c>cax-dw</c>, <c>dt-not-type</c>.</param>
/// <param name="Axioms">The schema statements that make it a contradiction, those of lists included; none for rules about data alone.</param>
/// <param name="Statements">The statements that contradict each other, in the order of the rule. A literal may stand as subject.</param>
public sealed record EntailmentInconsistency(string Rule, ImmutableArray<Quad> Axioms, ImmutableArray<Quad> Statements)
{
    /// <inheritdoc/>
    public bool Equals(EntailmentInconsistency? other) => other is not null && Rule == other.Rule && Axioms.SequenceEqual(other.Axioms) && Statements.SequenceEqual(other.Statements);

    /// <inheritdoc/>
    public override int GetHashCode() => Statements.Aggregate(Rule.GetHashCode(StringComparison.Ordinal), HashCode.Combine);
}
