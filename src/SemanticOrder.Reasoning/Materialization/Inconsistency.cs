using System.Collections.Immutable;

namespace SemanticOrder.Reasoning;

/// <summary>
/// A contradiction that a closure met: a finding, never an exception. <see cref="CompiledOntology.Explain(Rdf.QuadOverlay, Inconsistency)"/> gives its proof.
/// </summary>
/// <param name="Rule">Number of the rule in the ontology's rule set.</param>
/// <param name="Premises">Numbers of the statements that contradict each other, in the order of the rule's body; −1 for one of the knowledge.</param>
public sealed record Inconsistency(int Rule, ImmutableArray<int> Premises)
{
    /// <summary>Values of the rule's variables, kept where the premises do not say them: among statements of the knowledge.</summary>
    internal ImmutableArray<Rdf.TermId> Values { get; init; }

    /// <inheritdoc/>
    public bool Equals(Inconsistency? other) => other is not null && Rule == other.Rule && Premises.AsSpan().SequenceEqual(other.Premises.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Premises.Aggregate(Rule, (hash, premise) => HashCode.Combine(hash, premise));
}
