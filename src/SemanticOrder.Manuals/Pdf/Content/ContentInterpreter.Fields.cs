using System.Globalization;
using System.Text;
using SemanticOrder.Manuals.Pdf.Encodings;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>Values of form fields that have no appearance and leave it to the viewer (ISO 32000-2 §12.7.4.3).</summary>
internal sealed partial class ContentInterpreter
{
    private const double Margin = 2;
    private const double LineHeight = 1.15;
    private static readonly PdfFontFace FieldFont = new("", null, false, false);

    /// <summary>Writes the value of a text or choice field into its rectangle. Widths are estimates: half an em a letter, one an ideograph.</summary>
    public void DrawField(PdfDictionary widget, double[] rectangle)
    {
        if ((Inherited(widget, "FT") as PdfName)?.Value is not ("Tx" or "Ch") || Inherited(widget, "V") is not PdfString value)
            return;
        var (left, bottom) = (Math.Min(rectangle[0], rectangle[2]), Math.Min(rectangle[1], rectangle[3]));
        var (right, top) = (Math.Max(rectangle[0], rectangle[2]), Math.Max(rectangle[1], rectangle[3]));
        var lines = TextString.Read(value.Bytes).ReplaceLineEndings("\n").Split('\n');
        var size = Size(widget) is > 0 and var stated ? stated : Math.Clamp((top - bottom) / lines.Length * 0.7, 4, 12);
        var first = lines.Length == 1 ? (top + bottom) / 2 - size * 0.35 : top - Margin - size;
        for (var i = 0; i < lines.Length; i++)
            DrawLine(lines[i], left + Margin, first - i * size * LineHeight, right, size);
    }

    private void DrawLine(string line, double x, double y, double right, double size)
    {
        var toPage = _state.Transformation;
        var direction = Direction(toPage, isVertical: false);
        foreach (var rune in line.EnumerateRunes())
        {
            if (_page.Count >= _options.MaxGlyphsPerPage)
                return;
            var width = rune.Value >= 0x2E80 ? size : size / 2;
            var (originX, originY) = toPage.Apply(x, y);
            var box = toPage.Box(Math.Min(x, right), y - size * 0.12, Math.Min(x + width, right), y + size * 0.88);
            _page.Add(rune.ToString(), box, direction is TextDirection.Right or TextDirection.Left ? originY : originX, size, FieldFont, mark: -1, direction, isKnown: true);
            x += width;
        }
    }

    /// <summary>The size in the default appearance string, <c>/Helv 12 Tf</c>; 0 when the viewer is to choose.</summary>
    private static double Size(PdfDictionary widget)
    {
        var words = Encoding.Latin1.GetString((Inherited(widget, "DA") as PdfString)?.Bytes ?? []).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var operation = Array.IndexOf(words, "Tf");
        return operation > 0 && double.TryParse(words[operation - 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var size) ? size : 0;
    }

    private static PdfObject Inherited(PdfDictionary? field, string key)
    {
        for (var level = 0; field is not null && level < 16; level++, field = field.Dictionary("Parent"))
        {
            if (field.Has(key))
                return field[key];
        }

        return PdfNull.Instance;
    }
}
