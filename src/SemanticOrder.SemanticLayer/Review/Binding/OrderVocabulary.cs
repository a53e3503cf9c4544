using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Review.Binding;

/// <summary>What the knowledge can say of orders: which terms are properties, classes, concepts and values, and how one gets from node to node. Immutable.</summary>
internal sealed class OrderVocabulary
{
    /// <summary>Steps from a node up to the order or line that it is said of, at most.</summary>
    private const int MaxSteps = 4;

    private static readonly Iri Part = new(Vocab.Os.Namespace + "OrderPart");
    private static readonly Iri Statement = new(Vocab.Os.Namespace + "OrderStatement");

    private readonly Dictionary<TermId, Meaning?> _meanings = [];
    private readonly TermId[] _nodeProperties;
    private readonly Lock _lock = new();

    public OrderVocabulary(CompiledKnowledge knowledge)
    {
        Knowledge = knowledge;
        (PartClass, OrderClass, LineClass, StatementClass) = (knowledge.View.Id(Part), knowledge.View.Id(Vocab.Os.Order), knowledge.View.Id(Vocab.Os.OrderLine), knowledge.View.Id(Statement));
        _nodeProperties = [.. knowledge.View.Instances(Vocab.Owl.ObjectProperty).Where(IsFromNodeToNode).OrderBy(IriOf, StringComparer.Ordinal)];
        Ranges = [.. knowledge.Catalog.Properties.All.Where(property => ClosestMatches(property.Id).Contains("minValue"))
            .Select(least => (least.Id, Most: knowledge.Catalog.Properties.All.FirstOrDefault(most => ClosestMatches(most.Id).Contains("maxValue") && OwnerOf(most.Id) == OwnerOf(least.Id))?.Id ?? TermId.None))
            .Where(range => !range.Most.IsNone && !OwnerOf(range.Id).IsNone).Select(range => new RangeEnds(OwnerOf(range.Id), range.Id, range.Most))];
    }

    public CompiledKnowledge Knowledge { get; }

    public TermId PartClass { get; }

    public TermId OrderClass { get; }

    public TermId LineClass { get; }

    public TermId StatementClass { get; }

    /// <summary>Pairs of properties that say the two ends of a range (<c>skos:closeMatch schema:minValue</c>, <c>schema:maxValue</c>).</summary>
    public IReadOnlyList<RangeEnds> Ranges { get; }

    public string IriOf(TermId term) => Knowledge.View.IriOf(term) ?? "";

    public string Label(TermId term, string language) => Knowledge.Ontology.Label(term, language);

    public string Label(string iri, string language) => Knowledge.Ontology.Label(iri, language);

    /// <summary>Whether nodes of one class may be nodes of the other.</summary>
    public bool AreRelated(TermId one, TermId other) => Knowledge.Ontology.IsUnder(one, other) || Knowledge.Ontology.IsUnder(other, one);

    public bool IsPart(TermId @class) => Knowledge.Ontology.IsUnder(@class, PartClass);

    public bool IsStatement(TermId @class) => Knowledge.Ontology.IsUnder(@class, StatementClass);

    /// <summary>What a term can say of an order; null when it says nothing.</summary>
    public Meaning? MeaningOf(TermId term)
    {
        lock (_lock)
        {
            if (!_meanings.TryGetValue(term, out var meaning))
                _meanings.Add(term, meaning = Read(term));
            return meaning;
        }
    }

    /// <summary>The datatype of a property's values; <c>xsd:string</c> when none is stated.</summary>
    public string DatatypeOf(TermId property) => Knowledge.Ontology.RangeOf(property).Select(IriOf).FirstOrDefault(iri => iri.StartsWith(Vocab.Xsd.Namespace, StringComparison.Ordinal)) ?? Vocab.Xsd.Namespace + "string";

    /// <summary>The properties that lead to nodes of a class.</summary>
    public IReadOnlyList<TermId> PropertiesTo(TermId @class) => [.. _nodeProperties.Where(property => Knowledge.Ontology.RangeOf(property).Any(range => AreRelated(range, @class))).OrderBy(property => Knowledge.Ontology.RangeOf(property).Contains(@class) ? 0 : 1)];

    /// <summary>The way from nodes of one class to nodes of another, over the order or line that both are said of.</summary>
    /// <returns>Empty for the node itself; null when there is none.</returns>
    public IReadOnlyList<OrderStep>? Path(TermId from, TermId to)
    {
        if (AreRelated(from, to) && !IsStatement(from))
            return IsPart(from) ? Bridge(from, to) : [];
        if (Up(from) is not var (up, start) || Up(to) is not var (down, end) || Bridge(start, end) is not { } bridge)
            return null;
        // What is said of goods is stated, not measured: the way down takes only properties for just this class.
        List<OrderStep> stated = [.. down];
        if (stated.Count > 0 && Exact(stated[0], to) is { Count: > 0 } exact)
            stated[0] = stated[0] with { Properties = exact };
        return [.. up, .. bridge, .. stated.Select(step => step.Reverse()).Reverse()];
    }

