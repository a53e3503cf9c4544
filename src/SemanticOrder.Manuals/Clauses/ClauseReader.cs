using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Clauses.Chinese;
using SemanticOrder.Manuals.Clauses.English;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Terms;

namespace SemanticOrder.Manuals.Clauses;

/// <summary>Reads the numbered items of a manual as clauses.</summary>
internal static partial class ClauseReader
{
    /// <summary>Characters that a line without a full stop has at least to be a clause and no title.</summary>
    private const int LeastLength = 8;

    /// <summary>Characters of a clause; what is longer is no requirement that a rule could be made of.</summary>
    private const int MostLength = 4000;

    /// <param name="content">The manual.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="defining">Indexes of blocks that define terms.</param>
    /// <returns>The clauses, each with the index of its block.</returns>
    public static List<(int Block, ManualClause Clause)> Read(ManualContent content, IReadOnlyList<ManualTerm> terms, IReadOnlySet<int> defining)
    {
        var references = new ReferenceReader(content);
        var labels = terms.SelectMany(term => (string[])[term.Label, .. term.Synonyms]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var clauses = new List<(int Block, ManualClause Clause)>();
        for (var at = 0; at < content.Blocks.Count; at++)
        {
            if (IsClause(content, content.Blocks[at]) && Read(content, at, references, labels, defining.Contains(at)) is { } clause)
                clauses.Add((at, clause));
        }

        return clauses;
    }

    private static bool IsClause(ManualContent content, ManualBlock block)
    {
        if (block.Text.Text.Length > MostLength)
            return false;
        if (block.Number is not { IsListItem: false } number || number.Style is NumberStyle.Chapter or NumberStyle.Section or NumberStyle.Annex || block.Text.Text.Length == 0)
            return false;
        return block.Kind == BlockKind.Item || (block.Kind == BlockKind.Heading && block.Text.Text.Length >= LeastLength && !content.HasParts(block));
    }

    private static ManualClause? Read(ManualContent content, int at, ReferenceReader references, HashSet<string> terms, bool isDefinition)
    {
        var block = content.Blocks[at];
        var items = content.Blocks.Skip(at + 1).TakeWhile(other => other.Kind == BlockKind.ListItem).Select(other => other.Printed).ToList();
        var source = SourceText.Join([block.Text, .. items, .. Exceptions(content, at + 1 + items.Count)]);
        var isGeneral = !isDefinition && block.Section.Any(heading => General().IsMatch(heading.Text.Text));
        var clause = new ClauseText(source);
        var reading = isDefinition || isGeneral ? new ClauseReading([], "", null, null, [], []) : content.IsChinese ? ChineseClause.Read(clause, terms.Contains) : EnglishClause.Read(clause);
        if (block.Kind == BlockKind.Heading && (reading.Markers.Count == 0 || reading.Markers[0].Start < 2))
            return null;
        return new ManualClause
        {
            Number = block.Number!.Printed,
            Id = block.Id,
            Text = source,
            Kind = isDefinition ? ClauseKind.Definition : reading.Markers.Count > 0 ? ClauseKind.Normative : ClauseKind.General,
            Markers = reading.Markers,
            Subject = reading.Subject.Length > 0 ? reading.Subject : null,
            SecondSubject = reading.SecondSubject,
            Condition = reading.Condition,
            Quantities = reading.Quantities,
            Rules = reading.Rules,
            References = references.Read(source, block.Number.Printed),
            Section = [.. block.Section.Select(heading => heading.Text.ToString())],
            Quotation = Quotation.Of(source),
        };
    }

    /// <summary>Paragraphs under an item that say only what is excepted from it.</summary>
    private static IEnumerable<SourceText> Exceptions(ManualContent content, int from) =>
        content.Blocks.Skip(from).TakeWhile(block => block.Kind is BlockKind.Paragraph or BlockKind.Note && (content.IsChinese ? ChineseExceptions.IsWhole(block.Text.Text) : EnglishExceptions.IsWhole(block.Text.Text))).Select(block => block.Text);

    // Parts that say what the manual is about and bind no order.
    [GeneratedRegex(@"^(?:适用)?范围$|^规范性引用文件$|^引用文件$|^目的$|^前言$|^引言$|^(?:Purpose and )?[Ss]cope$|^Purpose$|^(?:Normative )?[Rr]eferences$|^Introduction$|^Foreword$")]
    private static partial Regex General();
}
