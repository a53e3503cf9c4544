using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using SemanticOrder.Manuals.Editions;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Review;

namespace SemanticOrder.SemanticLayer.Tests.Review;

/// <summary>The files of a review depend on what is accepted, and on nothing else.</summary>
public sealed class ReviewedFilesTests
{
    private const string Text = """
        1 术语和定义
        1.1 深冷 deep freezing
        使货物中心温度低于-30 ℃的控制措施。
        1.2 全程温控 whole-journey temperature control
        对温度实施连续监测的控制措施。
        2 要求
        2.1 冷冻食品的贮存温度应不高于-18 ℃。
        2.2 冷冻食品的运输温度应不高于-15 ℃。
        2.3 冷链订单应实施全程温控。
        2.4 巧克力的贮存温度宜为15 ℃～18 ℃。
        2.5 订单编号应由18位数字组成。
        """;

    private static readonly IReadOnlyList<Proposal> Proposals = Reviewed.Text(Text);

    [Test]
    public void The_order_of_acceptance_does_not_matter() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(8), Prop.ForAll(Subsets(), subset => Same(Reviewed.Files(subset), Reviewed.Files(subset.Reverse()))));

    [Test]
    public void What_is_taken_back_leaves_the_bytes_as_they_were() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(6), Prop.ForAll(Subsets(), subset =>
        {
            var before = Reviewed.Files(subset);
            var more = Reviewed.Files(Proposals);
            // Bound against knowledge that holds all of the manual already.
            var after = ReviewedKnowledge.FilesOf(Reviewed.Manual, [.. subset.Select(Reviewed.Accepted)], Everything.Value);
            return Same(before, after) && (subset.Length == Proposals.Count || !Same(before, more));
        }));

    [Test]
    public void Nothing_accepted_gives_no_file()
    {
        var files = ReviewedKnowledge.FilesOf(Reviewed.Manual, Proposals, SampleKnowledge.Compiled);
        Assert.That((files.Files.Count, files.Problems.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Every_file_is_knowledge_that_compiles_and_lies_in_the_folder_of_its_domain()
    {
        var files = Reviewed.Files(Proposals);
        Assert.Multiple(() =>
        {
            Assert.That(files.Files.Select(file => file.Path), Is.EqualTo((string[])["domains/cold-chain/manuals/manual/quotes.ttl", "domains/cold-chain/manuals/manual/rules.shapes.ttl", "domains/cold-chain/manuals/manual/terms.ttl"]));
            Assert.That(Everything.Value.Files, Has.Count.EqualTo(SampleKnowledge.Compiled.Files.Count + 3));
            Assert.That(files.Problems.Select(problem => (problem.Code, problem.Path)), Is.EqualTo([("SO7060", Proposals.Single(proposal => proposal["target"] == "巧克力").Id)]));
        });
    }

    [Test]
    public void A_new_term_becomes_a_concept_and_a_known_one_gets_its_further_names()
    {
        var terms = Reviewed.Files(Proposals).TextOf("terms.ttl");
        Assert.Multiple(() =>
        {
            Assert.That(terms, Does.Contain("skos:prefLabel \"深冷\"@zh , \"deep freezing\"@en"));
            Assert.That(terms, Does.Contain("os:continuousControl skos:altLabel \"whole-journey temperature control\"@en"));
        });
    }

    [Test]
    public void A_rule_without_a_shape_is_told_once_with_its_section_and_proposal()
    {
        var rule = Reviewed.Accepted(Proposals.Single(proposal => proposal["target"] == "巧克力"));
        var edition = new DocumentEdition { Key = new EditionKey("manual", "hash"), Format = EditionFormat.Pdf, Title = "", Domain = "cold-chain", Length = 1, UploadedBy = "", UploadedAt = default };
        var decision = new ProposalDecision(1, 3, edition.Key, rule, default, null);
        var (told, later) = (AcceptedProposals.FilesOf([decision], [edition], SampleKnowledge.Compiled, 2), AcceptedProposals.FilesOf([decision], [edition], SampleKnowledge.Compiled, 3));
        Assert.Multiple(() =>
        {
            Assert.That(told.Problems.Single().Message, Does.Contain("2.4").And.Contain(rule.Id));
            Assert.That(later.Problems, Is.Empty);
            Assert.That(Same(told, later));
        });
    }

    private static Lazy<CompiledKnowledge> Everything { get; } = new(() => Reviewed.Compile(Reviewed.Files(Proposals).Files));

    private static Arbitrary<Proposal[]> Subsets() => Gen.SubListOf<Proposal>([.. Proposals]).Select(list => list.ToArray()).ToArbitrary();

    private static bool Same(ReviewedFiles one, ReviewedFiles other) =>
        one.Files.Count == other.Files.Count && one.Files.Zip(other.Files).All(pair => pair.First.Path == pair.Second.Path && pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span));
}
