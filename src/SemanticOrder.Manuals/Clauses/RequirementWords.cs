using SemanticOrder.Manuals.Layout;
using SemanticOrder.Text.Folding;

namespace SemanticOrder.Manuals.Clauses;

/// <summary>What a requirement says apart from how strongly it binds and what it is bounded by: of 冷冻食品应在-18 ℃以下贮存 it is 冷冻食品在贮存.</summary>
public static class RequirementWords
{
    /// <summary>Leaves markers and the bound out.</summary>
    /// <param name="segment">A part of a clause between two marks.</param>
    /// <returns>The words left; null when there is more than one bound.</returns>
    public static string? Of(string segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        var clause = new ClauseText(SourceText.Of(TextFold.ToFolded(segment)));
        var text = clause.Text;
        var isChinese = text.Any(SourceText.IsWide);
        var markers = MarkerReader.Read(clause, isChinese);
        var quantities = new QuantityReader(clause, markers, [], isChinese).Read();
        if (quantities.Count > 1)
            return null;
        var cuts = markers.Select(marker => (marker.Start, marker.End)).Concat(quantities.Select(quantity => (Start: quantity.BoundStart, End: quantity.Start + quantity.Length))).OrderByDescending(cut => cut.Start);
        foreach (var (start, end) in cuts.Where(cut => cut.End <= text.Length))
            text = text[..start] + " " + ConditionBound.WithoutSuffix(text[end..]);
        return text;
    }
}
