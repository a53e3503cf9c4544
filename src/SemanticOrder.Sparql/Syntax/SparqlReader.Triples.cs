using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>Triples, with predicate and object lists, collections and blank nodes (SPARQL 1.1 §4.2).</summary>
internal sealed partial class SparqlReader
{
    /// <summary>Labels used in blocks that are closed, which no other block may use (§5.1.1).</summary>
    private readonly HashSet<string> _closedLabels = new(StringComparer.Ordinal);
    private HashSet<string> _openLabels = new(StringComparer.Ordinal);

    /// <summary>Labels of the blocks around the pattern of EXISTS that is being read.</summary>
    private readonly Stack<HashSet<string>> _labelsAround = [];
    private int _anonymous;

    /// <summary>False in templates and data, where a predicate is one IRI or variable.</summary>
    private bool _allowsPaths;

    private bool StartsTriples => _token.Kind is TokenKind.Variable or TokenKind.BlankNodeLabel || IsIri || IsLiteral || IsSign || IsMark("(") || IsMark("[");

    /// <summary><c>TriplesSameSubjectPath ::= VarOrTerm PropertyListPathNotEmpty | TriplesNodePath PropertyListPath</c></summary>
    private void ReadTriples(TripleCollector triples)
    {
        var before = triples.Triples.Count + triples.Paths.Count;
        var isNode = IsMark("(") || IsMark("[");
        var subject = ReadNode(triples);
        // A node with contents need not be followed by predicates; () and [] do.
        if (isNode && triples.Triples.Count + triples.Paths.Count > before && !StartsPredicate)
            return;
        ReadPredicateObjects(subject, triples);
    }

    private bool StartsPredicate => _token.Kind == TokenKind.Variable || IsIri || IsWord("a") || IsMark("^") || IsMark("!") || IsMark("(");

    /// <summary><c>PropertyListPathNotEmpty</c>: verbs and objects, with ';' between.</summary>
    private void ReadPredicateObjects(PatternTerm subject, TripleCollector triples)
    {
        ReadVerbAndObjects(subject, triples);
        while (TryMark(";"))
        {
            if (StartsPredicate)
                ReadVerbAndObjects(subject, triples);
        }
    }

    private void ReadVerbAndObjects(PatternTerm subject, TripleCollector triples)
    {
        if (_token.Kind == TokenKind.Variable)
        {
            var verb = ReadVariable();
            do
                triples.Add(subject, verb, ReadNode(triples));
            while (TryMark(","));
            return;
        }
        var path = _allowsPaths ? ReadPath() : new LinkPath(ReadPredicate());
        do
            triples.Add(subject, path, ReadNode(triples), NewHidden);
        while (TryMark(","));
    }

    /// <summary><c>GraphNodePath ::= VarOrTerm | TriplesNodePath</c></summary>
    private PatternTerm ReadNode(TripleCollector triples)
    {
        if (IsMark("("))
            return ReadCollection(triples);
        if (IsMark("["))
            return ReadBlankNodeProperties(triples);
        return _token.Kind switch
        {
            TokenKind.Variable => ReadVariable(),
            TokenKind.BlankNodeLabel => ReadBlankNodeLabel(),
            _ when IsIri => new ConstantTerm(ReadIri()),
            _ when IsLiteral => new ConstantTerm(ReadLiteral()),
            _ when TryReadSignedNumber() is { } number => new ConstantTerm(number),
            _ => throw Unexpected("a variable, IRI, literal or blank node"),
        };
    }

    /// <summary><c>CollectionPath ::= '(' GraphNodePath+ ')'</c>, and NIL.</summary>
    private PatternTerm ReadCollection(TripleCollector triples)
    {
        Enter();
        ExpectMark("(");
        PatternTerm head = Vocab.Rdf.Nil;
        Variable? last = null;
        while (!TryMark(")"))
        {
            var cell = NewBlankNode();
            if (last is null)
                head = cell;
            else
                triples.Add(last, Vocab.Rdf.Rest, cell);
            triples.Add(cell, Vocab.Rdf.First, ReadNode(triples));
            last = cell;
        }
        if (last is not null)
            triples.Add(last, Vocab.Rdf.Rest, Vocab.Rdf.Nil);
        Leave();
        return head;
    }

    /// <summary><c>BlankNodePropertyListPath ::= '[' PropertyListPathNotEmpty ']'</c>, and ANON.</summary>
    private Variable ReadBlankNodeProperties(TripleCollector triples)
    {
        Enter();
        ExpectMark("[");
        var node = NewBlankNode();
        if (!IsMark("]"))
            ReadPredicateObjects(node, triples);
        ExpectMark("]");
        Leave();
        return node;
    }

    /// <summary>A node without label; a dot keeps its name apart from all labels.</summary>
    private Variable NewBlankNode() => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"_:.{_anonymous++}"));

    private Variable ReadBlankNodeLabel()
    {
        var label = Encoding.UTF8.GetString(TokenText);
        if (_closedLabels.Contains(label) || _labelsAround.Any(labels => labels.Contains(label)))
            throw Error("SO2011", $"The blank node '_:{label}' is used in two graph patterns or operations; it can stand in one only. Use a variable.");
        _openLabels.Add(label);
        Advance();
        return new Variable("_:" + label);
    }

    /// <summary>Ends the scope of blank node labels.</summary>
    private void CloseLabels()
    {
        _closedLabels.UnionWith(_openLabels);
        _openLabels.Clear();
    }
}
