namespace SemanticOrder.Tagging.Text;

/// <summary>What a folded character is to the tagger.</summary>
internal enum CharacterKind : byte
{
    /// <summary>Punctuation and symbols.</summary>
    Mark,

    /// <summary>A blank.</summary>
    Blank,

    /// <summary>Written without blanks between words.</summary>
    Ideograph,

    /// <summary>A letter of a script that writes words.</summary>
    Letter,

    /// <summary>A digit.</summary>
    Digit,
}
