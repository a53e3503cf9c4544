using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.Text.Search;

namespace SemanticOrder.SemanticLayer.Review.Binding;

/// <summary>
/// The labels of a knowledge version, found by words. The index is in memory: labels are of one snapshot and gone with it, while the search tables of a store hold texts of orders; and words of a
/// manual are mostly longer than labels, so what is asked is how much they share, not whether a label holds every word. Immutable.
/// </summary>
internal sealed class KnowledgeLabels : ILabelSearch
{
    /// <summary>Shared tokens, twice, by the tokens of both (Dice), that a search match has at least.</summary>
    private const double LeastScore = 0.4;

    private static readonly Iri[] Preferred = [Vocab.Skos.PrefLabel, Vocab.Rdfs.Label];
    private static readonly Iri[] Other = [Vocab.Skos.AltLabel, Vocab.Skos.HiddenLabel, new(Vocab.Skos.Namespace + "notation")];

    private readonly ILookup<string, KnowledgeLabel> _byKey;
    private readonly Dictionary<string, List<int>> _byToken = new(StringComparer.Ordinal);
    private readonly int[] _tokens;

    /// <param name="knowledge">The knowledge.</param>
    /// <param name="isLeftOut">Whether a statement is not looked at, by subject IRI and file.</param>
    public KnowledgeLabels(CompiledKnowledge knowledge, Func<string, string?, bool> isLeftOut)
    {
        All = [.. Preferred.SelectMany(property => Read(knowledge, property, true, isLeftOut)).Concat(Other.SelectMany(property => Read(knowledge, property, false, isLeftOut)))
            .DistinctBy(label => (label.Term, label.Key)).OrderBy(label => label.Iri, StringComparer.Ordinal).ThenBy(label => label.Text, StringComparer.Ordinal)];
        _byKey = All.ToLookup(label => label.Key, StringComparer.Ordinal);
        _tokens = new int[All.Count];
        for (var at = 0; at < All.Count; at++)
        {
            var tokens = Tokens(All[at].Key);
            _tokens[at] = tokens.Count;
            foreach (var token in tokens)
            {
                if (!_byToken.TryGetValue(token, out var labels))
                    _byToken.Add(token, labels = []);
                labels.Add(at);
            }
        }
    }

    /// <summary>Every label, by IRI.</summary>
    public IReadOnlyList<KnowledgeLabel> All { get; }

    /// <summary>The labels that are the same words.</summary>
    public IEnumerable<KnowledgeLabel> Same(string key) => _byKey[key];

    /// <inheritdoc/>
    public IReadOnlyList<LabelHit> Search(string words, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(words);
        var key = LabelText.Key(words);
        var same = Same(key).Select(label => new LabelHit(label.Iri, label.Text, Match(label, words), label.Text == words ? 1 : 0.95));
        return [.. same.Concat(Like(key)).OrderBy(hit => hit.Match).ThenByDescending(hit => hit.Score).ThenBy(hit => hit.Iri, StringComparer.Ordinal).DistinctBy(hit => hit.Iri).Take(limit)];
    }

    /// <summary>How a label of the same words matches them.</summary>
    public static LabelMatchKind Match(KnowledgeLabel label, string words) =>
        label.Text != words ? LabelMatchKind.Fold : label.IsPreferred ? LabelMatchKind.Exact : LabelMatchKind.Alias;

    private IEnumerable<LabelHit> Like(string key)
    {
        var tokens = Tokens(key);
        return tokens.SelectMany(token => _byToken.GetValueOrDefault(token) ?? []).GroupBy(at => at)
            .Select(group => (Label: All[group.Key], Score: 2.0 * group.Count() / (tokens.Count + _tokens[group.Key])))
            .Where(found => found.Score >= LeastScore && found.Label.Key != key)
            .Select(found => new LabelHit(found.Label.Iri, found.Label.Text, LabelMatchKind.Search, Math.Round(0.9 * found.Score, 3)));
    }

    private static HashSet<string> Tokens(string key) => [.. SearchTokens.Of(key)];

    private static IEnumerable<KnowledgeLabel> Read(CompiledKnowledge knowledge, Iri property, bool isPreferred, Func<string, string?, bool> isLeftOut)
    {
        if (knowledge.View.Id(property) is not { IsNone: false } predicate)
            yield break;
        foreach (var quad in knowledge.Graph.Match(new QuadPattern(TermId.None, predicate, TermId.None), GraphSelection.All))
        {
            if (!quad.Subject.IsIri || knowledge.View.IriOf(quad.Subject) is not { } iri || isLeftOut(iri, knowledge.Locations.Locate(quad.Subject, quad.Predicate, quad.Object)?.File))
                continue;
            var text = knowledge.View.TextOf(quad.Object);
            if (LabelText.Key(text) is { Length: > 0 } key)
                yield return new KnowledgeLabel(quad.Subject, iri, text, key, isPreferred);
        }
    }
}
