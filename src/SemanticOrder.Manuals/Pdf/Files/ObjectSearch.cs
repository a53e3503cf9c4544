using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Files;

/// <summary>Finds the objects of a file whose cross-reference sections are damaged: every <c>N G obj</c>, every trailer, every object stream. Of an object that stands twice, the last holds.</summary>
internal sealed class ObjectSearch
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly IObjectSource _source;
    private readonly int _maxNesting;

    public ObjectSearch(ReadOnlyMemory<byte> file, IObjectSource source, int maxNesting)
    {
        _file = file;
        _source = source;
        _maxNesting = maxNesting;
        FindObjects();
        FindTrailers();
    }

    public Dictionary<int, ObjectPlace> Places { get; } = [];

    /// <summary>Dictionaries behind <c>trailer</c>, in file order.</summary>
    public List<PdfDictionary> Trailers { get; } = [];

    private void FindObjects()
    {
        var bytes = _file.Span;
        var position = 0;
        while (position < bytes.Length)
        {
            var next = bytes[position..].IndexOf("obj"u8);
            if (next < 0)
                return;
            position += next;
            if (Header(bytes, position) is var (offset, number, generation) && offset >= 0)
                Places[number] = ObjectPlace.At(offset, generation);
            position += 3;
        }
    }

    /// <summary>The two numbers in front of <c>obj</c>; an offset of -1 when they are not there, as in <c>endobj</c>.</summary>
    private static (int Offset, int Number, int Generation) Header(ReadOnlySpan<byte> bytes, int position)
    {
        var at = position - 1;
        if (Digits(bytes, ref at) is not { } generation || Digits(bytes, ref at) is not { } number || number > 8_388_607)
            return (-1, 0, 0);
        return (at + 1, (int)number, (int)Math.Min(generation, 65535));
    }

    /// <summary>White space, then a number, read backwards.</summary>
    private static long? Digits(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at >= 0 && PdfLexer.IsWhite(bytes[at]))
            at--;
        long value = 0;
        long scale = 1;
        var count = 0;
        for (; at >= 0 && bytes[at] is >= (byte)'0' and <= (byte)'9' && count < 10; at--, count++, scale *= 10)
            value += (bytes[at] - '0') * scale;
        return count == 0 ? null : value;
    }

    private void FindTrailers()
    {
        var bytes = _file.Span;
        for (var position = 0; Trailers.Count < 1000;)
        {
            var next = bytes[position..].IndexOf("trailer"u8);
            if (next < 0)
                return;
            position += next + 7;
            if (new PdfParser(new PdfLexer(_file) { Position = position }, _source, _maxNesting).Read() is PdfDictionary dictionary)
                Trailers.Add(dictionary);
        }
    }
}
