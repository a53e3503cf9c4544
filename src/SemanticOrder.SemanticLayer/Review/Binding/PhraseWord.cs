using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.SemanticLayer.Review.Binding;

/// <summary>A word of a phrase that the knowledge has a label for.</summary>
/// <param name="Text">The word, as it is compared.</param>
/// <param name="Start">Offset in the compared phrase.</param>
/// <param name="Meanings">What it may mean in an order; never empty.</param>
/// <param name="Labels">The labels it is, one for each meaning.</param>
/// <param name="Match">How the best of them matches.</param>
internal sealed record PhraseWord(string Text, int Start, IReadOnlyList<Meaning> Meanings, IReadOnlyList<string> Labels, LabelMatchKind Match)
{
    /// <summary>The first meaning of a kind; null when it has none.</summary>
    public Meaning? As(params ReadOnlySpan<MeaningKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (Meanings.FirstOrDefault(meaning => meaning.Kind == kind) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Why it means that.</summary>
    public BindingEvidence Evidence(string slot, Meaning meaning)
    {
        var at = Meanings.ToList().IndexOf(meaning);
        return new BindingEvidence(slot, Text, meaning.Iri, Labels[Math.Max(0, at)], Match, Match == LabelMatchKind.Fold ? 0.95 : 1);
    }
}
