using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Terms;

/// <summary>Reads relations from definitions, and from sentences outside clauses and definitions.</summary>
internal static partial class RelationReader
{
    /// <param name="content">The manual.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="other">Indexes of blocks that are definitions or clauses, whose sentences are not read.</param>
    public static List<TermRelation> Read(ManualContent content, IReadOnlyList<ManualTerm> terms, IReadOnlySet<int> other)
    {
        var relations = new List<TermRelation>();
        foreach (var term in terms.Where(term => term.Definition.Length > 0))
        {
            if (GenusReader.Read(term.Definition, content.IsChinese) is { } genus && !Same(genus, term.Label))
                relations.Add(new TermRelation(RelationType.IsA, term.Label, genus, RelationBasis.DefinitionGenus, term.Quotation));
            if ((content.IsChinese ? Mounted() : EnglishMounted()).Match(term.Definition) is { Success: true } whole)
                relations.Add(new TermRelation(RelationType.PartOf, term.Label, whole.Groups["whole"].Value, RelationBasis.DefinitionText, term.Quotation));
        }

        for (var at = 0; at < content.Blocks.Count; at++)
        {
            var block = content.Blocks[at];
            if (!other.Contains(at) && block.Kind is BlockKind.Paragraph or BlockKind.Item or BlockKind.ListItem or BlockKind.Note)
                relations.AddRange(content.IsChinese ? ChineseRelations.Read(block.Text) : EnglishRelations.Read(block.Text));
        }

        return [.. relations.DistinctBy(relation => (relation.Type, relation.Source.ToUpperInvariant(), relation.Target.ToUpperInvariant()))];
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?:安装|装设|加装|装配|内置|嵌入|集成|固定安装)(?:在|于)(?<whole>[^，、。的]{2,12}?)(?:上|内|中|里|内部|顶部|底部|外部)?(?=[，、。的]|$)")]
    private static partial Regex Mounted();

    [GeneratedRegex(@"\b(?:mounted (?:on|in)|installed (?:on|in)|fitted (?:to|in)|built into|(?:a |the )?(?:part|component) of)\s+(?:an?|the)\s+(?<whole>\w+(?: \w+)?)")]
    private static partial Regex EnglishMounted();
}
