using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql.Planning;

/// <summary>
/// Terms that the other side of a join will have, offered to the planning of this side. Who takes it gives at least the solutions that agree with one of its rows, each as often as without it.
/// </summary>
/// <param name="Table">Filled when the plan runs.</param>
/// <param name="Variables">The variables that may be used, each surely bound on both sides.</param>
/// <param name="Rows">Rows expected.</param>
internal sealed record Seed(SeedTable Table, IReadOnlyList<Variable> Variables, double Rows)
{
    /// <summary>The seed for a part of the side; null when it helps nothing there.</summary>
    public Seed? For(IReadOnlySet<Variable> certain)
    {
        Variable[] usable = [.. Variables.Where(certain.Contains)];
        return usable.Length == 0 ? null : this with { Variables = usable };
    }
}
