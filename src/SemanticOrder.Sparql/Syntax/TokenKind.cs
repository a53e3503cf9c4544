namespace SemanticOrder.Sparql.Syntax;

/// <summary>The terminals of SPARQL 1.1 §19.8, keywords and numbers in the classes that the parser tells apart.</summary>
internal enum TokenKind : byte
{
    /// <summary>After the last character.</summary>
    End,

    /// <summary>A keyword, the name of a function, <c>a</c>, <c>true</c> or <c>false</c>.</summary>
    Word,

    /// <summary>IRIREF; the text is what stands between the brackets.</summary>
    IriReference,

    /// <summary>PNAME_NS or PNAME_LN.</summary>
    PrefixedName,

    /// <summary>BLANK_NODE_LABEL; the text is the label.</summary>
    BlankNodeLabel,

    /// <summary>VAR1 or VAR2; the text is the name.</summary>
    Variable,

    /// <summary>LANGTAG; the text is the tag.</summary>
    LanguageTag,

    /// <summary>INTEGER, without sign.</summary>
    Integer,

    /// <summary>DECIMAL, without sign.</summary>
    Decimal,

    /// <summary>DOUBLE, without sign.</summary>
    Double,

    /// <summary>One of the four forms of a string; the text is what stands between the quotes, escapes not undone.</summary>
    String,

    /// <summary>One or two characters that stand for themselves.</summary>
    Punctuation,
}
