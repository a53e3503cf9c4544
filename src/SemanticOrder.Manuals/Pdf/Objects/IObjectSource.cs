namespace SemanticOrder.Manuals.Pdf.Objects;

/// <summary>Where references lead.</summary>
internal interface IObjectSource
{
    /// <summary>The object of a number, never a reference; <see cref="PdfNull"/> when there is none.</summary>
    PdfObject Get(int number);
}
