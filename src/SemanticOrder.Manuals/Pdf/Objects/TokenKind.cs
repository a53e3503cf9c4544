namespace SemanticOrder.Manuals.Pdf.Objects;

/// <summary>What <see cref="PdfLexer"/> has read.</summary>
internal enum TokenKind
{
    End,
    Number,
    String,
    Name,
    Keyword,
    ArrayOpen,
    ArrayClose,
    DictionaryOpen,
    DictionaryClose,
}
