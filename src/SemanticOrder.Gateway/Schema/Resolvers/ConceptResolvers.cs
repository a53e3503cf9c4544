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

    public static void Register(SchemaBuilder builder)
    {
        new TypeResolvers<ConceptView>(builder, "Concept")
            .Field("iri", concept => concept.Iri)
            .Field("curie", concept => concept.Served.Curie(concept.Iri))
            .Field("notation", concept => concept.Notation)
            .Field("label", (concept, context) => Label(concept, Languages.Of(context)))
            .Field("definition", (concept, context) => Text(concept, Vocab.Skos.Definition, Languages.Of(context)))
            .Field("reading", (concept, context) => Text(concept, new Iri(Vocab.Os.Namespace + "reading"), Languages.Of(context)))
            .Field("broader", concept => concept.Broader)
            .Field("narrower", (concept, context) => concept.Narrower.Take(Page.Size(context, "first", 100, TreeLimit)))
            .Field("interval", concept => IntervalView.OfConcept(concept.Served, concept.Id));
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
        served.FindTerm(name) is { IsNone: false } id && served.Snapshot.Knowledge.IsConcept(id) ? new ConceptView(served, id) : null;

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
            .Select(id => new ConceptView(served, id)).Where(concept => !concept.Broader.Any()).OrderBy(concept => concept.Iri, StringComparer.Ordinal);
    }

    /// <summary>The label in the first language that has one of its own; else as the knowledge falls back.</summary>
    private static string Label(ConceptView concept, IReadOnlyList<string> languages)
    {
        foreach (var language in languages)
        {
            if ((Own(concept, Vocab.Skos.PrefLabel, language) ?? Own(concept, Vocab.Rdfs.Label, language)) is { } own)
                return own;
        }

        return concept.Notation ?? concept.Served.Snapshot.Ontology.Label(concept.Id, languages[0]);
    }

    private static string? Text(ConceptView concept, Iri property, IReadOnlyList<string> languages)
    {
        foreach (var language in languages)
        {
            if (Own(concept, property, language) is { } own)
                return own;
        }

        return concept.Served.Snapshot.Knowledge.View.Text(concept.Id, property, "en");
    }

    private static string? Own(ConceptView concept, Iri property, string language)
    {
        var view = concept.Served.Snapshot.Knowledge.View;
        foreach (var id in view.Objects(concept.Id, property))
        {
            if (view.Source.Terms.Decode(id) is Literal { LanguageTag: { } tag } literal
                && (tag.Equals(language, StringComparison.OrdinalIgnoreCase) || language.StartsWith(tag + "-", StringComparison.OrdinalIgnoreCase) || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase)))
                return literal.LexicalForm;
        }

        return null;
    }

    private static string Name(ServedSchema served, string iri) => served.Model.Names.GetValueOrDefault(iri) ?? served.Curie(iri);
}
