namespace SemanticOrder.Manuals.Editions;

/// <summary>What the file of an edition is.</summary>
public enum EditionFormat
{
    /// <summary>A manual as PDF.</summary>
    Pdf,

    /// <summary>A glossary as CSV with a header.</summary>
    GlossaryCsv,

    /// <summary>A glossary as SKOS, in Turtle.</summary>
    GlossaryTurtle,

    /// <summary>A value map as SSSOM TSV.</summary>
    ValueMap,
}
