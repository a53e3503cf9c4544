using SemanticOrder.Manuals.Pdf.Fonts;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>Text state, positioning and showing (ISO 32000-2 §9.3 and §9.4).</summary>
internal sealed partial class ContentInterpreter
{
    private Matrix _text = Matrix.Identity;
    private Matrix _line = Matrix.Identity;

    /// <returns>False when the operator is none of text.</returns>
    private bool ExecuteText(string name, List<PdfObject> operands)
    {
        switch (name)
        {
            case "BT":
                (_text, _line) = (Matrix.Identity, Matrix.Identity);
                return true;
            case "ET":
                return true;
            case "Tf":
                SetFont(operands);
                return true;
            case "Td":
                if (Numbers(operands, 2) is { } move)
                    MoveLine(move[0], move[1]);
                return true;
            case "TD":
                if (Numbers(operands, 2) is { } next)
                {
                    _state.Leading = -next[1];
                    MoveLine(next[0], next[1]);
                }

                return true;
            case "Tm":
                if (Numbers(operands, 6) is { } matrix)
                    _text = _line = Matrix.Of(matrix);
                return true;
            case "T*":
                MoveLine(0, -_state.Leading);
                return true;
            case "Tj":
                if (operands is [.., PdfString text])
                    Show(text.Bytes);
                return true;
            case "TJ":
                if (operands is [.., PdfArray adjusted])
                    Show(adjusted);
                return true;
            case "'":
                MoveLine(0, -_state.Leading);
                if (operands is [.., PdfString nextLine])
                    Show(nextLine.Bytes);
                return true;
            case "\"":
                if (operands is [PdfNumber word, PdfNumber character, PdfString spaced])
                {
                    (_state.WordSpacing, _state.CharacterSpacing) = (word.Value, character.Value);
                    MoveLine(0, -_state.Leading);
                    Show(spaced.Bytes);
                }

                return true;
            default:
                return SetTextState(name, operands);
        }
    }

    private bool SetTextState(string name, List<PdfObject> operands)
    {
        if (name is not ("Tc" or "Tw" or "Tz" or "TL" or "Ts" or "Tr"))
            return false;
        if (!Number(operands, out var value))
            return true;
        switch (name)
        {
            case "Tc":
                _state.CharacterSpacing = value;
                break;
            case "Tw":
                _state.WordSpacing = value;
                break;
            case "Tz":
                _state.HorizontalScale = value / 100;
                break;
            case "TL":
                _state.Leading = value;
                break;
            case "Ts":
                _state.Rise = value;
                break;
        }

        return true;
    }

    private void SetFont(List<PdfObject> operands)
    {
        if (operands is not [.., PdfName name, PdfNumber size])
            return;
        _state.FontSize = size.Value;
        _state.Font = _fonts.Font(_resources.Dictionary("Font")?.Dictionary(name.Value) ?? PdfDictionary.Empty);
    }

    private void MoveLine(double x, double y) => _text = _line = _line.Moved(x, y);

    private void Show(PdfArray adjusted)
    {
        foreach (var item in adjusted.Unresolved)
        {
            if (item is PdfString text)
                Show(text.Bytes);
            else if (item is PdfNumber number)
                Advance(-number.Value / 1000 * _state.FontSize, _state.Font is { IsVertical: true });
        }
    }

    private void Show(ReadOnlySpan<byte> text)
    {
        var font = _state.Font ??= _fonts.Font(PdfDictionary.Empty);
        var toPage = _text.Then(_state.Transformation);
        var size = Math.Sqrt(toPage.C * toPage.C + toPage.D * toPage.D) * Math.Abs(_state.FontSize) * font.SizeFactor;
        var direction = Direction(toPage, font.IsVertical);
        while (text.Length > 0 && Limit is null)
        {
            var length = font.Read(text, out var code);
            text = text[length..];
            var glyph = font.Glyph(code);
            if (!IsHidden)
                AddGlyph(font, glyph, _text.Then(_state.Transformation), size, direction);
            var spacing = _state.CharacterSpacing + (length == 1 && code == ' ' ? _state.WordSpacing : 0);
            Advance((font.IsVertical ? glyph.VerticalAdvance : glyph.Width) * _state.FontSize + spacing, font.IsVertical);
        }
    }

    private void Advance(double distance, bool isVertical) => _text = isVertical ? _text.Moved(0, distance) : _text.Moved(distance * _state.HorizontalScale, 0);

    private void AddGlyph(PdfFont font, FontGlyph glyph, in Matrix toPage, double size, TextDirection direction)
    {
        var (fontSize, scale) = (_state.FontSize, _state.FontSize * _state.HorizontalScale);
        var (x, y) = font.IsVertical ? (-glyph.OriginX * scale, -glyph.OriginY * fontSize) : (0.0, 0.0);
        y += _state.Rise;
        var box = toPage.Box(x, y + font.Descent * fontSize, x + glyph.Width * scale, y + font.Ascent * fontSize);
        if (!float.IsFinite(box.Left + box.Top + box.Right + box.Bottom))
            return;
        if (_page.Count >= _options.MaxGlyphsPerPage)
        {
            Limit = $"of {_options.MaxGlyphsPerPage:N0} glyphs (MaxGlyphsPerPage)";
            return;
        }

        var (originX, originY) = toPage.Apply(0, _state.Rise);
        var text = glyph.Text.Length == 0 && !glyph.IsKnown && glyph.Width != 0 ? "\uFFFD" : glyph.Text;
        _page.Add(text, box, direction is TextDirection.Right or TextDirection.Left ? originY : originX, size, font.Face, Mark, direction, glyph.IsKnown);
    }

    /// <summary>Page space has y down, so that a quarter turn to the right goes down.</summary>
    private static TextDirection Direction(in Matrix toPage, bool isVertical)
    {
        var (x, y) = isVertical ? (-toPage.C, -toPage.D) : (toPage.A, toPage.B);
        return Math.Abs(x) >= Math.Abs(y)
            ? x >= 0 ? TextDirection.Right : TextDirection.Left
            : y > 0 ? TextDirection.Down : TextDirection.Up;
    }
}
