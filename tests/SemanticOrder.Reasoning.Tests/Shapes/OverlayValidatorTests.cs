using SemanticOrder.Reasoning.Shapes;

namespace SemanticOrder.Reasoning.Tests.Shapes;

/// <summary>A small graph laid over knowledge is validated as it would be in one graph with it.</summary>
public sealed class OverlayValidatorTests
{
    [Test]
    public void An_overlay_has_the_results_of_the_same_statements_in_a_snapshot()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new RandomShapes(seed);
            var text = new ShapesText(random.Text(), random.Data());
            var overlay = new QuadOverlay(text.Load(":B rdfs:subClassOf :A ."));
            foreach (var quad in text.Data.Match(QuadPattern.Any, GraphSelection.Default))
                overlay.Add(quad.Subject, quad.Predicate, quad.Object);
            var expected = text.Shapes.Validate(text.Data).Results.Where(result => result.Target.Targets[0].Kind != TargetKind.Node || IsSubject(text.Data, result.TargetNode));
            var found = text.Shapes.OpenOverlays().Validate(overlay);
            Assert.That(Lines(text.Terms, found), Is.EqualTo(Lines(text.Terms, expected)), $"seed {seed}");
        }
    }

    [Test]
    public void Focus_nodes_are_of_the_overlay_and_their_values_may_be_of_the_knowledge()
    {
        var text = new ShapesText(":s a sh:NodeShape ; sh:targetClass :Order ; sh:property [ sh:path ( :zone :limit ) ; sh:maxInclusive 8 ] ; sh:property [ sh:path :zone ; sh:class :Zone ] .", "");
        var knowledge = text.Load(":cold a :Zone ; :limit 4 . :warm a :Zone ; :limit 25 . :old a :Order ; :zone :warm .");
        var overlay = new QuadOverlay(knowledge);
        var (good, bad) = (overlay.AddNode(), overlay.AddNode());
        foreach (var (node, zone) in ((TermId, string)[])[(good, "cold"), (bad, "warm")])
        {
            overlay.Add(node, WellKnownTerms.RdfType, text["Order"]);
            overlay.Add(node, text["zone"], text[zone]);
        }
        Assert.That(text.Shapes.OpenOverlays().Validate(overlay).Select(result => result.FocusNode), Is.EqualTo([bad]));
    }

    [TestCase("sh:property [ sh:path :line ; sh:minCount 1 ; sh:maxCount 9 ]")]
    [TestCase("sh:property [ sh:path :line ; sh:node :l ]")]
    [TestCase("sh:property [ sh:path ( :line :quantity ) ; sh:minExclusive 0 ; sh:datatype xsd:integer ; sh:in ( 1 2 3 ) ]")]
    [TestCase("sh:property [ sh:path ( :line :sku ) ; sh:minLength 2 ]")]
    [TestCase("sh:property [ sh:path :placed ; sh:lessThanOrEquals :paid ]")]
    [TestCase("sh:not [ sh:class :Cancelled ]")]
    public void Where_nothing_is_violated_nothing_is_allocated(string constraint)
    {
        var text = new ShapesText($":s a sh:NodeShape ; sh:targetClass :Order ; {constraint} . :l a sh:NodeShape ; sh:property [ sh:path :quantity ; sh:minExclusive 0 ] .", "");
        var overlay = new QuadOverlay(text.Load(":a :b :c ."));
        var (order, line) = (overlay.AddNode(), overlay.AddNode());
        overlay.Add(order, WellKnownTerms.RdfType, text["Order"]);
        overlay.Add(order, text["line"], line);
        TermId.TryFromInteger(3, out var three);
        overlay.Add(line, text["quantity"], three);
        overlay.Add(line, text["sku"], overlay.AddString("LONGERTHANSEVEN"u8));
        var validator = text.Shapes.OpenOverlays();
        var found = 0;
        for (var warm = 0; warm < 3; warm++)
            found += validator.Validate(overlay).Count;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < 100; run++)
            found += validator.Validate(overlay).Count;
        Assert.That((found, GC.GetAllocatedBytesForCurrentThread() - before), Is.EqualTo((0, 0L)));
    }

    private static bool IsSubject(QuadSnapshot data, TermId node) => !node.IsLiteral && data.Count(new QuadPattern(node, TermId.None, TermId.None), GraphSelection.Default) > 0;

    private static List<string> Lines(ITermSource terms, IEnumerable<ValidationResult> results) =>
        [.. results.Select(result => ShapesText.Line(terms, result.FocusNode, result.Constraint.Component, result.Shape.Id, result.Value)).Order(StringComparer.Ordinal)];
}
