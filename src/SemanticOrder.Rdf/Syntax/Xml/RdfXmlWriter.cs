using System.Globalization;
using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>
/// Writes RDF/XML: a node element per subject, named by its first class where that has a name, blank nodes nested where they are used once, collections as
/// parseType="Collection". Statements are sorted, and names are found for all predicates, before anything is written.
/// </summary>
internal sealed class RdfXmlWriter(Utf8Output output, ITermSource terms, RdfWriterOptions options)
{
    private readonly XmlOutput _xml = new(output);
    private readonly TermWriter _terms = new(output, terms);
    private readonly XmlNamespaces _namespaces = new(options.Prefixes);
    private readonly Dictionary<TermId, string> _names = [];
    private readonly Dictionary<TermId, int> _labels = [];

    /// <summary>Nodes that have been or must be written with their label, although they could be nested.</summary>
    private readonly HashSet<TermId> _labelled = [];
    private readonly HashSet<TermId> _written = [];
    private readonly Queue<TermId> _postponed = new();
    private BlankNodeUses _uses = new([]);
    private string _description = string.Empty;
    private string _rdf = string.Empty;

    /// <param name="quads">Graph names are not looked at.</param>
    public void Write(IEnumerable<Quad> quads)
    {
        var sorted = quads.Select(quad => quad with { Graph = TermId.None }).Distinct().ToArray();
        Array.Sort(sorted, new TermOrder(terms));
        _uses = new BlankNodeUses(sorted);
        _rdf = _namespaces.RdfPrefix + ":";
        _description = _rdf + "Description";
        FindNames(sorted);
        WriteStart();
        WriteSubjects(sorted, onlyRoots: true);
        // What is left hangs together in circles of nested nodes; a label opens each.
        WriteSubjects(sorted, onlyRoots: false);
        _xml.Markup($"</{_rdf}RDF>\n");
    }

    private void FindNames(Quad[] quads)
    {
        foreach (var quad in quads)
        {
            Check(quad.Subject);
            Check(quad.Object);
            if (!_names.ContainsKey(quad.Predicate))
                _names[quad.Predicate] = PropertyName(quad.Predicate);
            if (quad.Predicate == WellKnownTerms.RdfType && quad.Object.IsIri && !_names.ContainsKey(quad.Object) && ClassName(quad.Object) is { } name)
                _names[quad.Object] = name;
        }
    }

    /// <exception cref="RdfWritingException">SO1036.</exception>
    private string PropertyName(TermId predicate)
    {
        Check(predicate);
        var iri = Encoding.UTF8.GetString(_terms.Lexical(predicate));
        var rdfName = RdfXmlNames.RdfName(iri, string.Empty);
        return rdfName != "li" && RdfXmlNames.IsPropertyElement(rdfName) && _namespaces.TryName(iri) is { } name
            ? name
            : throw new RdfWritingException("SO1036", $"The predicate <{iri}> cannot be written in RDF/XML: no end of it is an XML name, or RDF/XML keeps it for itself. Use another syntax.", new Iri(iri));
    }

    private string? ClassName(TermId type)
    {
        var iri = Encoding.UTF8.GetString(_terms.Lexical(type));
        var rdfName = RdfXmlNames.RdfName(iri, string.Empty);
        return rdfName != "Description" && RdfXmlNames.IsNodeElement(rdfName) && !XmlOutput.HasForbidden(iri) ? _namespaces.TryName(iri) : null;
    }

    /// <exception cref="RdfWritingException">SO1037.</exception>
    private void Check(TermId id)
    {
        if (!id.IsBlankNode && !id.IsInlineInteger && XmlOutput.HasForbidden(_terms.Lexical(id)))
            throw new RdfWritingException("SO1037", $"{terms.Decode(id)} has a character that XML 1.0 cannot hold. Use another syntax.", terms.Decode(id));
        if (id.Kind == TermKind.Literal)
            Check(terms.DatatypeOf(id));
    }

