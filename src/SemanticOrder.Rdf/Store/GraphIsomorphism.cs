using System.Runtime.InteropServices;

namespace SemanticOrder.Rdf;

/// <summary>
/// Equality of graphs and datasets up to the names of blank nodes (RDF 1.1 Concepts §3.6). Blank nodes are coloured by what surrounds them until no colour
/// class splits any more; where nodes still look alike, one is chosen and its possible partners are tried in turn.
/// </summary>
public static class GraphIsomorphism
{
    /// <summary>Work after which a comparison gives up, in statements looked at.</summary>
    public const long DefaultLimit = 500_000_000;

    /// <summary>Compares two sets of statements of one dictionary; repeated statements count once.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    /// <param name="limit">Statements that may be looked at, over all attempts.</param>
    /// <exception cref="RdfLimitException">SO1012: the limit was reached before the answer was known.</exception>
    public static bool AreIsomorphic(ReadOnlySpan<Quad> left, ReadOnlySpan<Quad> right, long limit = DefaultLimit)
    {
        var leftQuads = Distinct(left);
        var rightQuads = Distinct(right);
        if (leftQuads.Count != rightQuads.Count)
            return false;
        var leftOpen = leftQuads.Where(HasBlankNode).ToArray();
        var rightOpen = rightQuads.Where(HasBlankNode).ToArray();
        if (leftOpen.Length != rightOpen.Length || leftQuads.Any(q => !HasBlankNode(q) && !rightQuads.Contains(q)))
            return false;
        var work = new WorkLimit(limit);
        return new BlankNodeColouring(leftOpen, work).Matches(new BlankNodeColouring(rightOpen, work));
    }

    /// <summary>Compares all graphs of two sources, which may have different dictionaries.</summary>
    /// <param name="left">One dataset.</param>
    /// <param name="right">The other dataset.</param>
    /// <param name="limit">Statements that may be looked at, over all attempts.</param>
    /// <exception cref="RdfLimitException">SO1012: the limit was reached before the answer was known.</exception>
    public static bool AreIsomorphic(IQuadSource left, IQuadSource right, long limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var terms = new TermDictionary();
        return AreIsomorphic(CollectionsMarshal.AsSpan(Copy(left, terms)), CollectionsMarshal.AsSpan(Copy(right, terms)), limit);
    }

    private static HashSet<Quad> Distinct(ReadOnlySpan<Quad> quads)
    {
        var set = new HashSet<Quad>(quads.Length);
        foreach (var quad in quads)
            set.Add(quad);
        return set;
    }

    private static List<Quad> Copy(IQuadSource source, TermDictionary terms)
    {
        var ids = new Dictionary<TermId, TermId> { [TermId.None] = TermId.None };
        TermId Translate(TermId id)
        {
            if (!ids.TryGetValue(id, out var translated))
                ids[id] = translated = id.IsBlankNode ? terms.AddBlankNode() : terms.Add(source.Terms.Decode(id));
            return translated;
        }
        return [.. source.Match(QuadPattern.Any, GraphSelection.All)
            .Select(q => new Quad(Translate(q.Subject), Translate(q.Predicate), Translate(q.Object), Translate(q.Graph)))];
    }

    private static bool HasBlankNode(Quad quad) => quad.Subject.IsBlankNode || quad.Object.IsBlankNode || quad.Graph.IsBlankNode;
}
