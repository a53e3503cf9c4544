namespace SemanticOrder.Manuals.Terms;

/// <summary>How a manual defines a term.</summary>
public enum TermStyle
{
    /// <summary>An entry after GB/T 20001.1 and ISO 10241-1: number, term, definition, each a paragraph.</summary>
    Entry,

    /// <summary>A row of a glossary.</summary>
    GlossaryTable,

    /// <summary>A sentence: X是指…, X：…, X means….</summary>
    Sentence,
}
