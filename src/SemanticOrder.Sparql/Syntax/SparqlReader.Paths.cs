using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>Property paths (SPARQL 1.1 §9).</summary>
internal sealed partial class SparqlReader
{
    /// <summary><c>PathAlternative ::= PathSequence ( '|' PathSequence )*</c></summary>
    private PropertyPath ReadPath()
    {
        Enter();
        var path = ReadPathSequence();
        while (TryMark("|"))
        {
            CountOperators();
            path = new AlternativePath(path, ReadPathSequence());
        }
        Leave();
        return path;
    }

    /// <summary><c>PathSequence ::= PathEltOrInverse ( '/' PathEltOrInverse )*</c></summary>
    private PropertyPath ReadPathSequence()
    {
        var path = ReadPathElement();
        while (TryMark("/"))
        {
            CountOperators();
            path = new SequencePath(path, ReadPathElement());
        }
        return path;
    }

    /// <summary><c>PathEltOrInverse ::= PathElt | '^' PathElt</c>, <c>PathElt ::= PathPrimary PathMod?</c></summary>
    private PropertyPath ReadPathElement()
    {
        var isInverse = TryMark("^");
        var path = ReadPathPrimary();
        if (TryMark("*"))
            path = new ZeroOrMorePath(path);
        else if (!IsSignOfNumber && TryMark("+"))
            path = new OneOrMorePath(path);
        else if (TryMark("?"))
            path = new ZeroOrOnePath(path);
        return isInverse ? new InversePath(path) : path;
    }

    /// <summary>Whether a sign touches a number, which is then one terminal with it: <c>?s :p +3</c> has no path.</summary>
    private bool IsSignOfNumber
    {
        get
        {
            var after = _lexer.Text.Utf8.AsSpan(_token.End);
            after = IsSign && after.StartsWith("."u8) ? after[1..] : after;
            return IsSign && !after.IsEmpty && char.IsAsciiDigit((char)after[0]);
        }
    }

    /// <summary><c>PathPrimary ::= iri | 'a' | '!' PathNegatedPropertySet | '(' Path ')'</c></summary>
    private PropertyPath ReadPathPrimary()
    {
        if (TryMark("("))
        {
            var path = ReadPath();
            ExpectMark(")");
            return path;
        }
        return TryMark("!") ? ReadNegatedPropertySet() : new LinkPath(ReadPredicate());
    }

    /// <summary><c>PathNegatedPropertySet ::= PathOneInPropertySet | '(' ( PathOneInPropertySet ( '|' PathOneInPropertySet )* )? ')'</c></summary>
    private NegatedPropertySet ReadNegatedPropertySet()
    {
        List<Iri> forward = [], inverse = [];
        if (TryMark("("))
        {
            while (!TryMark(")"))
            {
                if (forward.Count + inverse.Count > 0)
                    ExpectMark("|");
                (TryMark("^") ? inverse : forward).Add(ReadPredicate());
            }
        }
        else
        {
            (TryMark("^") ? inverse : forward).Add(ReadPredicate());
        }
        return new NegatedPropertySet([.. forward], [.. inverse]);
    }

    /// <summary>An IRI, or <c>a</c>, which is written small.</summary>
    private Iri ReadPredicate()
    {
        if (_token.Kind != TokenKind.Word || !TokenText.SequenceEqual("a"u8))
            return IsIri ? ReadIri() : throw Unexpected("a predicate: an IRI, 'a', or a path");
        Advance();
        return Vocab.Rdf.Type;
    }
}
