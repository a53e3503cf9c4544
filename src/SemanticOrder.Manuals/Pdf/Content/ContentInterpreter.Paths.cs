using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>Paths, as far as tables are ruled with them (ISO 32000-2 §8.5): straight lines along an axis and thin rectangles.</summary>
internal sealed partial class ContentInterpreter
{
    private const int MaxRules = 20_000;

    /// <summary>In points: what is thinner is a line, also when it is filled.</summary>
    private const float Thin = 2.5f;

    private readonly List<PdfBox> _lines = [];
    private readonly List<PdfBox> _rectangles = [];
    private (double X, double Y) _current;
    private (double X, double Y) _start;

    private void ExecutePath(string name, List<PdfObject> operands)
    {
        switch (name)
        {
            case "m":
                if (Numbers(operands, 2) is { } start)
                    _current = _start = (start[0], start[1]);
                break;
            case "l":
                if (Numbers(operands, 2) is { } end)
                    LineTo((end[0], end[1]));
                break;
            case "c" or "v" or "y":
                if (Numbers(operands, 2) is { } curve)
                    _current = (curve[0], curve[1]);
                break;
            case "h":
                LineTo(_start);
                break;
            case "re":
                if (Numbers(operands, 4) is { } sides && _rectangles.Count < MaxRules)
                    _rectangles.Add(_state.Transformation.Box(sides[0], sides[1], sides[0] + sides[2], sides[1] + sides[3]));
                break;
            case "S" or "s" or "B" or "B*" or "b" or "b*":
                Paint(isStroked: true);
                break;
            case "f" or "F" or "f*":
                Paint(isStroked: false);
                break;
            case "n":
                ForgetPath();
                break;
        }
    }

    private void LineTo((double X, double Y) end)
    {
        if (_lines.Count < MaxRules)
            _lines.Add(_state.Transformation.Box(_current.X, _current.Y, end.X, end.Y));
        _current = end;
    }

    private void Paint(bool isStroked)
    {
        if (!IsHidden)
        {
            foreach (var rectangle in _rectangles)
            {
                if (Math.Min(rectangle.Width, rectangle.Height) <= Thin)
                    AddRule(rectangle);
                else if (isStroked)
                    AddEdges(rectangle);
            }

            foreach (var line in _lines.Where(line => isStroked && Math.Min(line.Width, line.Height) <= 0.5f))
                AddRule(line);
            // A filled path of four lines is a rectangle drawn by hand.
            if (!isStroked && _lines.Count is 3 or 4 && _lines.Aggregate((all, line) => all.Union(line)) is var outline && Math.Min(outline.Width, outline.Height) <= Thin)
                AddRule(outline);
        }

        ForgetPath();
    }

    private void AddEdges(in PdfBox box)
    {
        AddRule(box with { Bottom = box.Top });
        AddRule(box with { Top = box.Bottom });
        AddRule(box with { Right = box.Left });
        AddRule(box with { Left = box.Right });
    }

    private void AddRule(in PdfBox box)
    {
        if (_page.Rules.Count < MaxRules && Math.Max(box.Width, box.Height) > Thin && float.IsFinite(box.Left + box.Top + box.Right + box.Bottom))
            _page.Rules.Add(box);
    }

    private void ForgetPath()
    {
        _lines.Clear();
        _rectangles.Clear();
    }
}
