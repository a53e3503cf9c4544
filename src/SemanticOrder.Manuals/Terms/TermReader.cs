using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Terms;

/// <summary>Reads the terms that a manual defines: entries first, then glossaries, then sentences; a term defined twice keeps its first definition.</summary>
internal static class TermReader
{
    /// <summary>Characters of a paragraph that may be a definition.</summary>
    private const int MostLength = 2000;

    /// <param name="content">The manual.</param>
    /// <param name="defining">Indexes of the blocks that were definitions, which are no clauses.</param>
    public static List<ManualTerm> Read(ManualContent content, out HashSet<int> defining)
    {
        var terms = new List<ManualTerm>();
        defining = [];
        for (var at = 0; at < content.Blocks.Count; at++)
        {
            var block = content.Blocks[at];
            if (block.Table is not null)
                terms.AddRange(GlossaryTable.Read(block, content.IsChinese));
            else if (Read(content, at, out var count) is { } term)
            {
                terms.Add(term);
                defining.UnionWith(Enumerable.Range(at, count));
            }
        }

        return [.. terms.DistinctBy(term => term.Label.ToUpperInvariant())];
    }

    /// <summary>Whether the numbered item after a heading stands below it, so that the heading is a part and no entry.</summary>
    private static bool HasItems(ManualContent content, int at)
    {
        for (var next = at + 1; next < content.Blocks.Count; next++)
        {
            if (content.Blocks[next].Number is { IsListItem: false })
                return content.Blocks[next].Section.Contains(content.Blocks[at], ReferenceEqualityComparer.Instance);
        }

        return false;
    }

    private static ManualTerm? Read(ManualContent content, int at, out int count)
    {
        count = 1;
        var block = content.Blocks[at];
        var isInTerms = TermSection.Holds(block);
        if (isInTerms && block.Number is { IsListItem: false, Style: not NumberStyle.Chapter } && !TermSection.IsHeading(block) && !HasItems(content, at) && TermEntry.Read(content.Blocks, at, content.IsChinese, out var taken) is { } entry)
        {
            count = taken;
            return entry;
        }

        if (block.Kind is BlockKind.Heading or BlockKind.Note || block.Text.Text.Length is 0 or > MostLength)
            return null;
        var isItem = block.Number is not null;
        if (TermSentence.Read(block.Text, isInTerms && isItem, content.IsChinese) is not { } found)
            return null;
        return new ManualTerm
        {
            Label = found.Label,
            English = content.IsChinese ? found.Aliases.English : null,
            Abbreviation = found.Aliases.Abbreviation,
            Synonyms = found.Aliases.Synonyms,
            Deprecated = found.Aliases.Deprecated,
            Definition = found.Definition.TrimEnd('.', ';', '；', ' '),
            Style = TermStyle.Sentence,
            Section = block.Number?.Printed ?? (block.Section.Count > 0 ? block.Section[^1].Number?.Printed ?? "" : ""),
            Quotation = Quotation.Of(block.Text, 0, found.Length),
        };
    }
}
