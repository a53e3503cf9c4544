using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Review;

namespace SemanticOrder.SemanticLayer.Tests.Review;

/// <summary>The orders made for rules do what they say they do when the shapes are in service, whatever the bounds are.</summary>
public sealed class RandomRuleTests
{
    private const int Rules = 60;

    private static readonly (string Attribute, string Unit)[] Measured =
    [
        ("数量", "{件}"), ("单件净含量", "kg"), ("整行净含量", "g"), ("租期", "d"), ("租期", "h"), ("归还电量", "%"), ("押金", "CNY"), ("订单金额", "EUR"), ("贮存温度", "Cel"), ("运输温度", "[degF]"), ("中心温度", "K"), ("客户备注", "{字}"), ("订单行数量", "{行}"),
    ];

    [Test]
    public void Every_passing_order_passes_its_shape_and_every_failing_one_does_not()
    {
        var proposals = Proposal().Sample(Rules).DistinctBy(proposal => proposal.Id).ToList();
        var files = Reviewed.Files(proposals);
        var bound = Reviewed.Bound(proposals);
        Assert.That(files.Problems.Select(problem => problem.Message), Is.Empty);
        var knowledge = Reviewed.Compile(files.Files);
        Assert.Multiple(() =>
        {
            foreach (var rule in bound)
            {
                Assert.That(Broken(knowledge, rule.Passing!.Turtle), Has.None.Contains(rule.Proposal.Id), rule.Sentence.English + rule.Passing.Turtle);
                Assert.That(Broken(knowledge, rule.Failing!.Turtle), Has.Some.Contains(rule.Proposal.Id), rule.Sentence.English + rule.Failing.Turtle);
            }
        });
    }

    /// <summary>The shapes that an order breaks when it is closed over the knowledge.</summary>
    private static List<string> Broken(CompiledKnowledge knowledge, string turtle)
    {
        var terms = new TermDictionary();
        var buffer = new RdfReader(terms).Read(turtle, RdfSyntax.Turtle);
        var overlay = new QuadOverlay(knowledge.Graph);
        var nodes = new Dictionary<TermId, TermId>();
        foreach (var quad in buffer.Quads)
            overlay.Add(Id(quad.Subject), Id(quad.Predicate), Id(quad.Object));
        knowledge.Ontology.Close(overlay);
        return [.. knowledge.Shapes.OpenOverlays().Validate(overlay).Select(result => knowledge.View.IriOf(result.Target.Id)!)];

        TermId Id(TermId term)
        {
            if (nodes.TryGetValue(term, out var known))
                return known;
            return nodes[term] = terms.Decode(term) switch
            {
                Iri iri => overlay.AddIri(Encoding.UTF8.GetBytes(iri.Value)),
                Literal literal => overlay.AddLiteral(Encoding.UTF8.GetBytes(literal.LexicalForm), overlay.AddIri(Encoding.UTF8.GetBytes(literal.Datatype.Value))),
                _ => overlay.AddNode(),
            };
        }
    }

    private static Gen<Proposal> Proposal() =>
        from measured in Gen.Elements(Measured)
        from sign in Gen.Elements("<=", ">=", "<", ">", "between", "=")
        from value in Gen.Choose(1, 90)
        from more in Gen.Choose(1, 40)
        from severity in Gen.Elements("error", "warning")
        from target in Gen.Elements("", "冷冻货物", "冷藏货物")
        select ManualProposals.Make(
            Reviewed.Manual.Name, ProposalKind.Rule, "1",
            [
                new("rule", "range"), new("severity", severity), new("target", target), new("when", ""), new("attribute", measured.Attribute), new("operator", sign),
                new("value", value.ToString(CultureInfo.InvariantCulture)), new("upper", sign == "between" ? (value + more).ToString(CultureInfo.InvariantCulture) : ""), new("unit", measured.Unit),
            ],
            new Quotation("—", "", "", 1, []));
}
