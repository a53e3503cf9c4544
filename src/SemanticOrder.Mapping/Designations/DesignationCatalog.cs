using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Mapping.Values;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Designations;

/// <summary>All designation schemes of a knowledge version. Built in two steps: read, then bound to the snapshot that holds the concepts of <see cref="GridQuads"/>.</summary>
public sealed class DesignationCatalog
{
    private const long GridLimit = 200_000;
    private readonly ILookup<string, DesignationScheme> _byFamily;
    private FrozenDictionary<TermId, Designation> _byConcept = FrozenDictionary<TermId, Designation>.Empty;

    private DesignationCatalog(IReadOnlyList<DesignationScheme> schemes)
    {
        Schemes = schemes;
        _byFamily = schemes.ToLookup(scheme => scheme.Family, StringComparer.Ordinal);
    }

    /// <summary>The schemes, sorted by IRI; a scheme's number is its place here.</summary>
    public IReadOnlyList<DesignationScheme> Schemes { get; }

    /// <summary>True when some scheme is of the family.</summary>
    public bool HasFamily(string family) => _byFamily.Contains(family);

    /// <summary>Reads every <c>map:DesignationScheme</c>; what is wrong with one leaves it out and is said with SO5171, its file and line.</summary>
    public static DesignationCatalog Read(IQuadSource knowledge, IAxiomLocator locator, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(locator);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var graph = new GraphNavigator(knowledge);
        var schemes = new List<DesignationScheme>();
        foreach (var (iri, id) in graph.Instances(Vocab.Map.DesignationScheme).Select(id => (graph.TextOf(id), id)).OrderBy(entry => entry.Item1, StringComparer.Ordinal))
        {
            try
            {
                schemes.Add(ReadScheme(graph, schemes.Count, iri, id));
            }
            catch (FormatException fault)
            {
                var place = locator.Locate(id, WellKnownTerms.RdfType, graph.Id(Vocab.Map.DesignationScheme));
                diagnostics.Add(Diagnostic.Error("SO5171", $"Designation scheme <{iri}>: {fault.Message}", place?.File, place?.Span));
            }
        }

        return new DesignationCatalog(schemes);
    }

    /// <summary>
    /// The statements that make every designation a concept: a class under the scheme's concept class, with its notation. Added to the knowledge before it is closed.
    /// </summary>
    public IEnumerable<Quad> GridQuads(TermDictionary terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var (type, subClassOf, notation, schemeProperty) = (terms.Add(Vocab.Rdf.Type), terms.Add(Vocab.Rdfs.SubClassOf), terms.Add(Vocab.Skos.Notation), terms.Add(Vocab.Map.Scheme));
        var (owlClass, skosConcept) = (terms.Add(Vocab.Owl.Class), terms.Add(Vocab.Skos.Concept));
        foreach (var scheme in Schemes)
        {
            var (schemeId, conceptClass) = (terms.Add(new Iri(scheme.Iri)), terms.Add(new Iri(scheme.ConceptClass)));
            foreach (var (iri, written, _, _) in scheme.Grid())
            {
                var concept = terms.AddIri(Encoding.UTF8.GetBytes(iri));
                yield return new Quad(concept, type, owlClass);
                yield return new Quad(concept, type, skosConcept);
                yield return new Quad(concept, subClassOf, conceptClass);
                yield return new Quad(concept, notation, terms.Add(new Literal(written)));
                yield return new Quad(concept, schemeProperty, schemeId);
            }
        }
    }

    /// <summary>Takes up the ids of the designations in the snapshot.</summary>
    public void Bind(QuadSnapshot knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        foreach (var scheme in Schemes)
            scheme.Bind(iri => knowledge.Terms.FindIri(Encoding.UTF8.GetBytes(iri)));
        _byConcept = Schemes.SelectMany(scheme => scheme.Designations).Where(designation => !designation.Concept.IsNone)
            .DistinctBy(designation => designation.Concept).ToFrozenDictionary(designation => designation.Concept);
    }

    /// <summary>The designation that a concept is; null when it is none.</summary>
    public Designation? Find(TermId concept) => _byConcept.GetValueOrDefault(concept);

    /// <summary>The schemes of a family, sorted by IRI.</summary>
    public IEnumerable<DesignationScheme> OfFamily(string family) => _byFamily[family];

