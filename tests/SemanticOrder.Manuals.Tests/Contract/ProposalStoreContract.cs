using System.Text;
using NUnit.Framework;
using SemanticOrder.Manuals.Editions;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Pdf;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Manuals.Tests.Contract;

/// <summary>What the contract's fixtures have in common: an empty store before each test, and short words for editions and proposals.</summary>
public abstract class ProposalStoreContract(ProposalStoreKind kind)
{
    protected static readonly DateTimeOffset Monday = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);
    private Func<ValueTask> _close = null!;

    protected IProposalStore Store { get; private set; } = null!;

    [SetUp]
    public void OpenStore() => (Store, _close) = kind.Open();

    [TearDown]
    public async Task CloseStore() => await _close();

    protected static EditionKey Key(string document, int edition) => new(document, new string((char)('a' + edition), 64));

    protected static DocumentEdition Edition(string document, int edition) => new()
    {
        Key = Key(document, edition), Format = EditionFormat.Pdf, Title = "", Domain = "cold-chain", Length = 3, UploadedBy = "李", UploadedAt = Monday.AddDays(edition),
    };

    protected static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    protected static Proposal Rule(string id, string value, string words = "库温应不高于 −18 ℃。") => new()
    {
        Id = id,
        Kind = ProposalKind.Rule,
        Section = "5.1.2",
        Slots = [new("rule", "range"), new("target", "冷冻库"), new("value", value), new("upper", "")],
        Quotation = new Quotation(words, "前文", "", 3, [new PageRegion(3, new PdfBox(72.25f, 100, 300.5f, 112)), new PageRegion(4, new PdfBox(72, 60, 90, 72))]),
    };

    protected static EditionReading Reading(params Proposal[] proposals) => new() { Title = "操作规范", Language = "zh", Pages = 20, Clauses = [], Proposals = proposals, Diagnostics = [] };

    protected async Task<EditionKey> Read(string document, int edition, params Proposal[] proposals)
    {
        await Store.AddEditionAsync(Edition(document, edition), Bytes("pdf"));
        await Store.SaveReadingAsync(Key(document, edition), Reading(proposals));
        return Key(document, edition);
    }

    protected async Task<ReviewChange> Say(EditionKey edition, ProposalState state, params Proposal[] proposals) =>
        await Store.CommitAsync(new NewReviewChange { Follows = (await Store.GetChangesAsync()).Count, At = Monday, By = "李", Decisions = [.. proposals.Select(proposal => (edition, proposal with { State = state, Reviewer = "李", Reason = "看过" }))] });

    protected static string Print(Proposal proposal) =>
        $"{proposal.Id} {proposal.Kind} {proposal.Section} {string.Join(';', proposal.Slots)} {proposal.Quotation.Exact}|{proposal.Quotation.Prefix}|{proposal.Quotation.Suffix}|{proposal.Quotation.Page}|{string.Join(';', proposal.Quotation.Regions)} {proposal.State} {proposal.Reviewer} {proposal.Reason} {proposal.Proposer}";

    protected static string? CodeOf(Func<Task> action) => Assert.CatchAsync<ReviewException>(action)?.Code;
}
