using SemanticOrder.Gateway.Schema.Connections;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>Concepts, their tree and the intervals they draw.</summary>
internal static class ConceptResolvers
{
    private const int TreeLimit = 20_000;
    private static readonly Iri Reading = new(Vocab.Os.Namespace + "reading");

    public static void Register(SchemaBuilder builder)
    {
        new TypeResolvers<ConceptView>(builder, "Concept")
            .Field("iri", concept => concept.Iri)
            .Field("curie", concept => concept.Curie)
            .Field("notation", concept => concept.Notation)
            .Field("label", (concept, context) => concept.Label(Languages.Of(context)))
            .Field("definition", (concept, context) => concept.Text(Vocab.Skos.Definition, Languages.Of(context)))
            .Field("reading", (concept, context) => concept.Text(Reading, Languages.Of(context)))
            .Field("broader", concept => concept.Broader)
            .Field("narrower", (concept, context) => concept.Narrower.Take(Page.Size(context, "first", 100, TreeLimit)))
            .Field("interval", concept => IntervalView.OfConcept(concept.Served, concept.Id))
            .AsyncBatch<ConnectionView>("orders", OrderConnections.ReadByConceptAsync);
        new TypeResolvers<IntervalView>(builder, "Interval")
            .Field("property", (interval, context) => Name(context.State<RequestState>().Served, interval.PropertyIri))
            .Field("propertyIri", interval => interval.PropertyIri)
            .Field("min", interval => interval.Min)
            .Field("max", interval => interval.Max)
            .Field("minInclusive", interval => interval.Min is null ? (bool?)null : interval.MinInclusive)
            .Field("maxInclusive", interval => interval.Max is null ? (bool?)null : interval.MaxInclusive)
            .Field("nominalMin", interval => interval.NominalMin)
            .Field("nominalMax", interval => interval.NominalMax)
            .Field("unit", interval => interval.Unit)
            .Field("text", interval => interval.Text);
    }

    /// <summary>The concept of an IRI or prefixed name; null when the knowledge has no such concept.</summary>
    public static ConceptView? Find(ServedSchema served, string name) =>
        served.FindTerm(name) is { IsNone: false } id && served.Snapshot.Knowledge.IsConcept(id) ? served.Concept(id) : null;

    /// <summary>A concept and those under it down to a depth, parents before children, each once; without a root all concepts that have none above.</summary>
    /// <exception cref="GraphQLFieldException">SO8022: no such root. SO8023: a depth below 0, or a tree beyond the limit.</exception>
    public static List<ConceptView> Tree(ServedSchema served, string? root, int depth)
    {
        if (depth < 0)
            throw new GraphQLFieldException("SO8023", "depth counts levels below the root; give 0 or more.");
        IEnumerable<ConceptView> level = root is null
            ? Tops(served)
            : [Find(served, root) ?? throw new GraphQLFieldException("SO8022", $"The knowledge has no concept '{root}'. Give its IRI, or a name with a declared prefix such as cold:Frozen.")];
        var found = new List<ConceptView>();
        var seen = new HashSet<TermId>();
        for (var below = 0; below <= depth; below++)
        {
            var next = new List<ConceptView>();
            foreach (var concept in level)
            {
                if (!seen.Add(concept.Id))
                    continue;
                found.Add(concept);
                if (below < depth)
                    next.AddRange(concept.Narrower);
            }

            if (found.Count > TreeLimit)
                throw new GraphQLFieldException("SO8023", $"The tree has more than {TreeLimit} concepts. Ask for a smaller depth, or for a root further down.");
            if (next.Count == 0)
                break;
            level = next;
        }

        return found;
    }

    private static IEnumerable<ConceptView> Tops(ServedSchema served)
    {
        var knowledge = served.Snapshot.Knowledge;
        return knowledge.View.Instances(Vocab.Skos.Concept).Where(id => id.IsIri)
            .Select(id => served.Concept(id)).Where(concept => !concept.Broader.Any()).OrderBy(concept => concept.Iri, StringComparer.Ordinal);
    }

    private static string Name(ServedSchema served, string iri) => served.Model.Names.GetValueOrDefault(iri) ?? served.Curie(iri);
}
