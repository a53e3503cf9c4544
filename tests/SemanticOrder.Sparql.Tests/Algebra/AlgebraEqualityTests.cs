using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Tests.Algebra;

public sealed class AlgebraEqualityTests
{
    [Test]
    public void Trees_that_are_built_alike_are_equal_and_hash_alike()
    {
        GraphPattern[] trees = [Tree("s"), Tree("s"), Tree("t")];
        Assert.That(trees[0], Is.EqualTo(trees[1]));
        Assert.That(trees[0].GetHashCode(), Is.EqualTo(trees[1].GetHashCode()));
        Assert.That(trees[0], Is.Not.EqualTo(trees[2]));
    }

    [TestCase("name", true)]
    [TestCase("_name", true)]
    [TestCase("_:b0", false)]
    [TestCase(".0", false)]
    public void Only_variables_that_a_query_can_name_are_visible(string name, bool visible) =>
        Assert.That(new Variable(name).IsVisible, Is.EqualTo(visible));

    private static Filter Tree(string name)
    {
        GraphPattern triples = new BasicGraphPattern([new TriplePattern(new Variable(name), Vocab.Rdf.Type, new Literal("x"))]);
        return new Filter(new FunctionCall(BuiltInFunction.Bound, [new VariableExpression(new Variable(name))]), triples);
    }
}
