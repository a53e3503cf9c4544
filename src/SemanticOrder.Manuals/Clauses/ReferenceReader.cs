using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Clauses;

/// <summary>Finds references to clauses, tables and annexes, and keeps those that the manual has.</summary>
internal sealed partial class ReferenceReader
{
    private readonly HashSet<string> _parts;

    public ReferenceReader(ManualContent content)
    {
        _parts = content.Blocks.Where(block => block.Number is not null).Select(block => Key(block.Number!.Printed)).ToHashSet(StringComparer.Ordinal);
        _parts.UnionWith(content.Tables.Select(table => table.Number).OfType<string>().Select(Key));
    }

    /// <returns>As printed, in the order of the text, each once.</returns>
    public IReadOnlyList<string> Read(SourceText text, string own)
    {
        var found = new List<string>();
        foreach (Match match in Reference().Matches(text.Text))
        {
            var part = match.Groups["part"];
            if (_parts.Contains(Key(part.Value)) && Key(part.Value) != Key(own))
                found.Add(text.Label(part.Index, part.Length));
        }

        return [.. found.Distinct()];
    }

    private static string Key(string part) => part.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    [GeneratedRegex(@"(?<part>第[零〇一二三四五六七八九十百\d]+[条章节])|(?<part>附录\s?[A-Z]|附件\s?\d+|附表\s?\d*|表\s?(?:[A-Z]\.)?\d+|(?:Table|Annex|Appendix|Article) (?:[A-Z]\.)?[A-Z\d]+)|(?:按照?|见|依据|根据|符合|参照|遵照|满足|执行|与|和|、|本规范|本手册|第|条款)\s?(?<part>(?:[A-Z]\.)?\d+(?:\.\d+)+)(?!\s?(?:%|°|mm|cm|m\b|kg|g\b|h\b|d\b|min|s\b|[年天日元小个件次]))|(?<part>\d+(?:\.\d+)+)(?=的?(?:规定|要求|条|款|执行|处置|办理|处理))|\b(?:[Ii]n|[Ss]ee|[Uu]nder|[Oo]f|[Bb]y|with|to|[Cc]lauses?|[Ss]ections?|[Pp]aragraphs?|and|or)\s(?<part>\d+(?:\.\d+)+)(?!\s?(?:%|°|mm|cm|m\b|kg|g\b|hours?|days?|h\b|d\b|min|[A-Za-z]))")]
    private static partial Regex Reference();
}
