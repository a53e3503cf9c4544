using System.Buffers;

namespace SemanticOrder.Rdf;

/// <summary>IRIs and literals as N-Triples text, which every syntax shares.</summary>
internal sealed class TermWriter(Utf8Output output, ITermSource terms)
{
    private static readonly SearchValues<byte> IriEscapes = SearchValues.Create([.. Enumerable.Range(0, 0x21).Select(c => (byte)c), .. "<>\"{}|^`\\"u8]);
    private static readonly SearchValues<byte> StringEscapes = SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(c => c != '\t').Select(c => (byte)c), .. "\"\\"u8, 0x7F]);

    private byte[] _room = new byte[TermId.MaxInlineLexicalLength];

    /// <summary>The text of an IRI or the lexical form of a literal; valid until the next call.</summary>
    public ReadOnlySpan<byte> Lexical(TermId id)
    {
        if (terms.TryGetLexicalUtf8(id, out var text))
            return text;
        int written;
        while (!terms.TryWriteLexical(id, _room, out written))
            Array.Resize(ref _room, _room.Length * 2);
        return _room.AsSpan(0, written);
    }

    /// <summary><c>&lt;iri&gt;</c></summary>
    public void WriteIri(TermId id)
    {
        output.Write((byte)'<');
        var text = Lexical(id);
        while (text.IndexOfAny(IriEscapes) is var at and >= 0)
        {
            output.Write(text[..at]);
            WriteCodePoint(text[at]);
            text = text[(at + 1)..];
        }
        output.Write(text);
        output.Write((byte)'>');
    }

    /// <summary>The text in double quotes, with language tag or datatype; <c>xsd:string</c> is left out.</summary>
    /// <param name="id">The literal.</param>
    /// <param name="writeDatatype">Writes the datatype IRI as the syntax does.</param>
    public void WriteLiteral(TermId id, Action<TermId> writeDatatype)
    {
        output.Write((byte)'"');
        WriteEscaped(Lexical(id), keepLineBreaks: false);
        output.Write((byte)'"');
        WriteQualifier(id, writeDatatype);
    }

    /// <summary>As <see cref="WriteLiteral"/>, in three double quotes with the line breaks as they are.</summary>
    public void WriteLongLiteral(TermId id, Action<TermId> writeDatatype)
    {
        output.Write("\"\"\""u8);
        WriteEscaped(Lexical(id), keepLineBreaks: true);
        output.Write("\"\"\""u8);
        WriteQualifier(id, writeDatatype);
    }

    private void WriteQualifier(TermId id, Action<TermId> writeDatatype)
    {
        var language = terms.LanguageOf(id);
        if (!language.IsNone)
        {
            output.Write((byte)'@');
            output.Write(Lexical(language));
        }
        else if (terms.DatatypeOf(id) is var datatype && datatype != WellKnownTerms.XsdString)
        {
            output.Write("^^"u8);
            writeDatatype(datatype);
        }
    }

    private void WriteEscaped(ReadOnlySpan<byte> text, bool keepLineBreaks)
    {
        while (text.IndexOfAny(StringEscapes) is var at and >= 0)
        {
            output.Write(text[..at]);
            switch (text[at])
            {
                case (byte)'\n' when keepLineBreaks:
                    output.Write((byte)'\n');
                    break;
                case (byte)'\n':
                    output.Write("\\n"u8);
                    break;
                case (byte)'\r':
                    output.Write("\\r"u8);
                    break;
                case (byte)'"' or (byte)'\\':
                    output.Write((byte)'\\');
                    output.Write(text[at]);
                    break;
                default:
                    WriteCodePoint(text[at]);
                    break;
            }
            text = text[(at + 1)..];
        }
        output.Write(text);
    }

    private void WriteCodePoint(byte value)
    {
        const string hex = "0123456789ABCDEF";
        output.Write("\\u00"u8);
        output.Write((byte)hex[value >> 4]);
        output.Write((byte)hex[value & 15]);
    }
}
