using System.Xml;

namespace SemanticOrder.Rdf;

/// <summary>
/// Reads RDF/XML (RDF 1.1 XML Syntax §7) in one pass over an XML reader. This part: documents and node elements. Each method that reads an element leaves the XML
/// reader on the element's end.
/// </summary>
internal sealed partial class RdfXmlReader : IDisposable
{
    private readonly XmlText _text;
    private readonly TermDictionary _terms;
    private readonly RdfReaderOptions _options;
    private readonly IQuadSink _sink;
    private readonly IgnoredExternals _externals;
    private readonly XmlReader _xml;

    /// <summary>Where the node read last stands.</summary>
    private XmlNodePlace _last = new(1, 1);

    public RdfXmlReader(XmlText text, TermDictionary terms, RdfReaderOptions options, IQuadSink sink)
    {
        _text = text;
        _terms = terms;
        _options = options;
        _sink = sink;
        _externals = new IgnoredExternals(() => Error("SO1039", "External entities are not loaded; put the text of the entity in its place.", Here));
        _xml = XmlReader.Create(text, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = _externals,
            MaxCharactersFromEntities = options.MaxEntityCharacters,
            CloseInput = false,
        });
    }

    private XmlNodePlace Here => XmlNodePlace.Of(_xml);

    /// <summary><c>doc ::= root(document-element == RDF | nodeElement)</c></summary>
    public void Read()
    {
        try
        {
            while (Advance() && _xml.NodeType != XmlNodeType.Element)
            {
                // The XML declaration, the document type, comments and white space come before the root.
            }
            _externals.IsInContent = true;
            var outer = new XmlScope(_options.BaseIri is { } iri ? System.Text.Encoding.UTF8.GetBytes(iri) : null, []);
            if (RdfXmlNames.RdfName(_xml.NamespaceURI, _xml.LocalName) == "RDF")
                ReadRdf(outer);
            else
                ReadNodeElement(outer, 1);
            while (Advance())
            {
                // Comments and white space follow; anything else is not well-formed.
            }
        }
        catch (XmlException fault)
        {
            throw NotWellFormed(fault);
        }
    }

    public void Dispose() => _xml.Dispose();

    /// <summary><c>RDF ::= start-element(URI == rdf:RDF, attributes == set()) nodeElementList end-element()</c></summary>
    private void ReadRdf(in XmlScope outer)
    {
        var isEmpty = _xml.IsEmptyElement;
        var scope = ReadAttributes(outer);
        RefuseAttributes(_id, _about, _nodeId, _resource, _datatype, _parseType);
        if (_properties.Count > 0)
            throw Refused(_properties[0], "rdf:RDF has no attributes of its own");
        if (isEmpty)
            return;
        while (NextNodeElement())
            ReadNodeElement(scope, 1);
    }

    /// <summary><c>nodeElementList ::= ws* (nodeElement ws* )*</c>: goes to the next element; false at the end of the one around it.</summary>
    private bool NextNodeElement()
    {
        while (Advance())
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    return true;
                case XmlNodeType.EndElement:
                    return false;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    SkipBlankText();
                    break;
            }
        }
        return false;
    }

    /// <summary><c>nodeElement ::= start-element(URI == nodeElementURIs, attributes == set((idAttr | nodeIdAttr | aboutAttr )?, propertyAttr*)) propertyEltList end-element()</c></summary>
    /// <returns>The node.</returns>
    private TermId ReadNodeElement(in XmlScope outer, int depth)
    {
        var place = Here;
        CheckNesting(depth, place);
        var isEmpty = _xml.IsEmptyElement;
        var rdfName = RdfXmlNames.RdfName(_xml.NamespaceURI, _xml.LocalName);
        if (!RdfXmlNames.IsNodeElement(rdfName))
            throw Error("SO1031", $"rdf:{rdfName} cannot name a node element.", place, "rdf:Description or a class");
        var type = rdfName == "Description" ? TermId.None : Name(_xml.NamespaceURI, _xml.LocalName, place);
        var scope = ReadAttributes(outer);
        RefuseAttributes(_resource, _datatype, _parseType);
        var subject = ReadSubject(scope);
        if (!type.IsNone)
            Add(subject, WellKnownTerms.RdfType, type, place);
        AddProperties(subject, scope);
        if (!isEmpty)
            ReadPropertyElements(subject, scope, depth);
        return subject;
    }

    private TermId ReadSubject(in XmlScope scope)
    {
        if (_id is { } id)
        {
            RefuseAttributes(_about, _nodeId);
            return ResolveId(id, scope);
        }
        if (_about is { } about)
        {
            RefuseAttributes(_nodeId);
            return ResolveIri(about, scope);
        }
        return _nodeId is { } label ? NodeOf(label) : _terms.AddBlankNode();
    }

    /// <summary><c>propertyAttr ::= attribute(URI == propertyAttributeURIs, string-value == anyString)</c>; the value of rdf:type is an IRI.</summary>
    private void AddProperties(TermId subject, in XmlScope scope)
    {
        foreach (var property in _properties)
        {
            var predicate = Name(property.Namespace, property.LocalName, property.Place);
            if (predicate == WellKnownTerms.RdfType)
            {
                Add(subject, predicate, ResolveIri(property, scope), property.Place);
                continue;
            }
            BeginText(property.Place);
            AppendText(property.Value);
            Add(subject, predicate, PlainLiteral(scope), property.Place);
        }
    }

    /// <summary>Goes to the next node that is not a comment, a processing instruction or the prolog.</summary>
    private bool Advance()
    {
        do
        {
            _text.BeginToken();
            if (!_xml.Read())
                return false;
            _last = Here;
        }
        while (_xml.NodeType is XmlNodeType.Comment or XmlNodeType.ProcessingInstruction or XmlNodeType.XmlDeclaration or XmlNodeType.DocumentType);
        return true;
    }

    private void Add(TermId subject, TermId predicate, TermId @object, XmlNodePlace place) =>
        _sink.Add(new Quad(subject, predicate, @object), place.Line - 1);
}
