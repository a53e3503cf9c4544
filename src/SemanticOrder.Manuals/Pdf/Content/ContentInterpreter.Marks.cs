using SemanticOrder.Manuals.Pdf.Encodings;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>Marked content (ISO 32000-2 §14.6), replacement text (§14.9.4) and optional content (§8.11).</summary>
internal sealed partial class ContentInterpreter
{
    private const int MaxMarks = 200_000;
    private readonly Stack<MarkedContent> _marks = [];

    private int Mark => _marks.TryPeek(out var mark) ? mark.Mark : -1;

    private bool IsHidden => _marks.TryPeek(out var mark) && mark.IsHidden;

    private void ExecuteMark(string name, List<PdfObject> operands)
    {
        if (name == "EMC")
            EndMark();
        else if (name == "BMC")
            BeginMark((operands.LastOrDefault() as PdfName)?.Value ?? "", PdfDictionary.Empty, isHidden: false);
        else if (operands is [.., PdfName tag, var properties])
            BeginMark(tag, properties);
        else
            BeginMark("", PdfDictionary.Empty, isHidden: false);
    }

    private void BeginMark(PdfName tag, PdfObject properties)
    {
        var named = properties is PdfName name ? _resources.Dictionary("Properties")?.Unresolved(name.Value) : null;
        var dictionary = (named?.Resolved ?? properties) as PdfDictionary ?? PdfDictionary.Empty;
        BeginMark(tag.Value, dictionary, tag.Value == "OC" && _optionalContent.IsHidden(dictionary));
    }

    private void BeginMark(string tag, PdfDictionary properties, bool isHidden)
    {
        var isInside = _marks.TryPeek(out var outer);
        if (_marks.Count >= MaxStates)
            return;
        var index = isInside ? outer.Mark : -1;
        if (_page.Marks.Count < MaxMarks && tag != "OC")
        {
            _page.Marks.Add(new PdfMark(tag, properties.Integer("MCID"), index));
            index = _page.Marks.Count - 1;
        }

        var actual = _marks.Any(mark => mark.ActualText is not null) ? null : properties.String("ActualText");
        _marks.Push(new MarkedContent(index, actual is null ? null : TextString.Read(actual), _page.Count, isHidden || (isInside && outer.IsHidden)));
    }

    private void EndMark()
    {
        if (_marks.TryPop(out var mark) && mark.ActualText is { } actual)
            _page.Replace(mark.FirstGlyph, actual);
    }
}
