using SemanticOrder.Manuals.Pdf.Files;
using SemanticOrder.Manuals.Pdf.Fonts;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>Runs the content streams of a page as far as they show text (ISO 32000-2 §7.8.2, §8 and §9).</summary>
internal sealed partial class ContentInterpreter
{
    private const int MaxStates = 10_000;
    private const int MaxOperands = 1_000;
    private readonly PdfFile _file;
    private readonly FontFactory _fonts;
    private readonly OptionalContent _optionalContent;
    private readonly PageTextBuilder _page;
    private readonly PdfReadOptions _options;
    private readonly Stack<GraphicsState> _states = [];
    private readonly HashSet<PdfStream> _open = [];
    private readonly Dictionary<PdfStream, ReadOnlyMemory<byte>> _decoded = [];
    private GraphicsState _state;
    private PdfDictionary _resources = PdfDictionary.Empty;
    private int _operators;

    public ContentInterpreter(PdfFile file, FontFactory fonts, OptionalContent optionalContent, PageTextBuilder page, Matrix toPage)
    {
        _file = file;
        _fonts = fonts;
        _optionalContent = optionalContent;
        _page = page;
        _options = file.Budget.Options;
        _state = new GraphicsState { Transformation = toPage, HorizontalScale = 1 };
    }

    /// <summary>The limit that cut the page; null when it was read whole.</summary>
    public string? Limit { get; private set; }

    /// <summary>Runs a content stream with its resources.</summary>
    public void Run(ReadOnlyMemory<byte> content, PdfDictionary resources)
    {
        var outer = _resources;
        _resources = resources;
        var depth = _states.Count;
        var marks = _marks.Count;
        var lexer = new PdfLexer(content);
        var parser = new PdfParser(lexer, null, _options.MaxNesting);
        var operands = new List<PdfObject>();
        while (Limit is null && parser.Read() is { } item)
        {
            if (item is PdfKeyword keyword)
            {
                Count();
                Execute(keyword.Value, operands, lexer);
                operands.Clear();
            }
            else if (operands.Count < MaxOperands)
            {
                // Beyond, no operator asks for them: rubbish.
                operands.Add(item);
            }
        }

        while (_marks.Count > marks)
            EndMark();
        while (_states.Count > depth)
            _state = _states.Pop();
        _resources = outer;
    }

    private void Count()
    {
        if (++_operators > _options.MaxOperatorsPerPage)
            Limit ??= $"of {_options.MaxOperatorsPerPage:N0} operators (MaxOperatorsPerPage)";
        if ((_operators & 0xFFF) == 0)
            _file.Budget.Cancellation.ThrowIfCancellationRequested();
    }

    private void Execute(string name, List<PdfObject> operands, PdfLexer lexer)
    {
        switch (name)
        {
            case "q":
                if (_states.Count < MaxStates)
                    _states.Push(_state);
                break;
            case "Q":
                if (_states.Count > 0)
                    _state = _states.Pop();
                break;
            case "cm":
                if (Numbers(operands, 6) is { } matrix)
                    _state.Transformation = Matrix.Of(matrix).Then(_state.Transformation);
                break;
            case "gs":
                ApplyParameters(operands);
                break;
            case "Do":
                if (operands is [.., PdfName xObject])
                    Draw(_resources.Dictionary("XObject")?[xObject.Value]);
                break;
            case "BI":
                InlineImage.Skip(lexer, _options.MaxNesting);
                if (!IsHidden)
                    AddImage();
                break;
            case "BMC" or "BDC" or "EMC":
                ExecuteMark(name, operands);
                break;
            default:
                if (!ExecuteText(name, operands))
                    ExecutePath(name, operands);
                break;
        }
    }

    /// <summary>The font of an extended graphics state (§8.4.5).</summary>
    private void ApplyParameters(List<PdfObject> operands)
    {
        if (operands is [.., PdfName name] && _resources.Dictionary("ExtGState")?.Dictionary(name.Value)?.Array("Font") is { } font && font[0] is PdfDictionary dictionary && font[1] is PdfNumber size)
            (_state.Font, _state.FontSize) = (_fonts.Font(dictionary), size.Value);
    }

    /// <summary>The last operands as numbers; null when there are too few or others.</summary>
    private static double[]? Numbers(List<PdfObject> operands, int count)
    {
        if (operands.Count < count)
            return null;
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            if (operands[operands.Count - count + i] is not PdfNumber number)
                return null;
            numbers[i] = number.Value;
        }

        return numbers;
    }

    private static bool Number(List<PdfObject> operands, out double value)
    {
        value = operands.Count > 0 && operands[^1] is PdfNumber number ? number.Value : double.NaN;
        return !double.IsNaN(value);
    }
}
