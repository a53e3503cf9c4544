using SemanticOrder.Reasoning.Shapes;

namespace SemanticOrder.Reasoning.Tests.Shapes;

/// <summary>Whole columns at a time find what one node at a time finds.</summary>
public sealed class SetAtATimeTests
{
    [Test]
    public void Generated_shapes_find_in_generated_data_what_the_wording_of_the_specification_finds()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new RandomShapes(seed);
            var text = new ShapesText(random.Text(), random.Data());
            var expected = new NaiveValidator(text.Statements, text.Data).Validate();
            Assert.That(ShapesText.Lines(text.Shapes.Validate(text.Data)), Is.EqualTo(expected), $"seed {seed}");
        }
    }

    [Test]
    public void The_generator_finds_something_of_every_component()
    {
        var components = Enumerable.Range(0, 400).SelectMany(seed =>
        {
            var random = new RandomShapes(seed);
            var text = new ShapesText(random.Text(), random.Data());
            return text.Shapes.Validate(text.Data).Results.Select(result => result.Constraint.Component.Value[Vocab.Sh.Namespace.Length..]);
        }).Distinct();
        string[] all =
        [
            "Class", "Datatype", "NodeKind", "MinCount", "MaxCount", "MinInclusive", "MinExclusive", "MaxInclusive", "MaxExclusive", "MinLength", "MaxLength", "Pattern", "LanguageIn", "UniqueLang",
            "Equals", "Disjoint", "LessThan", "LessThanOrEquals", "Not", "And", "Or", "Xone", "Node", "QualifiedMinCount", "QualifiedMaxCount", "Closed", "HasValue", "In",
        ];
        Assert.That(components, Is.EquivalentTo(all.Select(name => name + "ConstraintComponent")));
    }

    [Test]
    public void Few_focus_nodes_are_probed_and_many_are_merged_with_the_same_results()
    {
        var many = string.Join('\n', Enumerable.Range(0, 3000).Select(i => $":n{i} :p {i % 7} ; :q :n{(i * 31) % 3000} ."));
        const string constraints = "sh:property [ sh:path :p ; sh:maxInclusive 5 ] ; sh:property [ sh:path ( :q :p ) ; sh:minInclusive 1 ]";
        var all = new ShapesText($":s a sh:NodeShape ; sh:targetSubjectsOf :p ; {constraints} .", many);
        var few = new ShapesText($":s a sh:NodeShape ; sh:targetNode :n3, :n6, :n13, :n2999 ; {constraints} .", many);
        var report = all.Shapes.Validate(all.Data);
        var expected = ShapesText.Lines(report).Where(line => line.StartsWith("<:n3> ", StringComparison.Ordinal) || line.StartsWith("<:n6> ", StringComparison.Ordinal)
            || line.StartsWith("<:n13> ", StringComparison.Ordinal) || line.StartsWith("<:n2999> ", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(report.Results, Has.Count.EqualTo(Enumerable.Range(0, 3000).Count(i => i % 7 > 5) + Enumerable.Range(0, 3000).Count(i => i * 31 % 3000 % 7 < 1)));
            Assert.That(ShapesText.Lines(few.Shapes.Validate(few.Data)).Select(Shapeless), Is.EqualTo(expected.Select(Shapeless)).And.Not.Empty);
        });

        // Nameless shapes have other labels in another text.
        static string Shapeless(string line) => string.Join(' ', line.Split(' ').Where(word => !word.StartsWith("_:", StringComparison.Ordinal)));
    }

    [Test]
    public void Data_in_several_graphs_counts_once_for_each_value()
    {
        var text = new ShapesText(":s a sh:NodeShape ; sh:targetNode :n ; sh:property [ sh:path :p ; sh:maxCount 1 ] .", ":n :p 1 .");
        var store = new QuadStore(text.Data);
        store.Load([.. text.Data.Match(QuadPattern.Any, GraphSelection.All).Select(quad => quad with { Graph = text["g"] })]);
        Assert.That(text.Shapes.Validate(store.Snapshot, new ValidationOptions { Graphs = GraphSelection.All }).Conforms, Is.True);
    }
}
