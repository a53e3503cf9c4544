using System.Globalization;
using SemanticOrder.Mapping.Designations;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Gateway.Schema.Views;

/// <summary>An interval of one measured property. A bound that is null is not there.</summary>
internal sealed record IntervalView(string PropertyIri, decimal? Min, decimal? Max, bool MinInclusive, bool MaxInclusive, string? Unit)
{
    /// <summary>The smallest number that the standard names.</summary>
    public decimal? NominalMin { get; init; }

    /// <summary>The greatest number that the standard names.</summary>
    public decimal? NominalMax { get; init; }

    /// <summary>In mathematical notation, with the unit behind.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Min is null || !MinInclusive ? "(" : "[")}{Digits(Min) ?? "−∞"}, {Digits(Max) ?? "∞"}{(Max is null || !MaxInclusive ? ")" : "]")}{(Unit is null ? "" : " " + Unit)}");

    private static string? Digits(decimal? bound) => bound?.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The intervals that a concept draws: its designation's, else its facets and the temperature bounds that its axioms state.</summary>
    public static List<IntervalView> OfConcept(ServedSchema served, TermId concept)
    {
        var knowledge = served.Snapshot.Knowledge;
        if (knowledge.Designations.Find(concept) is { } designation)
            return [.. designation.Intervals().Select(Of)];
        var (lowest, highest) = (knowledge.View.Id(Vocab.Os.MinTemperature), knowledge.View.Id(Vocab.Os.MaxTemperature));
        var facets = knowledge.Ontology.FacetsOf(concept).Where(facet => facet.Space is ValueSpace.Number or ValueSpace.Double && !facet.Values.IsEmpty)
            .Select(facet => (facet.Property, Interval: Of(knowledge.View.IriOf(facet.Property) ?? "", facet.Values.Hull, facet.Unit))).ToList();
        var found = facets.Where(facet => facet.Property != lowest && facet.Property != highest).Select(facet => facet.Interval).ToList();
        // The two bounds of a temperature are two properties, and one interval.
        var values = knowledge.Ontology.ValuesOf(concept);
        AddRange(
            found,
            Number(values, lowest) ?? facets.Find(facet => facet.Property == lowest).Interval?.Min,
            Number(values, highest) ?? facets.Find(facet => facet.Property == highest).Interval?.Max,
            knowledge.Ontology.UnitOf(highest));
        return found;
    }

    /// <summary>The intervals of a node: of its concepts, and its own temperature bounds.</summary>
    public static List<IntervalView> OfNode(NodeView node)
    {
        var snapshot = node.Order.Served.Snapshot;
        var concept = snapshot.Numbering.NumberOf(snapshot.Catalog.Terms.Concept);
        var found = new List<IntervalView>();
        foreach (var named in node.StatementsOf(concept).Select(statement => statement.ConceptId).Where(id => !id.IsNone))
            found.AddRange(OfConcept(node.Order.Served, named));
        if (!found.Exists(interval => interval.PropertyIri == Vocab.Os.Temperature.Value))
            AddRange(found, Bound(node, Vocab.Os.MinTemperature), Bound(node, Vocab.Os.MaxTemperature), snapshot.Ontology.UnitOf(snapshot.Knowledge.View.Id(Vocab.Os.MaxTemperature)));
        return found;
    }

    /// <summary>An interval of a designation.</summary>
    public static IntervalView Of(DesignationInterval interval) => new(interval.PropertyIri, interval.Lower, interval.Upper, true, false, interval.Unit)
    {
        NominalMin = interval.NominalMin,
        NominalMax = interval.NominalMax,
    };

    private static IntervalView Of(string property, Interval interval, string? unit) => new(
        property,
        interval.LowerEnd == IntervalEnd.Unbounded ? null : interval.Lower,
        interval.UpperEnd == IntervalEnd.Unbounded ? null : interval.Upper,
        interval.LowerEnd == IntervalEnd.Closed,
        interval.UpperEnd == IntervalEnd.Closed,
        unit);

    private static void AddRange(List<IntervalView> found, decimal? min, decimal? max, string? unit)
    {
        if (min is not null || max is not null)
            found.Add(new IntervalView(Vocab.Os.Temperature.Value, min, max, min is not null, max is not null, unit));
    }

    private static decimal? Number(IReadOnlyList<ConceptValue> values, TermId property)
    {
        foreach (var value in values)
        {
            if (value.Property == property && value.Value.TryGetDecimal(out var number))
                return number;
        }

        return null;
    }

    private static decimal? Bound(NodeView node, Iri property)
    {
        var snapshot = node.Order.Served.Snapshot;
        var number = snapshot.Numbering.NumberOf(snapshot.Knowledge.View.Id(property));
        var values = node.StatementsOf(number).Select(statement => statement.Value.Inline).Distinct().ToList();
        return values is [var only] && only.TryGetDecimal(out var bound) ? bound : null;
    }
}
