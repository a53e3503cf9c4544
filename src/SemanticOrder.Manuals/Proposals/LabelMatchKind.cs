namespace SemanticOrder.Manuals.Proposals;

/// <summary>How words match a label, best first.</summary>
public enum LabelMatchKind
{
    /// <summary>The words are the preferred label.</summary>
    Exact,

    /// <summary>The words are another label: an alternative or hidden one, a notation.</summary>
    Alias,

    /// <summary>They are a label once both are folded: width, case, radicals, blanks, the English plural.</summary>
    Fold,

    /// <summary>They share most of their characters or words with a label.</summary>
    Search,
}
