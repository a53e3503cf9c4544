using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Proposals;

/// <summary>Takes what a fact proposer points to, as far as it stands in the text.</summary>
public static class FactProposals
{
    private static readonly string[] TermSlots = ["label", "english", "abbreviation", "synonyms", "deprecated", "definition"];
    private static readonly string[] RelationSlots = ["type", "source", "target"];

    /// <summary>Asks a proposer about every block of a manual.</summary>
    /// <param name="proposer">Whom to ask.</param>
    /// <param name="extraction">The manual.</param>
    /// <param name="document">The name that it keeps through its editions.</param>
    /// <param name="problems">Receives SO9045 for each fact that is left out: words that do not stand where it says, parts that the kind does not have.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Proposals that carry the proposer's name, in the order of the text.</returns>
    public static async ValueTask<IReadOnlyList<Proposal>> OfAsync(IFactProposer proposer, ManualExtraction extraction, string document, ICollection<Diagnostic> problems, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(proposer);
        ArgumentNullException.ThrowIfNull(extraction);
        ArgumentNullException.ThrowIfNull(problems);
        var proposals = new List<Proposal>();
        foreach (var block in extraction.Content.Blocks.Where(block => block.Text.Text.Length > 0))
        {
            foreach (var fact in await proposer.ProposeAsync(block.Text.Text, cancellation).ConfigureAwait(false))
            {
                if (Read(block.Text, fact) is { } slots)
                    proposals.Add(ManualProposals.Make(document, fact.Kind, block.Id, slots, Quote(block.Text, fact)) with { Proposer = proposer.Name });
                else
                    problems.Add(Diagnostic.Warning("SO9045", $"{proposer.Name} named a {fact.Kind.ToString().ToLowerInvariant()} on page {block.Page} whose parts do not stand in the text where it says; it is left out.", path: block.Id));
            }
        }

        return proposals;
    }

    /// <returns>The parts of a proposal; null when a span is not what stands in the block, or no part of its kind.</returns>
    private static List<ProposalSlot>? Read(SourceText block, ProposedFact fact)
    {
        var names = fact.Kind switch { ProposalKind.Term => TermSlots, ProposalKind.Relation => RelationSlots, _ => [] };
        var isWhole = fact.Kind == ProposalKind.Term ? Has(fact, "label") : Has(fact, "source") && Has(fact, "target");
        if (!isWhole || fact.Spans.Any(span => span.Slot == "type" || !names.Contains(span.Slot) || !Stands(block.Text, span)) || fact.Spans.DistinctBy(span => span.Slot).Count() < fact.Spans.Count)
            return null;
        // Which relation it is, is no stretch of the text: the weaker reading is taken, and the reviewer may change it.
        return [.. names.Select(name => new ProposalSlot(name, name == "type" ? "is-a" : fact.Spans.FirstOrDefault(span => span.Slot == name).Text ?? ""))];
    }

    private static bool Has(ProposedFact fact, string slot) => fact.Spans.Any(span => span.Slot == slot && !string.IsNullOrWhiteSpace(span.Text));

    private static bool Stands(string block, ProposedSpan span) =>
        span.Start >= 0 && span.Text.Length > 0 && span.Start <= block.Length - span.Text.Length && string.CompareOrdinal(block, span.Start, span.Text, 0, span.Text.Length) == 0;

    private static Quotation Quote(SourceText block, ProposedFact fact)
    {
        var start = fact.Spans.Min(span => span.Start);
        return Quotation.Of(block, start, fact.Spans.Max(span => span.Start + span.Text.Length) - start);
    }
}