    /// <summary>The way up from a node to the order or line that it is said of.</summary>
    public (IReadOnlyList<OrderStep> Steps, TermId Part)? Up(TermId @class, int depth = 0)
    {
        if (IsPart(@class))
            return ([], @class);
        if (depth == MaxSteps)
            return null;
        foreach (var group in PropertiesTo(@class).GroupBy(OwnerOf).OrderBy(group => IsPart(group.Key) ? 0 : 1))
        {
            if (Up(group.Key, depth + 1) is var (rest, part))
                return ([new OrderStep([.. group.Select(IriOf)], IsInverse: true), .. rest], part);
        }

        return null;
    }

    /// <summary>From an order or line to one of another class: what is said of a line is said of its order too.</summary>
    private List<OrderStep>? Bridge(TermId from, TermId to)
    {
        var line = new OrderStep([Vocab.Os.Line.Value]);
        if (from == to || (to == PartClass && from == LineClass))
            return [];
        if (from == OrderClass)
            return [line with { IsOptional = to != LineClass }];
        if (to == OrderClass)
            return [line with { IsInverse = true, IsOptional = from == PartClass }];
        return to == LineClass && from == PartClass ? [line with { IsOptional = true }] : IsPart(from) && IsPart(to) ? [] : null;
    }

    private List<string> Exact(OrderStep step, TermId @class) => [.. step.Properties.Where(property => Knowledge.Ontology.RangeOf(Knowledge.View.Id(new Iri(property))).Contains(@class))];

    private IEnumerable<string> ClosestMatches(TermId property) =>
        Knowledge.View.Objects(property, new Iri(Vocab.Skos.Namespace + "closeMatch")).Select(IriOf).Where(iri => iri.Contains("schema.org/", StringComparison.Ordinal)).Select(iri => iri[(iri.LastIndexOf('/') + 1)..]);

    private TermId OwnerOf(TermId property) => Knowledge.Ontology.DomainOf(property).FirstOrDefault(Knowledge.IsObjectType);

    /// <summary>Whether a property leads from node to node and is no finer or inverse form of another.</summary>
    private bool IsFromNodeToNode(TermId property)
    {
        if (OwnerOf(property).IsNone || !Knowledge.Ontology.RangeOf(property).Any(Knowledge.IsObjectType))
            return false;
        var isFiner = Knowledge.Ontology.SuperProperties(property).Any(other => other != property && !OwnerOf(other).IsNone);
        return !isFiner && property != Knowledge.View.Id(Vocab.Os.LineOf);
    }

    private Meaning? Read(TermId term)
    {
        var iri = IriOf(term);
        if (Knowledge.Catalog.Properties.Find(term) is not null)
        {
            var owner = OwnerOf(term);
            var isNode = Knowledge.View.Objects(term, Vocab.Rdf.Type).Contains(Knowledge.View.Id(Vocab.Owl.ObjectProperty));
            return owner.IsNone || term == Knowledge.View.Id(Vocab.Os.Concept) ? null : new Meaning(isNode ? MeaningKind.NodeProperty : MeaningKind.ValueProperty, term, iri, owner, term);
        }

        if (Knowledge.IsObjectType(term))
            return Up(term) is null ? null : new Meaning(MeaningKind.NodeClass, term, iri, term, TermId.None);
        if (Knowledge.IsConceptClass(term))
            return Knowledge.Ontology.Ancestors(term).FirstOrDefault(above => Knowledge.IsObjectType(above) && Up(above) is not null) is { IsNone: false } owner ? new Meaning(MeaningKind.ConceptClass, term, iri, owner, TermId.None) : null;
        return ReadValue(term, iri);
    }

    /// <summary>A concept that exactly one property of orders can have.</summary>
    private Meaning? ReadValue(TermId term, string iri)
    {
        var types = Knowledge.View.Objects(term, Vocab.Rdf.Type).Where(Knowledge.IsValueClass).ToHashSet();
        if (types.Count == 0)
            return null;
        var properties = Knowledge.Catalog.Properties.All.Select(property => property.Id)
            .Where(property => !OwnerOf(property).IsNone && Up(OwnerOf(property)) is not null && Knowledge.Ontology.RangeOf(property).Any(types.Contains)).ToList();
        return properties.Count == 1 ? new Meaning(MeaningKind.Value, term, iri, OwnerOf(properties[0]), properties[0]) : null;
    }
}