    private void WriteStart()
    {
        _xml.Markup($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{_rdf}RDF");
        foreach (var (prefix, space) in _namespaces.Declarations)
        {
            _xml.Markup("\n   "u8);
            _xml.Attribute(prefix.Length == 0 ? "xmlns" : "xmlns:" + prefix, Encoding.UTF8.GetBytes(space));
        }
        _xml.Markup(">\n"u8);
    }

    private void WriteSubjects(Quad[] quads, bool onlyRoots)
    {
        foreach (var quad in quads)
        {
            if (_written.Contains(quad.Subject) || (onlyRoots && _uses.IsNestable(quad.Subject)))
                continue;
            if (!onlyRoots)
                _labelled.Add(quad.Subject);
            WriteRoot(quad.Subject);
            while (_postponed.TryDequeue(out var node))
                WriteRoot(node);
        }
    }

    private void WriteRoot(TermId node)
    {
        if (_written.Add(node))
            WriteNode(node, _uses.Statements(TermId.None, node), hasLabel: node.IsIri || !_uses.IsUnreferenced(node), 1, 0);
    }

    /// <summary>A node inside a property: with all that is stated of it when it is written nowhere else.</summary>
    private void WriteInner(TermId node, int indent, int depth)
    {
        var isNested = IsNested(node, depth);
        if (isNested)
            _written.Add(node);
        WriteNode(node, isNested ? _uses.Statements(TermId.None, node) : [], hasLabel: !isNested, indent, depth);
    }

    private void WriteNode(TermId node, ReadOnlySpan<Quad> statements, bool hasLabel, int indent, int depth)
    {
        var hasClass = !statements.IsEmpty && statements[0].Predicate == WellKnownTerms.RdfType && _names.ContainsKey(statements[0].Object);
        var name = hasClass ? _names[statements[0].Object] : _description;
        if (hasClass)
            statements = statements[1..];
        _xml.Open(name, indent);
        if (hasLabel)
            WriteReference(node, "about");
        if (statements.IsEmpty)
        {
            _xml.Markup("/>\n"u8);
            return;
        }
        _xml.Markup(">\n"u8);
        foreach (var statement in statements)
            WriteProperty(statement, indent + 1, depth);
        _xml.Close(name, indent);
    }

    private void WriteProperty(in Quad statement, int indent, int depth)
    {
        var name = _names[statement.Predicate];
        var @object = statement.Object;
        _xml.Open(name, indent);
        if (@object.IsLiteral)
        {
            WriteLiteral(@object, name);
        }
        else if (!IsNested(@object, depth + 1))
        {
            WriteReference(@object, "resource");
            _xml.Markup("/>\n"u8);
        }
        else if (_uses.TryReadCollection(TermId.None, @object) is { } elements && !elements.Exists(element => element.IsLiteral))
        {
            WriteCollection(@object, elements, name, indent, depth + 1);
        }
        else
        {
            _xml.Markup(">\n"u8);
            WriteInner(@object, indent + 1, depth + 1);
            _xml.Close(name, indent);
        }
    }

    private void WriteCollection(TermId node, List<TermId> elements, string name, int indent, int depth)
    {
        for (; node != WellKnownTerms.RdfNil; node = _uses.Statements(TermId.None, node)[1].Object)
            _written.Add(node);
        _xml.Attribute(_rdf + "parseType", "Collection"u8);
        _xml.Markup(">\n"u8);
        foreach (var element in elements)
            WriteInner(element, indent + 1, depth + 1);
        _xml.Close(name, indent);
    }

    private void WriteLiteral(TermId literal, string name)
    {
        var language = terms.LanguageOf(literal);
        var datatype = terms.DatatypeOf(literal);
        if (!language.IsNone)
            _xml.Attribute("xml:lang", _terms.Lexical(language));
        else if (datatype != WellKnownTerms.XsdString)
            _xml.Attribute(_rdf + "datatype", _terms.Lexical(datatype));
        _xml.Markup(">"u8);
        _xml.Text(_terms.Lexical(literal));
        _xml.Close(name, 0);
    }

    /// <summary>An IRI by the attribute given, a blank node by its label.</summary>
    private void WriteReference(TermId node, string attribute)
    {
        if (node.IsIri)
        {
            _xml.Attribute(_rdf + attribute, _terms.Lexical(node));
            return;
        }
        if (!_labels.TryGetValue(node, out var number))
            _labels[node] = number = _labels.Count;
        _xml.Attribute(_rdf + "nodeID", Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"b{number}")));
    }

    /// <summary>True when a node is written where it is used. One that would be too deep is labelled, and written afterwards.</summary>
    private bool IsNested(TermId node, int depth)
    {
        if (!_uses.IsNestable(node) || _labelled.Contains(node))
            return false;
        if (depth <= options.MaxNesting)
            return true;
        _labelled.Add(node);
        if (!_uses.Statements(TermId.None, node).IsEmpty)
            _postponed.Enqueue(node);
        return false;
    }
}
