namespace SemanticOrder.Tagging.Intents;

/// <summary>The kinds of units.</summary>
internal enum UnitKind : byte
{
    /// <summary>The beginning or the end of the text.</summary>
    End,

    /// <summary>An ideograph.</summary>
    Ideograph,

    /// <summary>Letters, and digits after letters.</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>Punctuation or a symbol.</summary>
    Mark,

    /// <summary>A number, weekday, relative day or word of a class of the lexicon, standing for all of its class.</summary>
    Class,
}
