using SemanticOrder.Manuals.Pdf.Filters;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Files;

/// <summary>Reads the cross-reference sections of a file, newest first, along <c>/Prev</c> and <c>/XRefStm</c> (ISO 32000-2 §7.5.4 and §7.5.8). Of an object told twice, the newest place holds.</summary>
internal sealed class CrossReferenceReader(ReadOnlyMemory<byte> file, int headerOffset, IObjectSource source, ReadBudget budget)
{
    private const int MaxObjects = 8_388_607;
    private readonly HashSet<long> _seen = [];

    public Dictionary<int, ObjectPlace> Places { get; } = [];

    public PdfDictionary? Trailer { get; private set; }

    /// <summary>Follows the sections from <c>startxref</c> on.</summary>
    /// <returns>False when a section is missing or malformed: the file is then to be searched.</returns>
    public bool Read()
    {
        var open = new Queue<long>();
        if (FindStart() is not { } start)
            return false;
        open.Enqueue(start);
        var isSound = true;
        while (open.TryDequeue(out var offset))
        {
            if (!_seen.Add(offset))
                continue;
            if (ReadSection(offset) is not { } trailer)
            {
                isSound = false;
                continue;
            }

            Trailer ??= trailer;
            if (trailer.Number("XRefStm") is { } hybrid)
                open.Enqueue((long)hybrid);
            if (trailer.Number("Prev") is { } previous)
                open.Enqueue((long)previous);
        }

        return isSound && Trailer is not null;
    }

    private long? FindStart()
    {
        var at = file.Span.LastIndexOf("startxref"u8);
        if (at < 0)
            return null;
        var lexer = new PdfLexer(file) { Position = at + 9 };
        return lexer.Read() == TokenKind.Number ? (long)lexer.Number : null;
    }

    private PdfDictionary? ReadSection(long offset)
    {
        offset += headerOffset;
        if (offset < 0 || offset >= file.Length)
            return null;
        var lexer = new PdfLexer(file) { Position = (int)offset };
        var token = lexer.Read();
        if (token == TokenKind.Keyword && lexer.Word == "xref")
            return ReadTable(lexer);
        return token == TokenKind.Number && IndirectObject.Read(file, (int)offset, source, budget, null) is { Value: PdfStream stream } ? ReadStream(stream) : null;
    }

    private PdfDictionary? ReadTable(PdfLexer lexer)
    {
        while (lexer.Read() == TokenKind.Number)
        {
            var first = (int)Math.Min(lexer.Number, MaxObjects);
            if (lexer.Read() != TokenKind.Number)
                return null;
            var count = (int)Math.Min(lexer.Number, MaxObjects);
            for (var i = 0; i < count; i++)
            {
                var before = lexer.Position;
                if (lexer.Read() != TokenKind.Number)
                {
                    // Fewer entries than announced.
                    lexer.Position = before;
                    break;
                }

                var offset = (long)lexer.Number;
                if (lexer.Read() != TokenKind.Number)
                    return null;
                var generation = (int)lexer.Number;
                if (lexer.Read() != TokenKind.Keyword)
                    return null;
                // Tables that begin at 1 in spite of their first entry being that of object 0 are common.
                if (i == 0 && first == 1 && offset == 0 && generation == 65535)
                    first = 0;
                if (first + i <= MaxObjects)
                    Places.TryAdd(first + i, lexer.Word == "n" ? ObjectPlace.At(offset + headerOffset, generation) : ObjectPlace.Free);
            }
        }

        return lexer.Word == "trailer" ? new PdfParser(lexer, source, budget.Options.MaxNesting).Read() as PdfDictionary : null;
    }

    private PdfDictionary? ReadStream(PdfStream stream)
    {
        if (stream.Dictionary.Array("W")?.Numbers(3) is not { } widths)
            return null;
        var data = StreamDecoder.Decode(stream, null, budget).Span;
        var sizes = widths.Take(3).Select(width => (int)Math.Clamp(width, 0, 8)).ToArray();
        var entry = sizes.Sum();
        if (entry == 0)
            return null;
        var sections = stream.Dictionary.Array("Index")?.Numbers(2) ?? [0, stream.Dictionary.Number("Size") ?? 0];
        var position = 0;
        for (var section = 0; section + 1 < sections.Length; section += 2)
        {
            for (var i = 0; i < sections[section + 1] && position + entry <= data.Length; i++, position += entry)
                Add((int)Math.Clamp(sections[section] + i, 0, MaxObjects), data.Slice(position, entry), sizes);
        }

        return stream.Dictionary;
    }

    private void Add(int number, ReadOnlySpan<byte> entry, int[] sizes)
    {
        var kind = sizes[0] == 0 ? 1 : BigEndian(entry[..sizes[0]]);
        var second = BigEndian(entry.Slice(sizes[0], sizes[1]));
        var third = BigEndian(entry.Slice(sizes[0] + sizes[1], sizes[2]));
        switch (kind)
        {
            case 0:
                Places.TryAdd(number, ObjectPlace.Free);
                break;
            case 1:
                Places.TryAdd(number, ObjectPlace.At(second + headerOffset, (int)Math.Clamp(third, 0, 65535)));
                break;
            case 2:
                Places.TryAdd(number, ObjectPlace.In((int)Math.Clamp(second, 0, MaxObjects), (int)Math.Clamp(third, 0, MaxObjects)));
                break;
        }
    }

    private static long BigEndian(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (var part in bytes)
            value = (value << 8) | part;
        return value;
    }
}
