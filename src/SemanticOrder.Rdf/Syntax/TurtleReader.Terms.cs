namespace SemanticOrder.Rdf;

/// <summary>Subjects, verbs, objects and the terms they are made of.</summary>
internal sealed partial class TurtleReader
{
    private const string SubjectExpected = "a subject: an IRI, a prefixed name, a blank node or a collection";
    private const string ObjectExpected = "an object: an IRI, a prefixed name, a blank node, a collection or a literal";
    private const string DatatypeExpected = "a datatype: an IRI or a prefixed name";

    /// <summary><c>verb ::= predicate | 'a'</c></summary>
    private TermId ReadVerb()
    {
        const string expected = "a predicate: an IRI, a prefixed name or 'a'";
        input.Mark();
        TermId verb;
        switch (input.Peek())
        {
            case '<':
                verb = ReadIri();
                break;
            case ':':
                verb = ReadPrefixedName();
                break;
            case >= 'A':
                if (!TryReadName(expected, out verb) && !(input.Offset == 1 && input.Marked(0, 1)[0] == (byte)'a'))
                    throw UnexpectedWord(expected);
                verb = verb.IsNone ? WellKnownTerms.RdfType : verb;
                break;
            default:
                throw scanner.Unexpected(expected);
        }
        input.SkipSpace();
        return verb;
    }

    /// <summary><c>object ::= iri | BlankNode | collection | blankNodePropertyList | literal</c></summary>
    private TermId ReadObject(int depth)
    {
        input.Mark();
        switch (input.Peek())
        {
            case '<':
                return ReadIri();
            case '"' or '\'':
                return ReadLiteral();
            case '[':
                return ReadBracketed(depth, out _);
            case '(':
                return ReadCollection(depth);
            case ':':
                return ReadPrefixedName();
            case '_':
                return scanner.ReadBlankNode();
            case (>= '0' and <= '9') or '+' or '-' or '.':
                return ReadNumber();
            case >= 'A':
                return TryReadName(ObjectExpected, out var name) ? name : ReadBoolean();
            default:
                throw scanner.Unexpected(ObjectExpected);
        }
    }

    /// <summary><c>blankNodePropertyList ::= '[' predicateObjectList ']'</c>, or ANON, which is empty.</summary>
    private TermId ReadBracketed(int depth, out bool isEmpty)
    {
        scanner.CheckNesting(depth + 1);
        input.Skip(1);
        input.SkipSpace();
        var node = terms.AddBlankNode();
        isEmpty = input.Peek() == ']';
        if (!isEmpty)
            ReadPredicateObjectList(node, depth + 1);
        if (input.Peek() != ']')
            throw scanner.Unexpected("']' or ';'");
        input.Skip(1);
        return node;
    }

    /// <summary><c>collection ::= '(' object* ')'</c>, as an rdf:List.</summary>
    private TermId ReadCollection(int depth)
    {
        scanner.CheckNesting(depth + 1);
        input.Skip(1);
        input.SkipSpace();
        TermId first = WellKnownTerms.RdfNil, last = TermId.None;
        while (input.Peek() != ')')
        {
            var line = input.Line;
            var node = terms.AddBlankNode();
            if (last.IsNone)
                first = node;
            else
                sink.Add(new Quad(last, WellKnownTerms.RdfRest, node, _graph), line);
            sink.Add(new Quad(node, WellKnownTerms.RdfFirst, ReadObject(depth + 1), _graph), line);
            last = node;
            input.SkipSpace();
        }
        if (!last.IsNone)
            sink.Add(new Quad(last, WellKnownTerms.RdfRest, WellKnownTerms.RdfNil, _graph), input.Line);
        input.Skip(1);
        return first;
    }

    /// <summary><c>RDFLiteral ::= String (LANGTAG | '^^' iri)?</c></summary>
    private TermId ReadLiteral()
    {
        scanner.ReadString(hasLongStrings: true);
        input.SkipSpace(keepToken: true);
        switch (input.Peek())
        {
            case '@':
                var tag = scanner.ReadLanguageTag();
                return terms.AddLanguageString(scanner.LastString, tag);
            case '^' when input.PeekAt(1) == '^':
                input.Skip(2);
                input.SkipSpace(keepToken: true);
                return scanner.AddLiteral(ReadDatatype());
            default:
                return terms.AddLiteral(scanner.LastString, WellKnownTerms.XsdString);
        }
    }

    private TermId ReadDatatype() => input.Peek() switch
    {
        '<' => ReadIri(),
        ':' => ReadPrefixedName(),
        >= 'A' => TryReadName(DatatypeExpected, out var name) ? name : throw UnexpectedWord(DatatypeExpected),
        _ => throw scanner.Unexpected(DatatypeExpected),
    };

