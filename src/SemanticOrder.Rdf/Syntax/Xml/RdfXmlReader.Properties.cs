using System.Xml;

namespace SemanticOrder.Rdf;

/// <summary>Property elements.</summary>
internal sealed partial class RdfXmlReader
{
    /// <summary><c>propertyEltList ::= ws* (propertyElt ws* )*</c></summary>
    private void ReadPropertyElements(TermId subject, in XmlScope scope, int depth)
    {
        var members = 0;
        while (NextNodeElement())
            ReadPropertyElement(subject, scope, ref members, depth);
    }

    /// <summary>
    /// <c>propertyElt ::= resourcePropertyElt | literalPropertyElt | parseTypeLiteralPropertyElt | parseTypeResourcePropertyElt | parseTypeCollectionPropertyElt |
    /// parseTypeOtherPropertyElt | emptyPropertyElt</c>; attributes and content decide which.
    /// </summary>
    /// <param name="subject">The node around it.</param>
    /// <param name="outer">What the node hands down.</param>
    /// <param name="members">How many rdf:li elements the node has had (§7.4).</param>
    /// <param name="depth">Of the node.</param>
    private void ReadPropertyElement(TermId subject, in XmlScope outer, ref int members, int depth)
    {
        var place = Here;
        var isEmpty = _xml.IsEmptyElement;
        var predicate = ReadPredicate(place, ref members);
        var scope = ReadAttributes(outer);
        RefuseAttributes(_about);
        var statement = _id is { } id ? ResolveId(id, scope) : TermId.None;
        TermId @object;
        if (_parseType is { } parseType)
        {
            RefuseAttributes(_resource, _nodeId, _datatype);
            if (_properties.Count > 0)
                throw Refused(_properties[0], "an element with rdf:parseType has no other attributes than rdf:ID");
            @object = parseType.Value switch
            {
                "Resource" => ReadResource(scope, isEmpty, depth),
                "Collection" => ReadCollection(scope, isEmpty, ref place, depth),
                _ => ReadXmlLiteral(isEmpty, ref place),
            };
        }
        else if (_resource is not null || _nodeId is not null || _properties.Count > 0)
        {
            @object = ReadEmptyProperty(scope, isEmpty);
        }
        else
        {
            @object = ReadContent(scope, isEmpty, ref place, depth);
        }
        Add(subject, predicate, @object, place);
        if (!statement.IsNone)
            Reify(statement, subject, predicate, @object, place);
    }

