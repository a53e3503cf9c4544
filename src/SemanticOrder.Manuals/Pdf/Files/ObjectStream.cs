using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Files;

/// <summary>The members of an object stream (ISO 32000-2 §7.5.7).</summary>
internal sealed class ObjectStream
{
    private readonly PdfFile _file;
    private readonly ReadOnlyMemory<byte> _data;
    private readonly Dictionary<int, int> _offsets = [];

    private ObjectStream(PdfFile file, ReadOnlyMemory<byte> data)
    {
        _file = file;
        _data = data;
    }

    /// <summary>Numbers of the members, in order.</summary>
    public List<int> Numbers { get; } = [];

    /// <summary>Reads the head of an object stream; null when it has none.</summary>
    public static ObjectStream? Read(PdfStream stream, PdfFile file)
    {
        var first = stream.Dictionary.Integer("First") ?? 0;
        var count = stream.Dictionary.Integer("N") ?? 0;
        var members = new ObjectStream(file, file.Decode(stream));
        if (first < 0 || first > members._data.Length)
            return null;
        var lexer = new PdfLexer(members._data[..first]);
        for (var i = 0; i < count; i++)
        {
            if (lexer.Read() != TokenKind.Number)
                break;
            var number = (int)Math.Min(lexer.Number, int.MaxValue);
            if (lexer.Read() != TokenKind.Number)
                break;
            members.Numbers.Add(number);
            members._offsets[number] = (int)Math.Clamp(first + lexer.Number, 0, members._data.Length);
        }

        return members;
    }

    public PdfObject? Get(int number)
    {
        if (!_offsets.TryGetValue(number, out var offset))
            return null;
        var parser = new PdfParser(new PdfLexer(_data) { Position = offset }, _file, _file.Budget.Options.MaxNesting);
        return parser.Read() is { } value and not PdfKeyword ? value.Resolved : null;
    }
}
