using System.Collections.Frozen;
using SemanticOrder.Mapping.Designations;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Policies;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;
using SemanticOrder.Reasoning.Shapes;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>A file set made ready for use, before it has a place in a store. Immutable and thread-safe.</summary>
public sealed class CompiledKnowledge
{
    private readonly FrozenSet<TermId> _conceptClasses;
    private readonly FrozenSet<TermId> _valueClasses;
    private readonly FrozenSet<TermId> _personal;
    private readonly FrozenSet<TermId> _searchable;
    private readonly TermId _skosConcept;

    internal CompiledKnowledge(
        KnowledgeVersion version, IReadOnlyList<KnowledgeFile> files, CompiledOntology ontology, MappingCatalog catalog, EventBoundGraph policies, IReadOnlyDictionary<string, string> prefixes, ShapesGraph shapes, IAxiomLocator locations, TagCatalog tags)
    {
        Version = version;
        Files = files;
        Ontology = ontology;
        Catalog = catalog;
        Policies = policies;
        Prefixes = prefixes;
        Shapes = shapes;
        Locations = locations;
        Tags = tags;
        Sentences = new ValidationSentences(Graph);
        View = new GraphNavigator(Graph);
        _skosConcept = View.Id(Vocab.Skos.Concept);
        var classes = View.Instances(Vocab.Owl.Class).Where(id => id.IsIri).ToFrozenSet();
        _conceptClasses = View.Instances(Vocab.Skos.Concept).Where(classes.Contains).ToFrozenSet();
        _valueClasses = classes.Where(id => ontology.IsUnder(id, _skosConcept)).ToFrozenSet();
        ObjectTypes = classes.Where(id => !_conceptClasses.Contains(id) && !_valueClasses.Contains(id)).ToFrozenSet();
        _searchable = View.Id(Vocab.Gql.Searchable) is { IsNone: false } searchable
            ? Graph.Match(new QuadPattern(TermId.None, searchable, TermId.None), GraphSelection.All).Select(quad => quad.Subject).Where(id => View.Text(id, Vocab.Gql.Searchable) is "true" or "1").ToFrozenSet()
            : [];
        _personal = ObjectTypes.Where(id => View.Text(id, Vocab.Os.Personal) is "true" or "1").ToFrozenSet();
    }

    /// <summary>Hash of the files.</summary>
    public KnowledgeVersion Version { get; }

    /// <summary>The files, sorted by path.</summary>
    public IReadOnlyList<KnowledgeFile> Files { get; }

    /// <summary>The rules, hierarchies and labels.</summary>
    public CompiledOntology Ontology { get; }

    /// <summary>The knowledge closed over its own axioms; every id belongs to it.</summary>
    public QuadSnapshot Graph => Ontology.Knowledge;

    /// <summary>The sources.</summary>
    public MappingCatalog Catalog { get; }

    /// <summary>The size standards.</summary>
    public DesignationCatalog Designations => Catalog.Designations;

    /// <summary>The bounds between events.</summary>
    public EventBoundGraph Policies { get; }

    /// <summary>The shapes that every order is validated against.</summary>
    public ShapesGraph Shapes { get; }

    /// <summary>Says violations of the shapes.</summary>
    public ValidationSentences Sentences { get; }

    /// <summary>Where statements of the knowledge are written.</summary>
    public IAxiomLocator Locations { get; }

    /// <summary>The tags, and how they are read from texts.</summary>
    public TagCatalog Tags { get; }

    /// <summary>Prefix to namespace, as the ontologies declare them.</summary>
    public IReadOnlyDictionary<string, string> Prefixes { get; }

    /// <summary>Walks <see cref="Graph"/>.</summary>
    public GraphNavigator View { get; }

    /// <summary>The classes that orders are made of: neither concepts nor classes of concepts.</summary>
    public IReadOnlySet<TermId> ObjectTypes { get; }

    /// <summary>True for a class that is also a concept: a value of <c>os:concept</c>.</summary>
    public bool IsConceptClass(TermId @class) => _conceptClasses.Contains(@class);

    /// <summary>True for a class whose members are concepts, such as <c>os:Event</c>.</summary>
    public bool IsValueClass(TermId @class) => _valueClasses.Contains(@class);

    /// <summary>True for a class of nodes of orders.</summary>
    public bool IsObjectType(TermId @class) => ObjectTypes.Contains(@class);

    /// <summary>True when everything said of a node of the class is personal (<c>os:personal</c>).</summary>
    public bool IsPersonalClass(TermId @class) => _personal.Contains(@class);

    /// <summary>True for a property by whose texts orders are found (<c>gql:searchable</c>).</summary>
    public bool IsSearchable(TermId property) => _searchable.Contains(property);

    /// <summary>True for a concept of either kind.</summary>
    public bool IsConcept(TermId id) => _conceptClasses.Contains(id) || Graph.Contains(new Quad(id, WellKnownTerms.RdfType, _skosConcept));
}
