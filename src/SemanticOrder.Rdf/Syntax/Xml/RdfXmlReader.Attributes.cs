using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>The attributes of the current element, by their role.</summary>
internal sealed partial class RdfXmlReader
{
    private readonly List<RdfXmlAttribute> _properties = [];
    private readonly HashSet<(string Name, string Iri)> _prefixes = [];
    private RdfXmlAttribute? _id;
    private RdfXmlAttribute? _about;
    private RdfXmlAttribute? _nodeId;
    private RdfXmlAttribute? _resource;
    private RdfXmlAttribute? _datatype;
    private RdfXmlAttribute? _parseType;

    /// <summary>Characters that defaults of a DTD have put into elements.</summary>
    private long _defaulted;

    /// <summary>Reads all attributes and goes back to the element.</summary>
    /// <param name="outer">What the element around this one hands down.</param>
    /// <returns>What this element hands down.</returns>
    private XmlScope ReadAttributes(in XmlScope outer)
    {
        _properties.Clear();
        _id = _about = _nodeId = _resource = _datatype = _parseType = null;
        var scope = outer;
        while (_xml.MoveToNextAttribute())
        {
            var attribute = new RdfXmlAttribute(_xml.NamespaceURI, _xml.LocalName, _xml.Value, Here);
            if (_xml.IsDefault && (_defaulted += attribute.Value.Length) > _options.MaxEntityCharacters)
                throw TooManyEntityCharacters(attribute.Place);
            if (attribute.Namespace == RdfXmlNames.Xml)
                scope = ReadXmlAttribute(attribute, scope);
            else if (attribute.Namespace == RdfXmlNames.Xmlns)
                AddPrefix(_xml.Prefix.Length == 0 ? string.Empty : attribute.LocalName, attribute);
            else
                Assign(attribute);
        }
        _xml.MoveToElement();
        return scope;
    }

    private XmlScope ReadXmlAttribute(in RdfXmlAttribute attribute, in XmlScope scope) => attribute.LocalName switch
    {
        // The base of xml:base is that of the element around (XML Base §4.2); a fragment in it never shows, as resolution takes none over.
        "base" => scope with { Base = ReadBase(attribute, scope) },
        "lang" => scope with { Language = CheckLanguage(attribute) },
        _ => scope,
    };

    private byte[] ReadBase(in RdfXmlAttribute attribute, in XmlScope scope)
    {
        var iri = Resolve(attribute, scope);
        CheckNamespaceLength(iri.Length, attribute.Place);
        return iri.ToArray();
    }

    private void AddPrefix(string name, in RdfXmlAttribute attribute)
    {
        if (!_prefixes.Add((name, attribute.Value)))
            return;
        CheckNamespaceLength(Encoding.UTF8.GetByteCount(attribute.Value), attribute.Place);
        if (_prefixes.Count > _options.MaxPrefixes)
            throw Error("SO1011", $"The text declares more than {_options.MaxPrefixes} prefixes, the limit of this reader.", attribute.Place);
        // What cannot be a prefix of Turtle is of no use to who asks for prefixes.
        if (!name.StartsWith('_') && !name.EndsWith('.') && IriReference.SchemeLength(Encoding.UTF8.GetBytes(attribute.Value)) > 0)
            _sink.AddPrefix(name, attribute.Value);
    }

    private void Assign(RdfXmlAttribute attribute)
    {
        if (attribute.Namespace.Length == 0)
        {
            // §6.1.2 passes over names kept for XML; §6.1.4 reads five names without prefix as those of RDF, and forbids all others.
            if (attribute.LocalName.StartsWith("xml", StringComparison.OrdinalIgnoreCase))
                return;
            if (attribute.LocalName is not ("ID" or "about" or "resource" or "parseType" or "type"))
                throw Refused(attribute, "a property attribute needs a namespace");
            attribute = attribute with { Namespace = Vocab.Rdf.Namespace };
        }
        var rdfName = RdfXmlNames.RdfName(attribute.Namespace, attribute.LocalName);
        switch (rdfName)
        {
            case "ID":
                _id = attribute;
                break;
            case "about":
                _about = attribute;
                break;
            case "nodeID":
                _nodeId = attribute;
                break;
            case "resource":
                _resource = attribute;
                break;
            case "datatype":
                _datatype = attribute;
                break;
            case "parseType":
                _parseType = attribute;
                break;
            default:
                if (!RdfXmlNames.IsPropertyAttribute(rdfName))
                    throw Refused(attribute, "RDF/XML keeps the name for another use");
                _properties.Add(attribute);
                break;
        }
    }

    /// <summary>Refuses attributes that are there and may not be.</summary>
    private void RefuseAttributes(params ReadOnlySpan<RdfXmlAttribute?> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute is { } present)
                throw Refused(present, "it goes neither with this element nor with its other attributes");
        }
    }

    private RdfSyntaxException Refused(in RdfXmlAttribute attribute, string reason)
    {
        var name = attribute.Namespace == Vocab.Rdf.Namespace ? "rdf:" + attribute.LocalName : attribute.LocalName;
        return Error("SO1031", $"The attribute {name} cannot stand here: {reason}.", attribute.Place);
    }

    /// <summary><c>LANGTAG</c> of Turtle, or nothing, which takes the language away.</summary>
    private byte[] CheckLanguage(in RdfXmlAttribute attribute)
    {
        var tag = attribute.Value;
        for (var i = 0; i < tag.Length; i++)
        {
            var isInner = tag[i] == '-' ? i > 0 && i + 1 < tag.Length && tag[i - 1] != '-' : char.IsAsciiDigit(tag[i]) && tag.AsSpan(0, i).Contains('-');
            if (!isInner && !char.IsAsciiLetter(tag[i]))
                throw Error("SO1034", $"'{tag}' is not a language tag.", attribute.Place, "a language tag as in en-GB");
        }
        return Encoding.ASCII.GetBytes(tag);
    }
}
