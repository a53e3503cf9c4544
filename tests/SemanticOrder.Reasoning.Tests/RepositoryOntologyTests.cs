using SemanticOrder.Diagnostics;

namespace SemanticOrder.Reasoning.Tests;

/// <summary>The ontologies of this repository, compiled and used as orders use them.</summary>
public class RepositoryOntologyTests
{
    private static readonly Knowledge Knowledge = Knowledge.OfRepository();

    [Test]
    public void All_axioms_are_within_the_supported_subset_and_consistent() =>
        Assert.That(Knowledge.Ontology.Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Info).Select(diagnostic => diagnostic.ToString()), Is.Empty);

    [Test]
    public void A_promise_of_dispatch_within_48_hours_tags_its_order_urgent()
    {
        var order = Knowledge.Order("""
            _:order a os:Order
            _:order os:promise _:promise
            _:promise os:endEvent os:Dispatched
            _:promise os:duration "PT48H"^^xsd:dayTimeDuration
            """);
        order.Close();
        Assert.That(order.Has("_:promise a urgency:DispatchWithin48h"));
        Assert.That(order.Has("_:promise a urgency:DispatchWithin24h"), Is.False);
        Assert.That(order.Has("_:order os:tag tag:urgent"));
    }

    [Test]
    public void A_concept_gives_its_class_values_and_tags()
    {
        var order = Knowledge.Order("""
            _:order a os:Order
            _:line a os:OrderLine
            _:order os:line _:line
            _:order os:carriedAt _:t
            _:t os:concept cold:FrozenMinus18
            """);
        order.Close();
        Assert.That(order.Has("_:t a cold:Frozen"));
        Assert.That(order.Has("_:line os:temperature _:t"));
        Assert.That(order.Has("_:line os:tag tag:frozen"));
    }
}
