using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Manuals.Tests.Proposals;

/// <summary>A fact proposer may point to what stands in the text, and to nothing else.</summary>
public sealed class FactProposalTests
{
    private const string Block = "冷藏车由制冷机组和厢体组成。";

    [Test]
    public async Task What_it_points_to_is_a_proposal_that_carries_its_name()
    {
        var (proposals, problems) = await AskAsync(new ProposedFact(ProposalKind.Term, [new("label", 0, "冷藏车"), new("definition", 3, "由制冷机组和厢体组成")]));
        Assert.Multiple(() =>
        {
            Assert.That(problems, Is.Empty);
            Assert.That(proposals.Single(), Has.Property("Proposer").EqualTo("fake").And.Property("State").EqualTo(ProposalState.Open));
            Assert.That((proposals[0]["label"], proposals[0]["english"], proposals[0]["definition"], proposals[0].Quotation.Exact), Is.EqualTo(("冷藏车", "", "由制冷机组和厢体组成", "冷藏车由制冷机组和厢体组成")));
        });
    }

    [TestCase("label", 0, "冷藏车辆", TestName = "Words that do not stand in the block")]
    [TestCase("label", 1, "冷藏车", TestName = "Words that stand elsewhere in it")]
    [TestCase("label", -1, "冷藏车", TestName = "A place before it")]
    [TestCase("label", 14, "冷", TestName = "A place behind it")]
    [TestCase("label", 0, "", TestName = "No words")]
    [TestCase("severity", 0, "冷藏车", TestName = "A part that terms do not have")]
    public async Task Left_out_are(string slot, int start, string text)
    {
        var (proposals, problems) = await AskAsync(new ProposedFact(ProposalKind.Term, [new(slot, start, text)]));
        Assert.That((proposals.Count, problems.Select(found => found.Code)), Is.EqualTo((0, new[] { "SO9045" })).Using<(int, IEnumerable<string>)>((left, right) => left.Item1 == right.Item1 && left.Item2.SequenceEqual(right.Item2)));
    }

    [Test]
    public async Task It_cannot_make_rules()
    {
        var (proposals, problems) = await AskAsync(new ProposedFact(ProposalKind.Rule, [new("target", 0, "冷藏车")]));
        Assert.That((proposals.Count, problems.Count), Is.EqualTo((0, 1)));
    }

    private static async Task<(IReadOnlyList<Proposal> Proposals, List<Diagnostic> Problems)> AskAsync(ProposedFact fact)
    {
        var content = new ManualContent { Title = "", IsChinese = true, Pages = 1, Blocks = [new ManualBlock { Kind = BlockKind.Paragraph, Text = SourceText.Of(Block), Page = 1 }] };
        var problems = new List<Diagnostic>();
        return (await FactProposals.OfAsync(new Fake(fact), ManualExtraction.Of(content), "手册", problems), problems);
    }

    private sealed class Fake(ProposedFact fact) : IFactProposer
    {
        public string Name => "fake";

        public ValueTask<IReadOnlyList<ProposedFact>> ProposeAsync(string block, CancellationToken cancellation = default) => ValueTask.FromResult<IReadOnlyList<ProposedFact>>([fact]);
    }
}
