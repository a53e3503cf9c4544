using System.Buffers;
using System.Text;
using System.Xml;

namespace SemanticOrder.Rdf;

/// <summary>IRIs, node labels, literals, and errors.</summary>
internal sealed partial class RdfXmlReader
{
    private const int ChunkCharacters = 4096;

    /// <summary>What an IRI may not have: #x00-#x20&lt;&gt;"{}|^`\ as in the other syntaxes.</summary>
    private static readonly SearchValues<byte> IriStops = SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(c => (byte)c), .. "<>\"{}|^`\\"u8]);

    private readonly CanonicalXml _canonical = new();
    private readonly ScratchBytes _literal = new();
    private readonly ScratchBytes _iri = new();
    private readonly ScratchBytes _resolved = new();
    private readonly char[] _chunk = new char[ChunkCharacters];
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private readonly Dictionary<(string Namespace, string LocalName), TermId> _names = [];
    private readonly Dictionary<string, TermId> _labels = new(StringComparer.Ordinal);
    private readonly HashSet<TermId> _ids = [];
    private XmlNodePlace _literalPlace;

    /// <summary>The IRI of an element or attribute name: namespace and local name put together.</summary>
    private TermId Name(string space, string local, XmlNodePlace place)
    {
        if (_names.TryGetValue((space, local), out var known))
            return known;
        if (space.Length == 0)
            throw Error("SO1031", $"The element {local} has no namespace, hence no IRI.", place, "a name with a namespace");
        _iri.Clear();
        Append(_iri, space);
        Append(_iri, local);
        CheckIri(_iri.Written, place);
        if (IriReference.SchemeLength(_iri.Written) == 0)
            throw Error("SO1007", $"The namespace '{space}' is not an absolute IRI.", place, "an absolute IRI");
        return _names[(space, local)] = _terms.AddIri(_iri.Written);
    }

    private TermId ResolveIri(in RdfXmlAttribute attribute, in XmlScope scope) => _terms.AddIri(Resolve(attribute, scope));

    private TermId ResolveDatatype(in RdfXmlAttribute attribute, in XmlScope scope)
    {
        var datatype = ResolveIri(attribute, scope);
        return datatype != WellKnownTerms.RdfLangString
            ? datatype
            : throw Error("SO1031", "A literal of rdf:langString is written with xml:lang.", attribute.Place, "another datatype");
    }

    /// <summary><c>idAttr ::= attribute(URI == rdf:ID, string-value == rdf-id)</c>: the base with a fragment, once in a text (constraint-id).</summary>
    private TermId ResolveId(in RdfXmlAttribute attribute, in XmlScope scope)
    {
        CheckNCName(attribute);
        var id = ResolveIri(attribute with { Value = "#" + attribute.Value }, scope);
        return _ids.Add(id) ? id : throw Error("SO1032", $"The rdf:ID '{attribute.Value}' is used before; write rdf:about=\"#{attribute.Value}\" to say more of the same node.", attribute.Place);
    }

    /// <summary><c>nodeIdAttr ::= attribute(URI == rdf:nodeID, string-value == rdf-id)</c></summary>
    private TermId NodeOf(in RdfXmlAttribute attribute)
    {
        if (_labels.TryGetValue(attribute.Value, out var node))
            return node;
        CheckNCName(attribute);
        return _labels[attribute.Value] = _terms.AddBlankNode();
    }

    /// <summary>Resolves an IRI reference; the result is valid until the next one.</summary>
    private ReadOnlySpan<byte> Resolve(in RdfXmlAttribute attribute, in XmlScope scope)
    {
        _iri.Clear();
        Append(_iri, attribute.Value);
        var reference = _iri.Written;
        if (reference.Length > _options.MaxTermBytes)
            throw TooLong(attribute.Place);
        CheckIri(reference, attribute.Place);
        if (IriReference.SchemeLength(reference) > 0)
            return reference;
        if (scope.Base is null)
            throw Error("SO1007", $"The relative IRI '{attribute.Value}' cannot be resolved, for no base is stated; write xml:base or give the reader a base.", attribute.Place, "an absolute IRI");
        _resolved.Clear();
        var room = _resolved.Room(scope.Base.Length + reference.Length + 2);
        _resolved.Advance(new IriReference(reference).Resolve(new IriReference(scope.Base), room));
        return _resolved.Written;
    }

    private TermId PlainLiteral(in XmlScope scope) =>
        scope.Language.Length == 0 ? _terms.AddLiteral(_literal.Written, WellKnownTerms.XsdString) : _terms.AddLanguageString(_literal.Written, scope.Language);

    private void BeginText(XmlNodePlace place)
    {
        _literal.Clear();
        _encoder.Reset();
        _literalPlace = place;
    }

    /// <summary>Adds to the literal being read. A surrogate pair may come in two parts.</summary>
    private void AppendText(ReadOnlySpan<char> text)
    {
        var room = _literal.Room(Encoding.UTF8.GetMaxByteCount(text.Length + 1));
        _literal.Advance(_encoder.GetBytes(text, room, flush: false));
        if (_literal.Length > _options.MaxTermBytes)
            throw TooLong(_literalPlace);
    }

    /// <summary>Adds the text node on which the XML reader stands, in parts, so that its length is checked as it is read.</summary>
    private void AppendTextOfNode()
    {
        for (var read = ReadChunk(); read > 0; read = ReadChunk())
            AppendText(_chunk.AsSpan(0, read));
    }

    private void SkipBlankText()
    {
        var place = Here;
        for (var read = ReadChunk(); read > 0; read = ReadChunk())
        {
            var blank = _chunk.AsSpan(0, read).IndexOfAnyExcept(" \t\r\n");
            place = place.After(_chunk.AsSpan(0, blank < 0 ? read : blank));
            if (blank >= 0)
                throw Error("SO1031", "Text stands where RDF/XML has elements only.", place, "an element");
        }
    }

    private int ReadChunk()
    {
        _text.BeginToken();
        return _xml.ReadValueChunk(_chunk, 0, _chunk.Length);
    }

    private static void Append(ScratchBytes bytes, string text) =>
        bytes.Advance(Encoding.UTF8.GetBytes(text, bytes.Room(Encoding.UTF8.GetMaxByteCount(text.Length))));

    private static bool IsBlank(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private void CheckIri(ReadOnlySpan<byte> iri, XmlNodePlace place)
    {
        var at = iri.IndexOfAny(IriStops);
        if (at >= 0)
            throw Error("SO1006", $"The character U+{iri[at]:X4} is not allowed in an IRI; write %{iri[at]:X2} if it is meant.", place);
    }

    private void CheckNCName(in RdfXmlAttribute attribute)
    {
        if (!TextLexical.ParseNCName(Encoding.UTF8.GetBytes(attribute.Value), out _))
            throw Error("SO1033", $"'{attribute.Value}' is not an XML name without colon, as rdf:{attribute.LocalName} needs.", attribute.Place, "a letter or _, then letters, digits, '.', '-' or '_'");
    }

    /// <summary>Every name of a namespace repeats it, and every relative IRI its base, so these are kept short.</summary>
    private void CheckNamespaceLength(int bytes, XmlNodePlace place)
    {
        if (bytes > _options.MaxNamespaceBytes)
            throw Error("SO1009", $"A namespace or base is longer than {_options.MaxNamespaceBytes} bytes, the limit of this reader.", place);
    }

    private void CheckNesting(int depth, XmlNodePlace place)
    {
        if (depth > _options.MaxNesting)
            throw Error("SO1010", $"Elements are nested deeper than {_options.MaxNesting}, the limit of this reader.", place);
    }

    private RdfSyntaxException TooLong(XmlNodePlace place) =>
        Error("SO1009", $"A term is longer than {_options.MaxTermBytes} bytes, the limit of this reader.", place);

    private RdfSyntaxException TooManyEntityCharacters(XmlNodePlace place) =>
        Error("SO1035", $"Entities and attribute defaults of the document type put more than {_options.MaxEntityCharacters} characters into the text, the limit of this reader.", place);

    private RdfSyntaxException NotWellFormed(XmlException fault)
    {
        if (fault.InnerException is RdfSyntaxException own)
            return own;
        // The XML reader gives its limit no place; the node that it read last is near.
        var place = fault.LineNumber > 0 ? new XmlNodePlace(fault.LineNumber, Math.Max(1, fault.LinePosition)) : _last;
        // The XML reader has no code for its limit, but names it.
        if (fault.Message.Contains(nameof(XmlReaderSettings.MaxCharactersFromEntities), StringComparison.Ordinal))
            return TooManyEntityCharacters(place);
        var tail = $" Line {fault.LineNumber}, position {fault.LinePosition}.";
        var message = fault.Message.EndsWith(tail, StringComparison.Ordinal) ? fault.Message[..^tail.Length] : fault.Message;
        return Error("SO1030", "The text is not well-formed XML: " + message, place);
    }

    private RdfSyntaxException Error(string code, string message, XmlNodePlace place, string? expected = null) =>
        _text.Error(code, message, place.Line, place.Column, expected);
}
