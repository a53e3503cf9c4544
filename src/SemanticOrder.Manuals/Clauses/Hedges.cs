using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Lexicons;
using SemanticOrder.Text.Folding;

namespace SemanticOrder.Manuals.Clauses;

/// <summary>Words that make a requirement a rule of thumb: 原则上, 应尽量, as a rule, where possible. What is asked with one is a should and no must.</summary>
public static class Hedges
{
    private const string BindingWords = "shall|must|should|is|are|has|have|will";

    private static readonly string[][] Rows = [.. Lexicon.Rows("hedges.tsv")];
    private static readonly Regex Chinese = new($"(?:{Words("zh", "any")})|(?:{Words("zh", "beside")})(?=应|须|不|需|为|可)|(?<=应|应当|须|必须|需)(?:{Words("zh", "after")})");

    private static readonly Regex English = new(
        $@"(?<!\w)(?:(?:{Words("en", "any")}|(?<anywhere>{Words("en", "end")}))(?!\w),?|(?:{Words("en", "beside")})(?=,|\s(?:{BindingWords})\b),?|(?<=\b(?:shall|must|should)\s)(?:{Words("en", "after")})(?!\w))", RegexOptions.IgnoreCase);

    /// <summary>A text without such words.</summary>
    /// <param name="words">Words of a document, in either language.</param>
    public static string Without(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Form(TextFold.ToFolded(words).Any(Layout.SourceText.IsWide)).Replace(words, "");
    }

    /// <summary>Where they stand in a clause, outside quotation marks; those that weaken what stands before them as well are told.</summary>
    internal static List<(int Start, int End, bool IsAnywhere)> Find(ClauseText clause, bool isChinese) =>
        [.. Form(isChinese).Matches(clause.Text).Where(match => !clause.IsHidden(match.Index)).Select(match => (match.Index, match.Index + match.Length, match.Groups["anywhere"].Success))];

    /// <summary>Makes musts that stand in the sentence of a hedge, behind it or right before it, shoulds.</summary>
    internal static List<ModalityMarker> Weaken(ClauseText clause, List<ModalityMarker> markers, IReadOnlyList<(int Start, int End, bool IsAnywhere)> hedges) => hedges.Count == 0 ? markers : [.. markers.Select(marker =>
        hedges.Any(hedge => clause.SegmentAt(hedge.Start).Sentence == clause.SegmentAt(marker.Start).Sentence && (hedge.IsAnywhere || hedge.Start < marker.Start || hedge.Start - marker.End is 0 or 1)) ? marker with { Modality = Weak(marker.Modality) } : marker)];

    private static Modality Weak(Modality modality) => modality switch { Modality.Must => Modality.Should, Modality.MustNot => Modality.ShouldNot, _ => modality };

    private static Regex Form(bool isChinese) => isChinese ? Chinese : English;

    private static string Words(string language, string place) => string.Join('|', Rows.Where(row => row[0] == language && row[2] == place).Select(row => row[1]).OrderByDescending(word => word.Length).Select(Regex.Escape));
}
