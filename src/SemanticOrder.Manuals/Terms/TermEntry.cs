using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Terms;

/// <summary>Entries after GB/T 20001.1 and ISO 10241-1: a number, the preferred term with its equivalents, admitted and deprecated terms, the definition, notes; each a paragraph.</summary>
internal static partial class TermEntry
{
    /// <param name="blocks">The blocks of the manual.</param>
    /// <param name="at">Index of a numbered block in a part that defines terms.</param>
    /// <param name="isChinese">The language of the manual.</param>
    /// <param name="count">Blocks that it takes up to its definition.</param>
    public static ManualTerm? Read(IReadOnlyList<ManualBlock> blocks, int at, bool isChinese, out int count)
    {
        count = 0;
        var item = blocks[at];
        var parts = blocks.Skip(at + 1).TakeWhile(block => block.Number is null or { IsListItem: true } && block.Kind != BlockKind.Table).ToList();
        var texts = parts.TakeWhile(block => block.Kind == BlockKind.Paragraph).Select(block => block.Text).ToList();
        if (item.Text.Text.Length > 0)
            texts.Insert(0, item.Text);
        if (texts.Count < 2 || Head().Match(texts[0].Text) is not { Success: true } head || texts[0].Text.EndsWith('。'))
            return null;
        var aliases = new TermAliases();
        var label = Label(texts[0], head, aliases, isChinese);
        var definition = 1;
        for (; definition < texts.Count - 1 && IsName(texts[definition].Text); definition++)
            Name(texts[definition], aliases, isChinese);
        if (definition == texts.Count - 1 && IsAliasLine(texts[definition].Text))
            return null;
        var text = texts[definition];
        count = definition + (item.Text.Text.Length > 0 ? 1 : 2);
        return new ManualTerm
        {
            Label = label,
            English = aliases.English,
            Abbreviation = aliases.Abbreviation,
            Synonyms = aliases.Synonyms,
            Deprecated = aliases.Deprecated,
            Definition = Stop().Replace(WithoutTerm(text.ToString(), label), ""),
            Notes = [.. parts.Where(block => block.Kind == BlockKind.Note).Select(block => block.Text.ToString())],
            Style = TermStyle.Entry,
            Section = item.Number!.Printed,
            Quotation = Quotation.Of(text),
        };
    }

    /// <summary>Term, equivalents and short form of the first line: 全程温控 whole-journey temperature control；WTC.</summary>
    private static string Label(SourceText text, Match head, TermAliases aliases, bool isChinese)
    {
        var term = head.Groups["term"];
        var rest = head.Groups["rest"];
        if (isChinese && rest.Length > 0 && !rest.Value.Any(SourceText.IsWide) && !rest.Value.Contains(',', StringComparison.Ordinal))
        {
            var parts = text.Text.Substring(rest.Index, rest.Length);
            var offset = rest.Index;
            foreach (var part in parts.Split(';'))
            {
                var name = text.Label(offset, part.Length).Trim(' ', '(', ')', '（', '）');
                if (aliases.English is null && name.Length > 0)
                    aliases.English = name;
                else if (name.Length > 0 && name.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character is '-' or '/' or '&'))
                    aliases.Abbreviation ??= name;
                else if (name.Length > 0)
                    aliases.Synonyms.Add(name);
                offset += part.Length + 1;
            }
        }
        else if (rest.Length > 0)
        {
            aliases.Read(text, rest.Index, rest.Length, isChinese);
        }

        return text.Label(term.Index, term.Length);
    }

    /// <summary>A definition that names its term once more, without that: 深冷是指….</summary>
    private static string WithoutTerm(string definition, string label) =>
        definition.StartsWith(label, StringComparison.Ordinal) && Copula().Match(definition[label.Length..]) is { Success: true } copula ? definition[(label.Length + copula.Length)..] : definition;

    private static void Name(SourceText text, TermAliases aliases, bool isChinese)
    {
        if (IsAliasLine(text.Text))
            aliases.Read(text, 0, text.Text.Length, isChinese);
        else if (isChinese && !text.Text.Any(SourceText.IsWide))
            aliases.English ??= text.ToString();
        else if (text.Text.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character)))
            aliases.Abbreviation ??= text.ToString();
        else
            aliases.Synonyms.Add(text.ToString());
    }

    /// <summary>Whether a paragraph before the definition is a further name: it ends no sentence.</summary>
    private static bool IsName(string text) => IsAliasLine(text) || (text.Length <= 60 && !text.EndsWith('。') && !text.EndsWith('.') && !text.Contains(',', StringComparison.Ordinal));

    private static bool IsAliasLine(string text) => AliasLine().IsMatch(text);

    [GeneratedRegex(@"^(?<term>[\u4E00-\u9FFF\u3040-\u30FF][^;()]*?[\u4E00-\u9FFF\u30FF](?:[A-Z0-9-]{1,4}(?![\w ]))?|[\u4E00-\u9FFF])\s*(?<rest>[(]?[A-Za-z][^\u4E00-\u9FFF]*)?$|^(?<term>[^()]{2,60}?)\s*(?:\((?<rest>[^()]*)\)|;\s*(?<rest>.*))?$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?:(?:又|也|亦|俗|通|旧|曾|别)(?:称|名|叫)|俗称|同义词|同义术语|别名|许用术语|拒用|禁用|不推荐使用|弃用|简称|缩写|缩略语|英文|(?i:also (?:called|known as)|synonyms?|deprecated|abbreviat|admitted|acronym))")]
    private static partial Regex AliasLine();

    [GeneratedRegex(@"^(?:,|，)?(?:是指|系指|指的是|指|是|\smeans\s|\srefers to\s)")]
    private static partial Regex Copula();

    [GeneratedRegex(@"[。.;]$")]
    private static partial Regex Stop();
}
