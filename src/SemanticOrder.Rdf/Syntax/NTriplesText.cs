using System.Buffers;
using System.Globalization;
using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>Terms as N-Triples text (RDF 1.1 N-Triples §2 and §4: characters are written raw where the canonical form allows it).</summary>
internal static class NTriplesText
{
    /// <summary>What an IRIREF cannot hold: controls, the space, and these.</summary>
    private static readonly SearchValues<char> EscapedInIris = SearchValues.Create([.. Enumerable.Range(0, ' ' + 1).Select(c => (char)c), .. "<>\"{}|^`\\"]);

    public static string Write(Term term)
    {
        var text = new StringBuilder();
        Append(term, text);
        return text.ToString();
    }

    private static void Append(Term term, StringBuilder text)
    {
        switch (term)
        {
            case Iri iri:
                AppendIri(iri.Value, text);
                break;
            case BlankNode node:
                text.Append("_:").Append(node.Label);
                break;
            case Literal literal:
                AppendQuoted(literal.LexicalForm, text);
                if (literal.LanguageTag is { } tag)
                {
                    text.Append('@').Append(tag);
                }
                else if (literal.Datatype != Vocab.Xsd.String)
                {
                    text.Append("^^");
                    AppendIri(literal.Datatype.Value, text);
                }
                break;
        }
    }

    private static void AppendIri(string iri, StringBuilder text)
    {
        text.Append('<');
        if (iri.AsSpan().ContainsAny(EscapedInIris))
            AppendEscaped(iri, text);
        else
            text.Append(iri);
        text.Append('>');
    }

    private static void AppendEscaped(string iri, StringBuilder text)
    {
        foreach (var c in iri)
        {
            if (EscapedInIris.Contains(c))
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                text.Append(c);
        }
    }

    private static void AppendQuoted(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case < ' ' and not '\t':
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }
        text.Append('"');
    }
}
