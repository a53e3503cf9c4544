namespace SemanticOrder.Rdf;

/// <summary>Reads N-Triples and N-Quads (RDF 1.1 N-Triples §7, N-Quads §6).</summary>
internal sealed class NQuadsReader(Utf8Input input, TermScanner scanner, TermDictionary terms, IQuadSink sink, bool hasGraphs)
{
    /// <summary><c>nquadsDoc ::= statement? (EOL statement)* EOL?</c></summary>
    public void Read()
    {
        input.SkipSpace();
        while (input.Peek() >= 0)
        {
            ReadStatement();
            input.SkipSpace();
        }
    }

    /// <summary><c>statement ::= subject predicate object graphLabel? '.'</c>, and nothing else on its line.</summary>
    private void ReadStatement()
    {
        var subject = ReadResource("a subject: '<' or '_:'");
        var predicate = input.Peek() == '<' ? ReadIri() : throw scanner.Unexpected("a predicate: an IRI in '<' and '>'");
        input.SkipBlanks();
        var line = input.Line;
        var @object = input.Peek() == '"' ? ReadLiteral() : ReadResource("an object: '<', '_:' or '\"'");
        input.SkipBlanks();
        var graph = TermId.None;
        if (hasGraphs && input.Peek() != '.')
            graph = ReadResource("a graph label or '.'");
        if (input.Peek() != '.')
            throw scanner.Unexpected("'.'");
        input.Skip(1);
        sink.Add(new Quad(subject, predicate, @object, graph), line);
        ReadLineEnd();
    }

    private void ReadLineEnd()
    {
        input.SkipBlanks();
        switch (input.Peek())
        {
            case '#':
                input.SkipComment();
                break;
            case not (-1 or '\n' or '\r'):
                throw scanner.Unexpected("the end of the line");
        }
    }

    private TermId ReadResource(string expected)
    {
        input.Mark();
        TermId id;
        switch (input.Peek())
        {
            case '<':
                return ReadIri();
            case '_':
                id = scanner.ReadBlankNode();
                break;
            default:
                throw scanner.Unexpected(expected);
        }
        input.SkipBlanks();
        return id;
    }

    private TermId ReadIri()
    {
        input.Mark();
        var id = scanner.AddAbsoluteIri(scanner.ReadIriRef());
        input.SkipBlanks();
        return id;
    }

    /// <summary><c>literal ::= STRING_LITERAL_QUOTE ('^^' IRIREF | LANGTAG)?</c></summary>
    private TermId ReadLiteral()
    {
        input.Mark();
        scanner.ReadString(hasLongStrings: false);
        input.SkipBlanks();
        switch (input.Peek())
        {
            case '@':
                var tag = scanner.ReadLanguageTag();
                return terms.AddLanguageString(scanner.LastString, tag);
            case '^' when input.PeekAt(1) == '^':
                input.Skip(2);
                input.SkipBlanks();
                var datatype = input.Peek() == '<' ? scanner.AddAbsoluteIri(scanner.ReadIriRef()) : throw scanner.Unexpected("a datatype: an IRI in '<' and '>'");
                return scanner.AddLiteral(datatype);
            default:
                return terms.AddLiteral(scanner.LastString, WellKnownTerms.XsdString);
        }
    }
}
