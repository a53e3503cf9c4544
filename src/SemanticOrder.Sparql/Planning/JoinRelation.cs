using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql.Planning;

/// <summary>Something that is joined in a group: a triple pattern, a path, a seed, or any other pattern.</summary>
internal sealed class JoinRelation
{
    /// <summary>The triple pattern, or null.</summary>
    public TripleAccess? Triple { get; init; }

    /// <summary>The path, or null.</summary>
    public PathPattern? Path { get; init; }

    /// <summary>The seed, or null.</summary>
    public Seed? Seed { get; init; }

    /// <summary>Any other pattern, or null.</summary>
    public GraphPattern? Pattern { get; init; }

    /// <summary>True for a pattern that another endpoint is asked for, which is best done for terms that are known.</summary>
    public bool IsRemote { get; init; }

    /// <summary>What it is matched against.</summary>
    public required ActiveGraph Graph { get; init; }

    /// <summary>The variables it may bind.</summary>
    public required IReadOnlyList<Variable> Variables { get; init; }

    /// <summary>Rows alone.</summary>
    public required double Rows { get; init; }

    /// <summary>What it costs to compute alone, in microseconds.</summary>
    public required double Cost { get; init; }

    /// <summary>Distinct terms of each variable, in the order of <see cref="Variables"/>.</summary>
    public required double[] Distinct { get; init; }

    /// <summary>The numbers of the variables in the group.</summary>
    public int[] Numbers { get; set; } = [];
}
