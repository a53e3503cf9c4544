using SemanticOrder.Reasoning.Shapes;

namespace SemanticOrder.Reasoning.Tests.Shapes;

/// <summary>Validating what a change affects gives what validating everything gives.</summary>
public sealed class RevalidationTests
{
    [Test]
    public void Random_edit_scripts_end_in_the_report_of_a_validation_from_scratch()
    {
        var kept = 0;
        for (var seed = 0; seed < 250; seed++)
        {
            var random = new RandomShapes(seed);
            var text = new ShapesText(random.Text(), random.Data());
            var store = new QuadStore(text.Data);
            var report = text.Shapes.Validate(store.Snapshot);
            var choice = new Random(seed);
            for (var edit = 0; edit < 6; edit++)
            {
                var changes = Edit(text, random, choice, store.Snapshot);
                store.Apply(changes);
                var next = text.Shapes.Revalidate(report, store.Snapshot, changes);
                kept += next.Results.Intersect(report.Results).Count();
                report = next;
                var scratch = text.Shapes.Validate(store.Snapshot);
                Assert.That(Ordered(report), Is.EqualTo(Ordered(scratch)), $"seed {seed}, edit {edit}");
            }
        }
        Assert.That(kept, Is.GreaterThan(1000), "results are kept, not found again");
    }

    [TestCase("SELECT $this ?value { $this :p ?v BIND (CONCAT(\\\"is \\\", STR(?v)) AS ?value) }", 1, TestName = "A query is asked again only when a predicate that it has changed, and what it computed is kept")]
    [TestCase("SELECT $this ?value { $this ?any ?value }", 2, TestName = "A query with an open predicate is asked again after any change")]
    public void A_query(string query, int expected)
    {
        var text = new ShapesText(
            $":s a sh:NodeShape ; sh:targetNode :n ; sh:sparql [ sh:prefixes :o ; sh:select \"{query}\" ] . :o sh:declare [ sh:prefix \"\" ; sh:namespace \"http://example.org/\" ] .", ":n :p 1 .");
        var store = new QuadStore(text.Data);
        var report = text.Shapes.Validate(store.Snapshot);
        var changes = new QuadChanges().Add(new Quad(text["n"], text["q"], text["m"]));
        store.Apply(changes);
        var after = text.Shapes.Revalidate(report, store.Snapshot, changes);
        Assert.Multiple(() =>
        {
            Assert.That(after.Results, Has.Count.EqualTo(expected));
            Assert.That(Ordered(after), Is.EqualTo(Ordered(text.Shapes.Validate(store.Snapshot))));
        });
    }

    [Test]
    public void A_report_of_other_shapes_is_refused()
    {
        var one = new ShapesText(":s sh:targetNode :n ; sh:nodeKind sh:Literal .", "");
        var other = ShapesGraph.Compile(one.Statements).Shapes!;
        Assert.That(() => one.Shapes.Revalidate(other.Validate(one.Data), one.Data, new QuadChanges()), Throws.ArgumentException);
    }

    private static QuadChanges Edit(ShapesText text, RandomShapes random, Random choice, QuadSnapshot now)
    {
        var changes = new QuadChanges();
        var present = now.Match(QuadPattern.Any, GraphSelection.Default).ToList();
        for (var count = choice.Next(0, 4); count > 0 && present.Count > 0; count--)
            changes.Remove(present[choice.Next(present.Count)]);
        for (var count = choice.Next(0, 4); count > 0; count--)
            changes.Add(text.Load(random.Statement()).Match(QuadPattern.Any, GraphSelection.Default).Single());
        return changes;
    }

    private static List<string> Ordered(ValidationReport report) =>
        [.. report.Results.Select(result => $"{report.Terms.Decode(result.TargetNode)} {ShapesText.Line(report.Terms, result.FocusNode, result.Constraint.Component, result.Shape.Id, result.Value)}")];
}
