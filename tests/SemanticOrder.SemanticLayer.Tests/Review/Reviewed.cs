using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Review;

namespace SemanticOrder.SemanticLayer.Tests.Review;

/// <summary>Proposals of small manuals, accepted and made into knowledge.</summary>
internal static class Reviewed
{
    public static ReviewedDocument Manual { get; } = new("cold-chain", "manual", "冷链手册", new string('a', 64), 100);

    private static Lazy<ReviewContext> Context { get; } = new(() => new ReviewContext(Manual, SampleKnowledge.Compiled, []));

    /// <summary>The proposals of a manual with one item.</summary>
    public static IReadOnlyList<Proposal> Item(string text) => Text("1 " + (text[0] < 128 ? "Requirements" : "要求") + "\n1.1 " + text);

    public static IReadOnlyList<Proposal> Text(string text) => ManualProposals.Of(ManualExtraction.Of(ManualLayout.OfText(text)), Manual.Name);

    public static Proposal Accepted(Proposal proposal) => proposal with { State = ProposalState.Accepted, Reviewer = "curator" };

    public static Proposal With(this Proposal proposal, string slot, string value) =>
        proposal with { State = ProposalState.Edited, Slots = [.. proposal.Slots.Select(part => part.Name == slot ? part with { Value = value } : part)] };

    public static IReadOnlyList<BoundProposal> Bound(IReadOnlyList<Proposal> proposals) => ReviewedKnowledge.Bind(Manual, proposals, proposals, SampleKnowledge.Compiled);

    /// <summary>The first rule of a manual with one item, which defines no terms.</summary>
    public static BoundProposal Rule(string text) => BoundProposals.OfRule(Context.Value, Item(text).First(proposal => proposal.Kind == ProposalKind.Rule));

    public static ReviewedFiles Files(params IEnumerable<Proposal> proposals) => ReviewedKnowledge.FilesOf(Manual, [.. proposals.Select(Accepted)], SampleKnowledge.Compiled);

    public static string TextOf(this ReviewedFiles files, string name) =>
        Encoding.UTF8.GetString(files.Files.Single(file => file.Path.EndsWith(name, StringComparison.Ordinal)).Content.Span);

    /// <summary>The knowledge with these files beside the repository's own.</summary>
    public static CompiledKnowledge Compile(IEnumerable<KnowledgeFile> files)
    {
        var build = KnowledgeBuilder.Build([.. SampleKnowledge.Compiled.Files, .. files]);
        return build.Knowledge ?? throw new InvalidOperationException(string.Join(Environment.NewLine, build.Diagnostics.Where(found => found.Severity == Severity.Error)));
    }
}