    private static DesignationScheme ReadScheme(GraphNavigator graph, int number, string iri, TermId id)
    {
        string Required(Iri property) => graph.Text(id, property) ?? throw new FormatException($"{Short(property)} is missing.");
        var axes = graph.Objects(id, Vocab.Map.Axis).Select(axis => ReadAxis(graph, axis)).OrderBy(axis => axis.Name == "height" ? "" : axis.Name, StringComparer.Ordinal).ToList();
        var bands = graph.Objects(id, Vocab.Map.Band).Select(band => ReadBand(graph, band)).OrderByDescending(band => band.Min).ToList();
        if (axes.Count == 0)
            throw new FormatException("map:axis is missing; a designation needs at least one number.");
        if (bands.Select(band => band.Name).Distinct(StringComparer.Ordinal).Count() > 1)
            throw new FormatException("its map:band entries have different map:name values; a scheme has one letter.");
        foreach (var (lower, upper) in bands.Zip(bands.Skip(1), (upper, lower) => (lower, upper)))
        {
            if (lower.Upper > upper.Lower)
                throw new FormatException($"bands {lower.Label} ({lower.Min}–{lower.Max}) and {upper.Label} ({upper.Min}–{upper.Max}) overlap.");
        }

        var forms = new[] { Required(Vocab.Map.WrittenForm) }.Concat(graph.Texts(id, Vocab.Map.Form)).Distinct(StringComparer.Ordinal)
            .Select(text => NotationForm.TryParse(text, out var form, out var problem) ? form : throw new FormatException($"form '{text}': {problem}")).ToList();
        var scheme = new DesignationScheme(
            number, iri, Required(Vocab.Map.Family), Required(Vocab.Map.Edition),
            [.. graph.Texts(id, Vocab.Map.When).Select(text => ContextRequirement.TryParse(text, out var requirement, out var problem) ? requirement : throw new FormatException($"map:when '{text}': {problem}"))],
            Day(graph, id, Vocab.Map.ValidFrom), Day(graph, id, Vocab.Map.ValidUntil), axes, bands, forms, Required(Vocab.Map.ConceptIri), Required(Vocab.Map.ConceptClass));
        if (forms.FirstOrDefault(form => !scheme.Bind(form).Fits(axes.Count)) is { } unfit)
            throw new FormatException($"form '{unfit.Text}' must name each axis once, and nothing else but the band.");
        if (scheme.GridSize > GridLimit)
            throw new FormatException($"its grid has {scheme.GridSize} designations; at most {GridLimit} are made. Narrow map:min and map:max.");
        if (scheme.Grid().Select(entry => entry.Iri).Distinct(StringComparer.Ordinal).Count() != scheme.GridSize)
            throw new FormatException("map:conceptIri does not give each designation an IRI of its own; it must name every axis and the band.");
        return scheme;
    }

    private static DesignationAxis ReadAxis(GraphNavigator graph, TermId axis)
    {
        var read = new DesignationAxis(
            Text(graph, axis, Vocab.Map.Name), graph.Object(axis, Vocab.Map.Property), Text(graph, axis, Vocab.Map.Property),
            Number(graph, axis, Vocab.Map.Min), Number(graph, axis, Vocab.Map.Max), Number(graph, axis, Vocab.Map.Step), Text(graph, axis, Vocab.Map.Unit));
        return read.Step > 0 && read.Max >= read.Min && (read.Max - read.Min) % read.Step == 0
            ? read
            : throw new FormatException($"axis {read.Name}: map:min to map:max must be a whole number of map:step.");
    }

    private static DesignationBand ReadBand(GraphNavigator graph, TermId band) => new(
        Text(graph, band, Vocab.Map.Name), DesignationText.Fold(Text(graph, band, Vocab.Map.Label)), graph.Object(band, Vocab.Map.Property), Text(graph, band, Vocab.Map.Property),
        Number(graph, band, Vocab.Map.Min), Number(graph, band, Vocab.Map.Max), graph.Text(band, Vocab.Map.Unit) ?? graph.Text(graph.Object(band, Vocab.Map.Property), Vocab.Os.Unit) ?? "");

    private static string Text(GraphNavigator graph, TermId node, Iri property) =>
        graph.Text(node, property) ?? throw new FormatException($"an axis or band lacks {Short(property)}.");

    private static decimal Number(GraphNavigator graph, TermId node, Iri property) =>
        graph.Number(node, property) ?? throw new FormatException($"an axis or band lacks {Short(property)}, or it is no number.");

    private static DateOnly? Day(GraphNavigator graph, TermId node, Iri property) =>
        DateOnly.TryParseExact(graph.Text(node, property), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Short(Iri property) => "map:" + property.Value[Vocab.Map.Namespace.Length..];
}
