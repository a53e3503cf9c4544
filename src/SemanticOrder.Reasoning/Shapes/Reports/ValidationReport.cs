using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>What a validation found (SHACL §3.6.1). Immutable.</summary>
public sealed class ValidationReport
{
    internal ValidationReport(ShapesGraph shapes, ITermSource terms, IReadOnlyList<ValidationResult> results) => (Shapes, Terms, Results) = (shapes, terms, results);

    /// <summary>The shapes that it was made with.</summary>
    public ShapesGraph Shapes { get; }

    /// <summary>True when nothing was found, whatever the severity.</summary>
    public bool Conforms => Results.Count == 0;

    /// <summary>The violations: by shape with targets, then by the focus node of the target, then by constraint. A violation that is reached in several ways comes several times.</summary>
    public IReadOnlyList<ValidationResult> Results { get; }

    /// <summary>Reads the ids of the results.</summary>
    public ITermSource Terms { get; }

    /// <summary>The report as statements (SHACL §3.6): <c>sh:ValidationReport</c> with its results, over a dictionary of its own.</summary>
    /// <param name="sentences">Writes the messages; null for those that the shapes state, and no others.</param>
    public QuadSnapshot ToGraph(ValidationSentences? sentences = null) =>
        new ReportGraph(Terms).Write(this, result => sentences?.Messages(this, result) ?? MessageTemplates.Fill(Terms, result));

    /// <summary>
    /// The report as JSON in UTF-8: an object with <c>conforms</c> and <c>results</c>, each with <c>severity</c>, <c>focusNode</c>, <c>path</c>, <c>value</c>, <c>shape</c>, <c>component</c>,
    /// <c>message</c> by language (<c>zh</c>, <c>en</c>), and <c>derivedFrom</c>. Terms are written as in N-Triples.
    /// </summary>
    public void WriteJson(Stream utf8, ValidationSentences sentences)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(sentences);
        ReportJson.Write(utf8, this, sentences);
    }
}
