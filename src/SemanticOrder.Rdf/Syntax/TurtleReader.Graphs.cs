namespace SemanticOrder.Rdf;

/// <summary>Triples at the top of a document, and the graph blocks of TriG.</summary>
internal sealed partial class TurtleReader
{
    /// <summary>
    /// <c>triples ::= subject predicateObjectList | blankNodePropertyList predicateObjectList?</c>, then <c>'.'</c>;
    /// in TriG <c>triplesOrGraph ::= labelOrSubject (wrappedGraph | predicateObjectList '.')</c> as well.
    /// </summary>
    private void ReadTriplesOrGraph()
    {
        var subject = ReadSubject(out var kind);
        if (hasGraphs && input.Peek() == '{' && kind == SubjectKind.Label)
        {
            ReadGraphBlock(subject);
            return;
        }
        if (kind != SubjectKind.PropertyList || input.Peek() != '.')
            ReadPredicateObjectList(subject, 0);
        SkipPunctuation('.', "'.', ';' or ','");
    }

    /// <summary><c>wrappedGraph ::= '{' triplesBlock? '}'</c>, <c>triplesBlock ::= triples ('.' triplesBlock?)?</c></summary>
    private void ReadGraphBlock(TermId graph)
    {
        if (input.Peek() != '{')
            throw scanner.Unexpected("'{'");
        input.Skip(1);
        input.SkipSpace();
        _graph = graph;
        while (input.Peek() != '}')
        {
            var subject = ReadSubject(out var kind);
            if (kind != SubjectKind.PropertyList || input.Peek() is not ('.' or '}'))
                ReadPredicateObjectList(subject, 0);
            if (input.Peek() == '.')
            {
                input.Skip(1);
                input.SkipSpace();
            }
            else if (input.Peek() != '}')
            {
                throw scanner.Unexpected("'.', ';', ',' or '}'");
            }
        }
        input.Skip(1);
        _graph = TermId.None;
    }

    /// <summary><c>labelOrSubject ::= iri | BlankNode</c> after GRAPH.</summary>
    private TermId ReadGraphLabel()
    {
        const string expected = "a graph label: an IRI, a prefixed name or a blank node";
        if (input.Peek() is '(' or '{' or -1)
            throw scanner.Unexpected(expected);
        var label = ReadSubject(out var kind);
        return kind == SubjectKind.Label ? label : throw scanner.Unexpected(expected);
    }

    /// <summary><c>subject ::= iri | BlankNode | collection</c>, or a blank node property list.</summary>
    private TermId ReadSubject(out SubjectKind kind)
    {
        input.Mark();
        kind = SubjectKind.Label;
        TermId subject;
        switch (input.Peek())
        {
            case '<':
                subject = ReadIri();
                break;
            case ':':
                subject = ReadPrefixedName();
                break;
            case '_':
                subject = scanner.ReadBlankNode();
                break;
            case '[':
                subject = ReadBracketed(0, out var isEmpty);
                kind = isEmpty ? SubjectKind.Label : SubjectKind.PropertyList;
                break;
            case '(':
                subject = ReadCollection(0);
                kind = SubjectKind.Collection;
                break;
            case >= 'A':
                if (!TryReadName(SubjectExpected, out subject))
                    throw UnexpectedWord(SubjectExpected);
                break;
            default:
                throw scanner.Unexpected(SubjectExpected);
        }
        input.SkipSpace();
        return subject;
    }

    /// <summary>What stands in the place of a subject decides what may follow.</summary>
    private enum SubjectKind
    {
        /// <summary>An IRI, a blank node label or <c>[]</c>: may also name a graph.</summary>
        Label,

        /// <summary>Needs a predicate after it.</summary>
        Collection,

        /// <summary>Is a statement by itself.</summary>
        PropertyList,
    }
}