    /// <summary><c>INTEGER ::= [+-]? [0-9]+</c>, <c>DECIMAL ::= [+-]? [0-9]* '.' [0-9]+</c>, <c>DOUBLE</c> with an exponent.</summary>
    private TermId ReadNumber()
    {
        if (input.Peek() is '+' or '-')
            input.Skip(1);
        var whole = SkipDigits();
        var datatype = WellKnownTerms.XsdInteger;
        // A dot is part of the number when a digit follows, or an exponent after whole digits.
        var afterDot = input.Peek() == '.' ? input.PeekAt(1) : 0;
        if (char.IsAsciiDigit((char)Math.Max(0, afterDot)) || (whole > 0 && (afterDot | 0x20) == 'e' && IsExponent(1)))
        {
            input.Skip(1);
            whole += SkipDigits();
            datatype = WellKnownTerms.XsdDecimal;
        }
        if (whole == 0)
            throw scanner.Unexpected("a digit");
        if ((input.Peek() | 0x20) == 'e' && IsExponent(0))
        {
            input.Skip(input.PeekAt(1) is '+' or '-' ? 2 : 1);
            SkipDigits();
            datatype = WellKnownTerms.XsdDouble;
        }
        return terms.AddLiteral(input.Marked(0, input.Offset), datatype);
    }

    /// <summary><c>EXPONENT ::= [eE] [+-]? [0-9]+</c>, with its letter this far ahead.</summary>
    private bool IsExponent(int ahead)
    {
        var digit = input.PeekAt(ahead + 1) is '+' or '-' ? input.PeekAt(ahead + 2) : input.PeekAt(ahead + 1);
        return digit is >= '0' and <= '9';
    }

    private int SkipDigits()
    {
        var digits = 0;
        while (input.Peek() is >= '0' and <= '9')
        {
            input.Skip(1);
            digits++;
        }
        return digits;
    }

    private TermId ReadBoolean()
    {
        var word = input.Marked(0, input.Offset);
        return word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8)
            ? TermId.FromBoolean(word.Length == 4)
            : throw UnexpectedWord(ObjectExpected);
    }

    private TermId ReadIri()
    {
        var start = input.Offset;
        if (!_resolver.TryResolve(scanner.ReadIriRef(), out var iri))
            throw RelativeIri(start);
        return terms.AddIri(iri);
    }

    /// <summary>The IRI of a directive.</summary>
    private ReadOnlySpan<byte> ReadResolvedIri()
    {
        input.Mark();
        if (input.Peek() != '<')
            throw scanner.Unexpected("an IRI in '<' and '>'");
        if (!_resolver.TryResolve(scanner.ReadIriRef(), out var iri))
            throw RelativeIri(0);
        // Every short name or relative IRI repeats it.
        return iri.Length <= options.MaxNamespaceBytes
            ? iri
            : throw input.Error("SO1009", $"The IRI of a prefix or base is longer than {options.MaxNamespaceBytes} bytes, the limit of this reader.", 0, null);
    }

    private RdfSyntaxException RelativeIri(int start) =>
        input.Error("SO1007", "A relative IRI cannot be resolved, for no base is stated; write @base or give the reader a base.", start, "an absolute IRI");

    /// <summary>Reads a prefixed name whose prefix is not empty. When a word without colon stands here it is passed over, and the answer is false.</summary>
    private bool TryReadName(string expected, out TermId id)
    {
        id = TermId.None;
        if (!NameCharacters.IsBase(scanner.PeekRune()))
            throw scanner.Unexpected(expected);
        var start = input.Offset;
        scanner.SkipName(isLocal: false);
        if (input.Peek() != ':')
            return false;
        id = ReadLocalName(start);
        return true;
    }

    /// <summary>A prefixed name with the empty prefix.</summary>
    private TermId ReadPrefixedName() => ReadLocalName(input.Offset);

    /// <summary><c>PrefixedName ::= PNAME_NS PN_LOCAL?</c>, at the colon; the prefix began at <paramref name="start"/>.</summary>
    private TermId ReadLocalName(int start)
    {
        var colon = input.Offset;
        input.Skip(1);
        var hasEscape = false;
        var first = input.Peek();
        if (first is '_' or ':' or '%' or '\\' or (>= '0' and <= '9') || (first > 0 && NameCharacters.IsBase(scanner.PeekRune())))
            hasEscape = scanner.SkipName(isLocal: true);
        var prefix = input.Marked(start, colon);
        var index = _prefixes.Find(prefix, TermId.None, _prefixes.Hash(prefix, TermId.None));
        if (index < 0)
            throw input.Error("SO1008", $"The prefix '{System.Text.Encoding.UTF8.GetString(prefix)}:' is not declared.", start, "a declared prefix");
        return scanner.AddPrefixedName(_namespaces[index], input.Marked(colon + 1, input.Offset), hasEscape);
    }

    private RdfSyntaxException UnexpectedWord(string expected)
    {
        var word = System.Text.Encoding.UTF8.GetString(input.Marked(0, input.Offset));
        return input.Error("SO1001", $"Expected {expected}, not the word '{word}'.", 0, expected);
    }
}