    private TermId ReadPredicate(XmlNodePlace place, ref int members)
    {
        var rdfName = RdfXmlNames.RdfName(_xml.NamespaceURI, _xml.LocalName);
        if (!RdfXmlNames.IsPropertyElement(rdfName))
            throw Error("SO1031", $"rdf:{rdfName} cannot name a property element.", place, "a property");
        return rdfName == "li"
            ? Name(Vocab.Rdf.Namespace, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"_{++members}"), place)
            : Name(_xml.NamespaceURI, _xml.LocalName, place);
    }

    /// <summary><c>parseTypeResourcePropertyElt</c>: the properties of a blank node.</summary>
    private TermId ReadResource(in XmlScope scope, bool isEmpty, int depth)
    {
        CheckNesting(depth + 1, Here);
        var node = _terms.AddBlankNode();
        if (!isEmpty)
            ReadPropertyElements(node, scope, depth + 1);
        return node;
    }

    /// <summary><c>parseTypeCollectionPropertyElt</c>: the nodes of an rdf:List.</summary>
    private TermId ReadCollection(in XmlScope scope, bool isEmpty, ref XmlNodePlace place, int depth)
    {
        TermId first = WellKnownTerms.RdfNil, last = TermId.None;
        while (!isEmpty && NextNodeElement())
        {
            var element = Here;
            var value = ReadNodeElement(scope, depth + 1);
            var node = _terms.AddBlankNode();
            if (last.IsNone)
                (first, place) = (node, element);
            else
                Add(last, WellKnownTerms.RdfRest, node, element);
            Add(node, WellKnownTerms.RdfFirst, value, element);
            last = node;
        }
        if (!last.IsNone)
            Add(last, WellKnownTerms.RdfRest, WellKnownTerms.RdfNil, Here);
        return first;
    }

    /// <summary><c>parseTypeLiteralPropertyElt</c>, and <c>parseTypeOtherPropertyElt</c>, which means the same.</summary>
    private TermId ReadXmlLiteral(bool isEmpty, ref XmlNodePlace place)
    {
        BeginText(place);
        if (!isEmpty)
            _canonical.Read(_xml, _text, AppendText, CheckNesting);
        return _terms.AddLiteral(_literal.Written, Name(Vocab.Rdf.Namespace, "XMLLiteral", place));
    }

    /// <summary><c>emptyPropertyElt</c> with a node as its object. White space inside is passed over: it is what printing leaves there.</summary>
    private TermId ReadEmptyProperty(in XmlScope scope, bool isEmpty)
    {
        RefuseAttributes(_datatype);
        TermId node;
        if (_resource is { } resource)
        {
            RefuseAttributes(_nodeId);
            node = ResolveIri(resource, scope);
        }
        else
        {
            node = _nodeId is { } label ? NodeOf(label) : _terms.AddBlankNode();
        }
        AddProperties(node, scope);
        if (!isEmpty && NextNodeElement())
            throw Error("SO1031", "An element with rdf:resource, rdf:nodeID or property attributes has no content.", Here, "the end of the element");
        return node;
    }

    /// <summary><c>literalPropertyElt</c> or <c>resourcePropertyElt</c>: text, or one node element in white space.</summary>
    private TermId ReadContent(in XmlScope scope, bool isEmpty, ref XmlNodePlace place, int depth)
    {
        var datatype = _datatype is { } stated ? ResolveDatatype(stated, scope) : TermId.None;
        BeginText(place);
        if (!isEmpty && ReadTextOrElement(ref place))
        {
            if (!datatype.IsNone)
                throw Error("SO1031", "An element with rdf:datatype has text, not elements.", place, "text");
            return ReadOnlyNode(scope, depth);
        }
        return datatype.IsNone ? PlainLiteral(scope) : _terms.AddLiteral(_literal.Written, datatype);
    }

    /// <summary>Collects the text of an element; true when a child element stands in it, before which only white space was found.</summary>
    private bool ReadTextOrElement(ref XmlNodePlace place)
    {
        var isBegun = false;
        while (Advance() && _xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                if (!IsBlank(_literal.Written))
                    throw Error("SO1031", "A property has either text or one node element, not both; write rdf:parseType=\"Literal\" if XML is meant.", Here, "text");
                place = Here;
                return true;
            }
            place = isBegun ? place : Here;
            isBegun = true;
            AppendTextOfNode();
        }
        return false;
    }

    private TermId ReadOnlyNode(in XmlScope scope, int depth)
    {
        var node = ReadNodeElement(scope, depth + 1);
        if (NextNodeElement())
            throw Error("SO1031", "A property has one node element; write one property for each, or rdf:parseType=\"Collection\".", Here, "the end of the property");
        return node;
    }

    /// <summary>§7.3: the statement itself as a node.</summary>
    private void Reify(TermId statement, TermId subject, TermId predicate, TermId @object, XmlNodePlace place)
    {
        Add(statement, WellKnownTerms.RdfType, Name(Vocab.Rdf.Namespace, "Statement", place), place);
        Add(statement, Name(Vocab.Rdf.Namespace, "subject", place), subject, place);
        Add(statement, Name(Vocab.Rdf.Namespace, "predicate", place), predicate, place);
        Add(statement, Name(Vocab.Rdf.Namespace, "object", place), @object, place);
    }
}
