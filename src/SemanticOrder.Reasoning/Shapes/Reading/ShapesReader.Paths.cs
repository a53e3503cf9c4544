using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>Property paths (SHACL §2.3.1), and words that SHACL does not have.</summary>
internal sealed partial class ShapesReader
{
    private const int MaxPathDepth = 64;

    private static readonly HashSet<string> Words =
    [
        "targetNode", "targetClass", "targetSubjectsOf", "targetObjectsOf", "path", "severity", "message", "deactivated", "name", "description", "order", "group", "defaultValue",
        "class", "datatype", "nodeKind", "minCount", "maxCount", "minExclusive", "minInclusive", "maxExclusive", "maxInclusive", "minLength", "maxLength", "pattern", "flags", "languageIn",
        "uniqueLang", "equals", "disjoint", "lessThan", "lessThanOrEquals", "not", "and", "or", "xone", "node", "property", "qualifiedValueShape", "qualifiedMinCount", "qualifiedMaxCount",
        "qualifiedValueShapesDisjoint", "closed", "ignoredProperties", "hasValue", "in", "sparql", "declare", "shapesGraph", "suggestedShapesGraph", "entailment",
        // A shape may be one of these too.
        "select", "ask", "prefixes", "parameter", "validator", "nodeValidator", "propertyValidator", "labelTemplate", "optional",
    ];

    private PropertyPath? ReadPath(TermId id) => One(id, Vocab.Sh.Path) is { IsNone: false } path ? ReadPath(id, path, 0) : null;

    private PropertyPath? ReadPath(TermId id, TermId node, int depth)
    {
        if (_terms.Decode(node) is Iri predicate)
            return new LinkPath(predicate);
        if (depth == MaxPathDepth || !node.IsBlankNode)
            return MalformedPath(id, node);
        // A node that is a list and something else too is read as the list.
        if (_graph.Objects(node, Vocab.Rdf.First).Any())
            return ReadMembers(id, node, depth, (first, second) => new SequencePath(first, second));
        if (_graph.Object(node, Vocab.Sh.AlternativePath) is { IsNone: false } alternatives)
            return ReadMembers(id, alternatives, depth, (first, second) => new AlternativePath(first, second));
        return Wrap(Vocab.Sh.InversePath, path => new InversePath(path))
            ?? Wrap(Vocab.Sh.ZeroOrMorePath, path => new ZeroOrMorePath(path))
            ?? Wrap(Vocab.Sh.OneOrMorePath, path => new OneOrMorePath(path))
            ?? Wrap(Vocab.Sh.ZeroOrOnePath, path => new ZeroOrOnePath(path))
            ?? MalformedPath(id, node);

        PropertyPath? Wrap(Iri property, Func<PropertyPath, PropertyPath> make) =>
            _graph.Object(node, property) is { IsNone: false } inner && ReadPath(id, inner, depth + 1) is { } path ? make(path) : null;
    }

    private PropertyPath? ReadMembers(TermId id, TermId list, int depth, Func<PropertyPath, PropertyPath, PropertyPath> join)
    {
        if (ReadList(id, Vocab.Sh.Path, list) is not { } members)
            return null;
        if (members.Count < 2)
            return MalformedPath(id, list);
        PropertyPath? all = null;
        foreach (var member in members)
        {
            if (ReadPath(id, member, depth + 1) is not { } path)
                return null;
            all = all is null ? path : join(all, path);
        }
        return all;
    }

    private PropertyPath? MalformedPath(TermId id, TermId node)
    {
        _diagnostics.Error(
            "SO3104", id, Vocab.Sh.Path, TermId.None,
            $"The path at {_diagnostics.Text(node)} is none: write an IRI, a list of two or more paths, or a blank node with one of sh:inversePath, sh:alternativePath, sh:zeroOrMorePath, sh:oneOrMorePath, sh:zeroOrOnePath.");
        return null;
    }

    /// <summary>A word of the SHACL namespace that SHACL does not have is most likely a slip, and would silently check nothing.</summary>
    private void CheckVocabulary(TermId id)
    {
        foreach (var quad in _graph.Source.Match(new QuadPattern(id, TermId.None, TermId.None), GraphSelection.All))
        {
            if (_terms.Decode(quad.Predicate) is Iri { Value: var iri } predicate && iri.StartsWith(Vocab.Sh.Namespace, StringComparison.Ordinal) && !Words.Contains(iri[Vocab.Sh.Namespace.Length..]))
                _diagnostics.Warning("SO3109", id, predicate, quad.Object, $"{Name(predicate)} is no property of SHACL for shapes, so it checks nothing. Mend the name.");
        }
    }
}
