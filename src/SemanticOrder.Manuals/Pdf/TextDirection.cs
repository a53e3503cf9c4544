namespace SemanticOrder.Manuals.Pdf;

/// <summary>Where a line of text goes on the page as it is shown; slanted text counts to the nearest.</summary>
public enum TextDirection
{
    /// <summary>From left to right, letters upright.</summary>
    Right,

    /// <summary>From top to bottom: turned a quarter to the right, or vertical writing (<see cref="PdfFontFace.IsVertical"/>) with upright letters.</summary>
    Down,

    /// <summary>Upside down.</summary>
    Left,

    /// <summary>From bottom to top: turned a quarter to the left.</summary>
    Up,
}
