using SemanticOrder.Rdf;
using SemanticOrder.Sparql;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>Reads SPARQL-based constraints (SHACL §5) and constraint components (§6), and answers what a shapes graph says of classes.</summary>
internal sealed partial class ComponentReader
{
    private readonly GraphNavigator _graph;
    private readonly TermDictionary _terms;
    private readonly ShapesDiagnostics _diagnostics;
    private readonly Dictionary<Iri, HashSet<TermId>> _classes = [];
    private readonly Lazy<List<Component>> _components;

    public ComponentReader(GraphNavigator graph, TermDictionary terms, ShapesDiagnostics diagnostics)
    {
        (_graph, _terms, _diagnostics) = (graph, terms, diagnostics);
        _components = new Lazy<List<Component>>(ReadComponents);
    }

    /// <summary>The instances of a class and of its subclasses in the shapes graph, by id.</summary>
    public IEnumerable<TermId> InstancesOf(Iri @class) =>
        Classes(@class).SelectMany(id => _graph.Subjects(Vocab.Rdf.Type, id)).Distinct().Order();

    public bool IsInstance(TermId node, Iri @class) => _graph.Objects(node, Vocab.Rdf.Type).Any(Classes(@class).Contains);

    /// <summary>True for what is declared as a shape.</summary>
    public bool IsShape(TermId node) => IsInstance(node, Vocab.Sh.NodeShape) || IsInstance(node, Vocab.Sh.PropertyShape);

    /// <summary>Looks at the components that are declared, those that no shape uses too.</summary>
    public void CheckDeclarations() => _ = _components.Value;

    /// <summary>The constraints that <c>sh:sparql</c> gives a shape.</summary>
    public IEnumerable<Constraint> ReadSparql(TermId shape, PropertyPath? path)
    {
        foreach (var id in _graph.Objects(shape, Vocab.Sh.Sparql))
        {
            if (_graph.Objects(id, Vocab.Sh.Deactivated).Contains(TermId.FromBoolean(true)))
                continue;
            if (ReadQuery(id, Vocab.Sh.Select) is not { } query)
                continue;
            var constants = Constants(shape, []);
            if (Prepare(id, query, path, constants) is { } prepared)
                yield return new SparqlConstraint(id, prepared, Messages(id));
        }
    }

    private HashSet<TermId> Classes(Iri @class)
    {
        if (_classes.TryGetValue(@class, out var known))
            return known;
        var found = new List<TermId>();
        if (_graph.Id(@class) is { IsNone: false } root)
            found.Add(root);
        var seen = found.ToHashSet();
        for (var at = 0; at < found.Count; at++)
            found.AddRange(_graph.Subjects(Vocab.Rdfs.SubClassOf, found[at]).Where(seen.Add));
        _classes.Add(@class, seen);
        return seen;
    }

    private Dictionary<Variable, Term> Constants(TermId shape, IEnumerable<KeyValuePair<Variable, Term>> parameters) =>
        new(parameters) { [PreBinding.CurrentShape] = _terms.Decode(shape) };

    private IReadOnlyList<Literal> Messages(TermId id) => [.. _graph.Objects(id, Vocab.Sh.Message).Select(_terms.Decode).OfType<Literal>()];

    /// <summary>Parses a query; null when it is missing, several, or wrong.</summary>
    private Query? ReadQuery(TermId id, Iri property)
    {
        TermId[] texts = [.. _graph.Objects(id, property).Take(2)];
        if (texts is not [var text] || !text.IsLiteral)
        {
            _diagnostics.Error("SO3108", id, null, TermId.None, $"A SPARQL-based constraint or validator needs exactly one text under sh:{property.Value[Vocab.Sh.Namespace.Length..]}.");
            return null;
        }
        try
        {
            var query = SparqlParser.ParseQuery(_graph.TextOf(text), new SparqlParserOptions { Prefixes = Prefixes(id) });
            if (property == Vocab.Sh.Select ? query is SelectQuery : query is AskQuery)
                return query;
            _diagnostics.Error("SO3107", id, property, text, $"The query under sh:{property.Value[Vocab.Sh.Namespace.Length..]} is of another form; write {(property == Vocab.Sh.Select ? "SELECT" : "ASK")}.");
        }
        catch (SparqlSyntaxException fault)
        {
            _diagnostics.Error("SO3107", id, property, text, $"The query is not SPARQL: {fault.Diagnostic.Message} (line {(fault.Span?.Start.Line ?? 0) + 1} of the text)");
        }
        return null;
    }

    private PreparedQuery? Prepare(TermId id, Query query, PropertyPath? path, Dictionary<Variable, Term> constants)
    {
        if (PreBindingRules.Check(query, constants.Keys) is not { } fault)
            return PreparedQuery.Create(query, path, constants);
        _diagnostics.Error("SO3107", id, query is SelectQuery ? Vocab.Sh.Select : Vocab.Sh.Ask, TermId.None, fault);
        return null;
    }

    /// <summary>The prefixes of <c>sh:prefixes</c>, those of imported ontologies included (SHACL §5.2.1).</summary>
    private Dictionary<string, string> Prefixes(TermId id)
    {
        var prefixes = new Dictionary<string, string>(StringComparer.Ordinal);
        var ontologies = new List<TermId>(_graph.Objects(id, Vocab.Sh.Prefixes));
        var seen = ontologies.ToHashSet();
        for (var at = 0; at < ontologies.Count; at++)
        {
            foreach (var declaration in _graph.Objects(ontologies[at], Vocab.Sh.Declare))
            {
                var (prefix, iri) = (_graph.Text(declaration, Vocab.Sh.Prefix), _graph.Text(declaration, Vocab.Sh.NamespaceOfPrefix));
                if (prefix is null || iri is null)
                    _diagnostics.Error("SO3108", ontologies[at], Vocab.Sh.Declare, declaration, "A prefix declaration needs sh:prefix and sh:namespace.");
                else if (!prefixes.TryAdd(prefix, iri) && prefixes[prefix] != iri)
                    _diagnostics.Error("SO3108", ontologies[at], Vocab.Sh.Declare, declaration, $"Prefix '{prefix}' stands for two namespaces, <{prefixes[prefix]}> and <{iri}>. Keep one.");
            }
            ontologies.AddRange(_graph.Objects(ontologies[at], Vocab.Owl.Imports).Where(seen.Add));
        }
        return prefixes;
    }
}
