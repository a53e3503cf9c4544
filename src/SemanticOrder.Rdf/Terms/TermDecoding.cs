using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>What dictionary and overlay share in turning ids of IRIs and literals into text and terms.</summary>
internal static class TermDecoding
{
    public static Term Decode(ITermSource source, TermId id)
    {
        var text = Text(source, id);
        if (id.IsIri)
            return new Iri(text);
        var language = source.LanguageOf(id);
        return language.IsNone
            ? new Literal(text, (Iri)Decode(source, source.DatatypeOf(id)))
            : new Literal(text, Text(source, language));
    }

    public static bool TryWriteLexical(ITermSource source, TermId id, Span<byte> destination, out int written)
    {
        scoped ReadOnlySpan<byte> text;
        if (id.IsInline)
        {
            Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
            text = room[..id.WriteInlineLexical(room)];
            written = text.TryCopyTo(destination) ? text.Length : 0;
            return written == text.Length;
        }
        source.TryGetLexicalUtf8(id, out text);
        written = text.TryCopyTo(destination) ? text.Length : 0;
        return written == text.Length;
    }

    private static string Text(ITermSource source, TermId id)
    {
        if (source.TryGetLexicalUtf8(id, out var utf8))
            return Encoding.UTF8.GetString(utf8);
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        return Encoding.UTF8.GetString(room[..id.WriteInlineLexical(room)]);
    }
}
