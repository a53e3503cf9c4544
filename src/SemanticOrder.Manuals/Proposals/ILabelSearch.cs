namespace SemanticOrder.Manuals.Proposals;

/// <summary>Finds what words may mean among the labels of the knowledge. Safe for use from many threads.</summary>
public interface ILabelSearch
{
    /// <summary>What has a label like the words.</summary>
    /// <param name="words">A term or a phrase of a document, in any language.</param>
    /// <param name="limit">Hits at most.</param>
    /// <returns>Best first: by kind of match, then score, then IRI; each IRI once, by its best label.</returns>
    IReadOnlyList<LabelHit> Search(string words, int limit = 10);
}
