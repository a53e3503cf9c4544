using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>The text of IRIs and literals without decoding them.</summary>
internal static class LexicalText
{
    /// <summary>UTF-8 of an IRI or lexical form.</summary>
    /// <param name="terms">The source of the id.</param>
    /// <param name="id">Not a blank node.</param>
    /// <param name="room"><see cref="TermId.MaxInlineLexicalLength"/> bytes, for inline literals.</param>
    public static ReadOnlySpan<byte> Of(ITermSource terms, TermId id, Span<byte> room) =>
        terms.TryGetLexicalUtf8(id, out var utf8) ? utf8 : room[..id.WriteInlineLexical(room)];
}
