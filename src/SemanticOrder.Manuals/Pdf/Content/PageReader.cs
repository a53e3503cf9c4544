using SemanticOrder.Manuals.Pdf.Files;
using SemanticOrder.Manuals.Pdf.Fonts;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>Reads single pages: their boxes, contents and annotations (ISO 32000-2 §7.7.3.3).</summary>
internal sealed class PageReader(PdfFile file)
{
    private const int Hidden = 1 << 1;
    private const int NoView = 1 << 5;
    private FontFactory _fonts = new(file);
    private readonly OptionalContent _optionalContent = new(file.Catalog);

    public PdfTextPage Read(PageEntry page, int number, string? label)
    {
        if (file.ForgetPassing())
            _fonts = new FontFactory(file);
        var budget = file.Budget;
        (budget.SawDamage, budget.SawStreamLimit) = (false, false);
        var (toPage, width, height) = Geometry(page);
        var builder = new PageTextBuilder((float)width, (float)height);
        var interpreter = new ContentInterpreter(file, _fonts, _optionalContent, builder, toPage);
        interpreter.Run(Content(page.Dictionary["Contents"]), page.Inherited("Resources") as PdfDictionary ?? PdfDictionary.Empty);
        DrawAnnotations(page.Dictionary, interpreter);
        var text = builder.ToPage(number, label);
        Report(interpreter.Limit ?? (budget.SawStreamLimit ? $"of {budget.Options.MaxStreamBytes:N0} bytes a stream (MaxStreamBytes)" : null), text);
        return text;
    }

    private void Report(string? limit, PdfTextPage page)
    {
        var budget = file.Budget;
        if (limit is not null)
            budget.Report(PdfErrors.PageCut(page.Number, limit));
        if (budget.SawDamage)
            budget.Report(PdfErrors.DamagedStream(page.Number));
        if (page.Quality.Score < TextQuality.Doubtful)
            budget.Report(PdfErrors.LowQuality(page.Number, TextQualityReasons.Of(page.Quality)));
    }

    /// <summary>From user space to the page as shown: cropped, turned, y down, in points.</summary>
    private static (Matrix ToPage, double Width, double Height) Geometry(PageEntry page)
    {
        var media = Rectangle(page.Inherited("MediaBox")) ?? (0, 0, 612, 792);
        var crop = Rectangle(page.Inherited("CropBox")) is { } stated ? Intersection(stated, media) ?? media : media;
        var unit = page.Dictionary.Number("UserUnit") is > 0 and <= 1000 and var userUnit ? userUnit : 1;
        var (left, bottom, right, top) = crop;
        var turn = ((page.Inherited("Rotate") as PdfNumber)?.Integer ?? 0) / 90 * 90 % 360;
        var matrix = (turn < 0 ? turn + 360 : turn) switch
        {
            90 => new Matrix(0, 1, 1, 0, -bottom, -left),
            180 => new Matrix(-1, 0, 0, 1, right, -bottom),
            270 => new Matrix(0, -1, -1, 0, top, right),
            _ => new Matrix(1, 0, 0, -1, -left, top),
        };
        var (width, height) = turn % 180 == 0 ? (right - left, top - bottom) : (top - bottom, right - left);
        return (matrix.Then(new Matrix(unit, 0, 0, unit, 0, 0)), width * unit, height * unit);
    }

    private static (double Left, double Bottom, double Right, double Top)? Rectangle(PdfObject value)
    {
        if ((value as PdfArray)?.Numbers(4) is not { } sides)
            return null;
        var (left, right) = (Math.Min(sides[0], sides[2]), Math.Max(sides[0], sides[2]));
        var (bottom, top) = (Math.Min(sides[1], sides[3]), Math.Max(sides[1], sides[3]));
        return right - left < 1 || top - bottom < 1 ? null : (left, bottom, right, top);
    }

    private static (double Left, double Bottom, double Right, double Top)? Intersection(
        (double Left, double Bottom, double Right, double Top) one, (double Left, double Bottom, double Right, double Top) other)
    {
        var both = (Left: Math.Max(one.Left, other.Left), Bottom: Math.Max(one.Bottom, other.Bottom), Right: Math.Min(one.Right, other.Right), Top: Math.Min(one.Top, other.Top));
        return both.Right - both.Left < 1 || both.Top - both.Bottom < 1 ? null : both;
    }

    /// <summary>One stream, or several that are one text cut anywhere between tokens.</summary>
    private ReadOnlyMemory<byte> Content(PdfObject contents)
    {
        if (contents is PdfStream stream)
            return file.Decode(stream);
        if (contents is not PdfArray array)
            return default;
        var parts = array.Items.OfType<PdfStream>().Select(file.Decode).ToList();
        if (parts.Count == 1)
            return parts[0];
        var limit = file.Budget.Options.MaxStreamBytes;
        using var whole = new MemoryStream();
        foreach (var part in parts)
        {
            var room = (int)Math.Max(0, limit - whole.Length - 1);
            file.Budget.SawStreamLimit |= room < part.Length;
            whole.Write(part.Span[..Math.Min(room, part.Length)]);
            whole.WriteByte((byte)'\n');
        }

        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    private static void DrawAnnotations(PdfDictionary page, ContentInterpreter interpreter)
    {
        foreach (var annotation in page.Array("Annots")?.Items.OfType<PdfDictionary>() ?? [])
        {
            var flags = annotation.Integer("F") ?? 0;
            if ((flags & (Hidden | NoView)) != 0 || annotation.Name("Subtype") == "Popup" || annotation.Array("Rect")?.Numbers(4) is not { } rectangle)
                continue;
            var normal = annotation.Dictionary("AP")?["N"];
            if (normal is PdfDictionary states)
                normal = states[annotation.Name("AS") ?? "Off"];
            if (normal is PdfStream form)
                interpreter.DrawAppearance(form, rectangle);
            else if (annotation.Name("Subtype") == "Widget" && !annotation.Has("AP"))
                interpreter.DrawField(annotation, rectangle);
        }
    }
}
