namespace SemanticOrder.Reasoning.Tests.Materialization;

/// <summary>Orders closed one after the other, and at once.</summary>
public sealed class OrderClosureTests
{
    private const string Axioms = """
        :Adult owl:equivalentClass [ owl:intersectionOf ( :Person [ a owl:Restriction ; owl:onProperty :age ; owl:someValuesFrom
            [ a rdfs:Datatype ; owl:onDatatype xsd:integer ; owl:withRestrictions ( [ xsd:minInclusive 18 ] ) ] ] ) ] .
        :Buyer rdfs:subClassOf :Person . :buys rdfs:domain :Buyer ; rdfs:range :Good ; owl:inverseOf :boughtBy . :partOf a owl:TransitiveProperty . :shop :partOf :town . :town :partOf :country .
        :in rdfs:subPropertyOf :partOf .
        """;

    private const string Statements = """
        _:o :buys _:g
        _:o :age 30
        _:o :in :shop
        _:g a :Good
        """;

    [Test]
    public void Closing_the_next_order_allocates_nothing()
    {
        var order = Knowledge.Of(Axioms).Order(Statements);
        var given = Enumerable.Range(0, order.Overlay.StatementCount).Select(number => order.Overlay[number]).ToArray();
        var inferred = order.Close().Inferred;
        Assert.That(order.Has("_:o a :Adult") && order.Has("_:o :partOf :country"));
        Refill(order, given);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = order.Close().Inferred;
        Assert.That((again, GC.GetAllocatedBytesForCurrentThread() - before), Is.EqualTo((inferred, 0L)));
    }

    [Test]
    public void Orders_closed_at_once_are_closed_as_one_after_the_other()
    {
        var knowledge = Knowledge.Of(Axioms);
        var expected = Closed(knowledge);
        var orders = new string[200];
        Parallel.For(0, orders.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number =>
        {
            var overlay = new QuadOverlay(knowledge.Ontology.Knowledge);
            foreach (var quad in Given(knowledge, overlay))
                overlay.Add(quad.Subject, quad.Predicate, quad.Object);
            knowledge.Ontology.Close(overlay);
            orders[number] = Text(overlay);
        });
        Assert.That(orders, Is.All.EqualTo(expected));
    }

    private static string Closed(Knowledge knowledge)
    {
        var order = knowledge.Order(Statements);
        order.Close();
        return Text(order.Overlay);
    }

    /// <summary>The statements with nodes of another overlay, whose ids are the same when they are made in the same order.</summary>
    private static IEnumerable<Quad> Given(Knowledge knowledge, QuadOverlay overlay)
    {
        var order = knowledge.Order(Statements).Overlay;
        for (var node = 0; node < order.NodeCount; node++)
            overlay.AddNode();
        return Enumerable.Range(0, order.StatementCount).Select(number => order[number]);
    }

    private static void Refill(TestOrder order, Quad[] given)
    {
        var nodes = order.Overlay.NodeCount;
        order.Overlay.Clear();
        for (var node = 0; node < nodes; node++)
            order.Overlay.AddNode();
        foreach (var quad in given)
            order.Overlay.Add(quad.Subject, quad.Predicate, quad.Object);
    }

    private static string Text(QuadOverlay overlay) => string.Join("; ", Enumerable.Range(0, overlay.StatementCount).Select(number => overlay[number]));
}
