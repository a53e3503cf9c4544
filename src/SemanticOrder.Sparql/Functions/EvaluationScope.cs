using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>What the expressions of one request have in common. One thread at a time.</summary>
internal sealed class EvaluationScope(EvaluationTerms terms, DateTimeOffset now, Random random)
{
    private readonly Dictionary<TermId, TermId> _nodes = [];
    private byte[] _base = [];

    /// <summary>The terms that are compared and made.</summary>
    public EvaluationTerms Terms { get; } = terms;

    /// <summary>The one moment that NOW() gives (SPARQL 1.1 §17.4.5.1), to the millisecond.</summary>
    public DateTimeOffset Now { get; } = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));

    /// <summary>The source of RAND, UUID and STRUUID.</summary>
    public Random Random { get; } = random;

    /// <summary>Patterns of REGEX and REPLACE met so far.</summary>
    public RegexCache Regexes { get; } = new();

    /// <summary>What IRI() resolves against; null when the query has no base.</summary>
    public string? BaseIri
    {
        get;
        init
        {
            field = value;
            _base = value is null ? [] : Encoding.UTF8.GetBytes(value);
        }
    }

    /// <summary>Asked for during long computations.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The base IRI in UTF-8; empty when there is none.</summary>
    public ReadOnlySpan<byte> BaseUtf8 => _base;

    /// <summary>Begins the next solution, for which BNODE(string) gives new blank nodes (SPARQL 1.1 §17.4.2.9).</summary>
    public void StartSolution()
    {
        if (_nodes.Count > 0)
            _nodes.Clear();
    }

    /// <summary>The blank node of a string in the current solution.</summary>
    public TermId BlankNodeOf(TermId text)
    {
        if (!_nodes.TryGetValue(text, out var node))
            _nodes.Add(text, node = Terms.AddBlankNode());
        return node;
    }
}
