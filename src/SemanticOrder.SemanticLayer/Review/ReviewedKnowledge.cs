using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Review.Binding;
using SemanticOrder.SemanticLayer.Review.Glossaries;
using SemanticOrder.SemanticLayer.Review.Shapes;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>Makes knowledge of proposals: concepts of terms, shapes of rules, value maps, each with the quotation it was made from.</summary>
public static class ReviewedKnowledge
{
    /// <summary>The files that accepted proposals give. The same proposals in any order give the same bytes; none give no file.</summary>
    /// <param name="document">The document they were read from.</param>
    /// <param name="accepted">Proposals of it whose <see cref="Proposal.IsAccepted"/>; others are left out.</param>
    /// <param name="knowledge">What words are bound to. Files of this document in it are not looked at, so that accepting step by step gives what accepting at once gives.</param>
    public static ReviewedFiles FilesOf(ReviewedDocument document, IReadOnlyList<Proposal> accepted, CompiledKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(knowledge);
        List<Proposal> proposals = [.. accepted.Where(proposal => proposal.IsAccepted).OrderBy(proposal => proposal.Id, StringComparer.Ordinal)];
        if (proposals.Count == 0)
            return new ReviewedFiles([], []);
        var context = new ReviewContext(document, knowledge, proposals);
        var terms = new ReviewedTerms(context, proposals);
        var problems = new List<Diagnostic>();
        var files = new List<KnowledgeFile> { File(context, "quotes.ttl", QuotationText.Write(document, context.Names, proposals)) };
        var concepts = proposals.Where(proposal => proposal.Kind is ProposalKind.Term or ProposalKind.Relation).Select(terms.Write).Where(text => text.Length > 0).ToList();
        if (concepts.Count > 0)
            files.Add(Turtle(context, "terms.ttl", [terms.WriteScheme(document), .. concepts.Distinct()]));
        var shapes = proposals.Where(proposal => proposal.Kind == ProposalKind.Rule).Select(rule => Shape(context, document, rule, problems)).OfType<string>().ToList();
        if (shapes.Count > 0)
            files.Add(Turtle(context, "rules.shapes.ttl", shapes));
        var rows = proposals.Where(proposal => proposal.Kind == ProposalKind.ValueMapping && IsRow(context, proposal, problems)).ToList();
        if (rows.Count > 0)
            files.Add(File(context, "values.sssom.tsv", ValueMapRows.Write(rows)));
        return new ReviewedFiles([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], problems);
    }

    /// <summary>Shows proposals, whatever their state, as the knowledge would say them.</summary>
    /// <param name="document">The document they were read from.</param>
    /// <param name="shown">Those to show.</param>
    /// <param name="all">All proposals of the document: words of its own terms are known by them.</param>
    /// <param name="knowledge">What words are bound to.</param>
    /// <returns>One for each of <paramref name="shown"/>, in their order.</returns>
    public static IReadOnlyList<BoundProposal> Bind(ReviewedDocument document, IReadOnlyList<Proposal> shown, IReadOnlyList<Proposal> all, CompiledKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(knowledge);
        var context = new ReviewContext(document, knowledge, all);
        var terms = new ReviewedTerms(context, all.Where(proposal => proposal.State != ProposalState.Refused));
        return [.. shown.Select(proposal => proposal.Kind switch
        {
            ProposalKind.Rule => BoundProposals.OfRule(context, proposal),
            ProposalKind.Term => BoundProposals.OfTerm(context, terms, proposal),
            ProposalKind.Relation => BoundProposals.OfRelation(terms, proposal),
            ProposalKind.ValueMapping => BoundProposals.OfValue(context, proposal),
            _ => BoundProposals.AsItIs(proposal),
        })];
    }

    /// <summary>The shape of an accepted rule; null, with the reason among the problems, when it has none.</summary>
    private static string? Shape(ReviewContext context, ReviewedDocument document, Proposal rule, List<Diagnostic> problems)
    {
        var binding = RuleBinder.Bind(context.Vocabulary, context.Phrases, rule);
        var lack = binding.NotBound;
        if (binding.Rule is { } bound)
        {
            var (refuted, _, _) = BoundProposals.Prove(context.Vocabulary, bound);
            if (refuted is null)
            {
                if (lack is not null)
                    problems.Add(new Diagnostic("SO7061", Severity.Warning, $"Of the rule of {rule.Section} (proposal {rule.Id}) not all is checked: {lack.English} {lack.Chinese}", Path: rule.Id));
                return ShapeText.Write(bound, context.Names.Turtle, context.Names.Of(rule), Cited(context, document, bound), context.Names.Quotation(rule));
            }

            lack = refuted;
        }

        problems.Add(new Diagnostic("SO7060", Severity.Warning, $"The rule of {rule.Section} (proposal {rule.Id}) gives no shape: {lack!.English} {lack.Chinese}", Path: rule.Id));
        return null;
    }

    private static bool IsRow(ReviewContext context, Proposal proposal, List<Diagnostic> problems)
    {
        if (BoundProposals.OfValue(context, proposal).NotBound is not { } lack)
            return true;
        problems.Add(new Diagnostic("SO7062", Severity.Warning, $"The row of {proposal.Section} (proposal {proposal.Id}) gives no mapping: {lack.English} {lack.Chinese}", Path: proposal.Id));
        return false;
    }

    private static LocalSentence Cited(ReviewContext context, ReviewedDocument document, BoundRule rule)
    {
        var sentence = new RuleSentence(context.Vocabulary).Of(rule);
        return new LocalSentence($"{sentence.Chinese}（《{document.Title}》{rule.Section}）", $"{sentence.English} ({document.Title}, {rule.Section})");
    }

    private static KnowledgeFile Turtle(ReviewContext context, string name, IReadOnlyList<string> parts)
    {
        var body = string.Join('\n', parts);
        return File(context, name, context.Names.Turtle.Header(body) + body);
    }

    private static KnowledgeFile File(ReviewContext context, string name, string text) => new(context.Names.Folder + name, Encoding.UTF8.GetBytes(text));
}
