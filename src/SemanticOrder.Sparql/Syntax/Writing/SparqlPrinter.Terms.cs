using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>Terms (SPARQL 1.1 §4.1).</summary>
internal sealed partial class SparqlPrinter
{
    private static readonly SearchValues<char> NotInIri = SearchValues.Create([.. "<>\"{}|^`\\", .. Enumerable.Range(0, 0x21).Select(c => (char)c)]);
    private static readonly SearchValues<char> EscapedInStrings = SearchValues.Create("\"\\\n\r\t\0");

    /// <summary>A term in a position of a pattern where no blank node can stand.</summary>
    private void WriteNamedTerm(PatternTerm term)
    {
        if (term is Variable variable)
            WriteVariable(variable);
        else
            WriteTerm(((ConstantTerm)term).Term);
    }

    /// <summary>A predicate, with <c>a</c> for <c>rdf:type</c>.</summary>
    private void WritePredicate(PatternTerm term)
    {
        if (term is ConstantTerm { Term: Iri iri })
            WriteLink(iri);
        else
            WriteNamedTerm(term);
    }

    private void WriteLink(Iri iri)
    {
        if (iri == Vocab.Rdf.Type)
            Write("a");
        else
            WriteIri(iri.Value);
    }

    private void WriteTerm(Term term)
    {
        switch (term)
        {
            case Iri iri:
                WriteIri(iri.Value);
                break;
            case Literal literal:
                WriteLiteral(literal);
                break;
            default:
                throw new SparqlWritingException($"The blank node {term} belongs to data and cannot be named in a query.");
        }
    }

    private void WriteIri(string iri)
    {
        if (iri.AsSpan().ContainsAny(NotInIri))
            throw new SparqlWritingException($"SPARQL cannot write the IRI '{iri}', for it has a space, a control character, or one of <>\"{{}}|^`\\.");
        _text.Append('<').Append(iri).Append('>');
    }

    private void WriteLiteral(Literal literal)
    {
        if (IsBare(literal))
        {
            Write(literal.LexicalForm);
            return;
        }
        WriteString(literal.LexicalForm);
        if (literal.LanguageTag is { } tag)
        {
            _text.Append('@').Append(tag);
        }
        else if (literal.Datatype != Vocab.Xsd.String)
        {
            Write("^^");
            WriteIri(literal.Datatype.Value);
        }
    }

    /// <summary>Whether a literal is written without quotes and read back with the same datatype.</summary>
    private static bool IsBare(Literal literal) =>
        (literal.Datatype == Vocab.Xsd.Integer && Integer.IsMatch(literal.LexicalForm))
        || (literal.Datatype == Vocab.Xsd.Decimal && Decimal.IsMatch(literal.LexicalForm))
        || (literal.Datatype == Vocab.Xsd.Double && Double.IsMatch(literal.LexicalForm))
        || (literal.Datatype == Vocab.Xsd.Boolean && literal.LexicalForm is "true" or "false");

    private void WriteString(string text)
    {
        _text.Append('"');
        var rest = text.AsSpan();
        while (rest.IndexOfAny(EscapedInStrings) is var at and >= 0)
        {
            _text.Append(rest[..at]).Append(rest[at] switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => throw new SparqlWritingException("SPARQL cannot write a literal that has a NUL character."),
            });
            rest = rest[(at + 1)..];
        }
        _text.Append(rest).Append('"');
    }

    [GeneratedRegex(@"\A[+-]?[0-9]+\z")]
    private static partial Regex Integer { get; }

    [GeneratedRegex(@"\A[+-]?[0-9]*\.[0-9]+\z")]
    private static partial Regex Decimal { get; }

    [GeneratedRegex(@"\A[+-]?([0-9]+\.[0-9]*|\.?[0-9]+)[eE][+-]?[0-9]+\z")]
    private static partial Regex Double { get; }
}
