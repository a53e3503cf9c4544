using System.Text;
using System.Text.Json.Serialization;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Why a statement holds, down to statements that nobody inferred: a tree whose inner nodes are uses of one rule of the specification.
/// Equal when the whole trees are. Serialises to JSON as it is; deep proofs need a raised depth limit there.
/// </summary>
/// <param name="Kind">What this node is.</param>
/// <param name="Statement">What it proves; null for a contradiction.</param>
/// <param name="Number">Number of the statement in the order's overlay, by which a caller finds its evidence; null for knowledge and for steps inside a rule.</param>
/// <param name="Rule">Rule id as OWL 2 Profiles §4.3 spells it, or <c>dt-facet</c>, <c>skos-broader</c>; null for leaves.</param>
/// <param name="Axiom">The axiom that the rule applies; for a leaf of the knowledge, the statement and its place; null for a leaf of the order.</param>
/// <param name="Comparison">Numbers compared in this step; null when there are none.</param>
/// <param name="Premises">What it follows from, in the order of the rule; empty for leaves.</param>
public sealed record Proof(
    ProofKind Kind,
    ProofStatement? Statement,
    int? Number,
    string? Rule,
    Axiom? Axiom,
    ProofComparison? Comparison,
    IReadOnlyList<Proof> Premises)
{
    /// <summary>The leaves from left to right; one that is used twice comes twice.</summary>
    [JsonIgnore]
    public IEnumerable<Proof> Leaves => Premises.Count == 0 ? [this] : Premises.SelectMany(premise => premise.Leaves);

    /// <summary>Steps on the longest way down; 0 for a leaf.</summary>
    [JsonIgnore]
    public int Height => Premises.Count == 0 ? 0 : 1 + Premises.Max(premise => premise.Height);

    /// <inheritdoc/>
    public bool Equals(Proof? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Kind == other.Kind && Statement == other.Statement && Number == other.Number && Rule == other.Rule && Axiom == other.Axiom
            && Comparison == other.Comparison && Premises.SequenceEqual(other.Premises));

    /// <summary>The tree as text: one line per node, each step indented below what it proves.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, 0);
        return text.ToString();
    }

    private void Write(StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2).Append(Statement?.Text ?? "contradiction").Append("  <- ").Append(Rule ?? (Kind == ProofKind.Asserted ? "asserted" : "knowledge"));
        if (Comparison is { } comparison)
            text.Append(": ").Append(comparison);
        if (Axiom is not null)
            text.Append("  by ").Append(Axiom);
        text.Append('\n');
        foreach (var premise in Premises)
            premise.Write(text, depth + 1);
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Statement, Number, Rule, Axiom, Premises.Count);
}
