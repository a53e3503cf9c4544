namespace SemanticOrder.Manuals.Pdf.Encodings;

/// <summary>How many bytes the codes of a code page have, by their first byte.</summary>
internal enum CodeLayout
{
    /// <summary>One below 81, two from there on.</summary>
    DoubleByte,

    /// <summary>As <see cref="DoubleByte"/>, but four where the second byte is a digit.</summary>
    Gb18030,

    /// <summary>One for ASCII and half-width katakana, else two.</summary>
    ShiftJis,

    /// <summary>One below 8E, two from A1 on, two or four behind 8E (by the code page), three behind 8F.</summary>
    Euc,

    /// <summary>Always two, each without its top bit (ISO 2022).</summary>
    SevenBit,
}
