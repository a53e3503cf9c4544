using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>External objects (ISO 32000-2 §8.8 to §8.10) and the appearances of annotations (§12.5.5).</summary>
internal sealed partial class ContentInterpreter
{
    /// <summary>Forms up to this many bytes are kept decoded while their page is read: watermarks and stamps are drawn often.</summary>
    private const int KeptForm = 1 << 20;

    /// <summary>Draws the appearance of an annotation into its rectangle.</summary>
    public void DrawAppearance(PdfStream form, double[] rectangle)
    {
        var matrix = Matrix.Of(form.Dictionary.Array("Matrix")?.Numbers(6));
        var bounds = form.Dictionary.Array("BBox")?.Numbers(4) ?? [0, 0, rectangle[2] - rectangle[0], rectangle[3] - rectangle[1]];
        var box = matrix.Box(bounds[0], bounds[1], bounds[2], bounds[3]);
        var (left, bottom) = (Math.Min(rectangle[0], rectangle[2]), Math.Min(rectangle[1], rectangle[3]));
        var (width, height) = (Math.Abs(rectangle[2] - rectangle[0]), Math.Abs(rectangle[3] - rectangle[1]));
        var (scaleX, scaleY) = (box.Width > 0 ? width / box.Width : 1, box.Height > 0 ? height / box.Height : 1);
        var saved = _state;
        _state.Transformation = new Matrix(scaleX, 0, 0, scaleY, left - box.Left * scaleX, bottom - box.Top * scaleY).Then(_state.Transformation);
        DrawForm(form);
        _state = saved;
    }

    private void Draw(PdfObject? xObject)
    {
        if (xObject is not PdfStream stream || IsHidden || (stream.Dictionary.Dictionary("OC") is { } optional && _optionalContent.IsHidden(optional)))
            return;
        if (stream.Dictionary.Name("Subtype") == "Image")
            AddImage();
        else
            DrawForm(stream);
    }

    private void AddImage()
    {
        var box = _state.Transformation.Box(0, 0, 1, 1);
        if (float.IsFinite(box.Width * box.Height))
            _page.ImageArea += box.Width * box.Height;
    }

    private void DrawForm(PdfStream form)
    {
        if (_open.Count >= _options.MaxFormDepth)
        {
            Limit ??= $"of {_options.MaxFormDepth} forms inside one another (MaxFormDepth)";
            return;
        }

        if (!_open.Add(form))
            return;
        var saved = (_state, _text, _line);
        _state.Transformation = Matrix.Of(form.Dictionary.Array("Matrix")?.Numbers(6)).Then(_state.Transformation);
        Run(Content(form), form.Dictionary.Dictionary("Resources") ?? _resources);
        (_state, _text, _line) = saved;
        _open.Remove(form);
    }

    private ReadOnlyMemory<byte> Content(PdfStream form)
    {
        if (_decoded.TryGetValue(form, out var known))
            return known;
        var content = _file.Decode(form);
        if (content.Length <= KeptForm)
            _decoded[form] = content;
        return content;
    }
}
