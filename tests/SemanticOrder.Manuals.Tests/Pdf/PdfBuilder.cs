using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace SemanticOrder.Manuals.Tests.Pdf;

/// <summary>Writes small PDFs, object by object, so that a test says exactly what stands in the file. Strings are Latin-1.</summary>
internal sealed class PdfBuilder
{
    private readonly SortedDictionary<int, byte[]> _objects = [];

    /// <summary>The trailer's entries beside Size and Root.</summary>
    public string Trailer { get; set; } = "";

    /// <summary>Encrypts a stream or string of an object; null for a file in the clear.</summary>
    public Func<byte[], int, byte[]>? Encrypt { get; set; }

    public int Next => _objects.Count == 0 ? 1 : _objects.Keys.Last() + 1;

    /// <summary>A document of one page.</summary>
    /// <param name="content">Its content stream.</param>
    /// <param name="resources">The entries of its resources.</param>
    /// <param name="page">Further entries of the page.</param>
    public static PdfBuilder OnePage(string content, string resources = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>", string page = "")
    {
        var builder = new PdfBuilder();
        builder.Set(1, "<< /Type /Catalog /Pages 2 0 R >>");
        builder.Set(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        builder.Set(3, $"<< /Type /Page /Parent 2 0 R {(page.Contains("MediaBox", StringComparison.Ordinal) ? "" : "/MediaBox [0 0 600 800]")} /Contents 4 0 R /Resources << {resources} >> {page} >>");
        builder.SetStream(4, "", Encoding.Latin1.GetBytes(content));
        return builder;
    }

    public int Add(string body)
    {
        var number = Next;
        Set(number, body);
        return number;
    }

    public void Set(int number, string body) => _objects[number] = Encoding.Latin1.GetBytes(body);

    public int AddStream(string entries, byte[] data)
    {
        var number = Next;
        SetStream(number, entries, data);
        return number;
    }

    public void SetStream(int number, string entries, byte[] data)
    {
        data = Encrypt?.Invoke(data, number) ?? data;
        _objects[number] = [.. Encoding.Latin1.GetBytes($"<< /Length {data.Length} {entries} >>\nstream\n"), .. data, .. "\nendstream"u8];
    }

    /// <summary>The file with a cross-reference table.</summary>
    public byte[] Build()
    {
        using var file = new MemoryStream();
        Write(file, "%PDF-1.7\n");
        var offsets = WriteObjects(file, _objects);
        WriteTable(file, offsets, "");
        return file.ToArray();
    }

    /// <summary>The file with a further section that replaces objects, as editors append it.</summary>
    public byte[] BuildWithUpdate(params (int Number, string Body)[] changes)
    {
        var first = Build();
        var previous = Encoding.Latin1.GetString(first).LastIndexOf("xref", Encoding.Latin1.GetString(first).LastIndexOf("startxref", StringComparison.Ordinal) - 1, StringComparison.Ordinal);
        using var file = new MemoryStream();
        file.Write(first);
        Write(file, "\n");
        var changed = new SortedDictionary<int, byte[]>(changes.ToDictionary(change => change.Number, change => Encoding.Latin1.GetBytes(change.Body)));
        WriteTable(file, WriteObjects(file, changed), $"/Prev {previous}");
        return file.ToArray();
    }

    /// <summary>The file with a cross-reference stream, and everything but streams in an object stream.</summary>
    public byte[] BuildWithObjectStreams()
    {
        using var file = new MemoryStream();
        Write(file, "%PDF-1.7\n");
        var isStream = _objects.ToDictionary(entry => entry.Key, entry => Encoding.Latin1.GetString(entry.Value).Contains("stream\n", StringComparison.Ordinal));
        var members = _objects.Where(entry => !isStream[entry.Key]).ToList();
        var offsets = WriteObjects(file, new SortedDictionary<int, byte[]>(_objects.Where(entry => isStream[entry.Key]).ToDictionary()));
        var (head, body) = (new StringBuilder(), new StringBuilder());
        foreach (var (number, bytes) in members)
        {
            head.Append(CultureInfo.InvariantCulture, $"{number} {body.Length} ");
            body.Append(Encoding.Latin1.GetString(bytes)).Append('\n');
        }

        var container = Next;
        offsets[container] = (int)file.Length;
        var data = Deflate(Encoding.Latin1.GetBytes(head.ToString() + body));
        Write(file, $"{container} 0 obj\n<< /Type /ObjStm /N {members.Count} /First {head.Length} /Filter /FlateDecode /Length {data.Length} >>\nstream\n");
        file.Write(data);
        Write(file, "\nendstream\nendobj\n");
        var start = (int)file.Length;
        offsets[container + 1] = start;
        WriteReferenceStream(file, offsets, members.Select(entry => entry.Key).ToList(), container);
        Write(file, $"startxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    public static byte[] Deflate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var deflater = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true))
            deflater.Write(data);
        return output.ToArray();
    }

    private static Dictionary<int, int> WriteObjects(MemoryStream file, SortedDictionary<int, byte[]> objects)
    {
        var offsets = new Dictionary<int, int>();
        foreach (var (number, body) in objects)
        {
            offsets[number] = (int)file.Length;
            Write(file, $"{number} 0 obj\n");
            file.Write(body);
            Write(file, "\nendobj\n");
        }

        return offsets;
    }

    private void WriteTable(MemoryStream file, Dictionary<int, int> offsets, string entries)
    {
        var start = file.Length;
        Write(file, "xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, offset) in offsets)
            Write(file, string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} 00000 n \n"));
        Write(file, $"trailer\n<< /Size {Next} /Root 1 0 R {Trailer} {entries} >>\nstartxref\n{start}\n%%EOF\n");
    }

    private void WriteReferenceStream(MemoryStream file, Dictionary<int, int> offsets, List<int> members, int container)
    {
        var entries = new MemoryStream();
        for (var number = 0; number <= container + 1; number++)
        {
            var index = members.IndexOf(number);
            var (kind, second, third) = index >= 0 ? (2, container, index) : offsets.TryGetValue(number, out var offset) ? (1, offset, 0) : (0, 0, 255);
            entries.Write([(byte)kind, (byte)(second >> 16), (byte)(second >> 8), (byte)second, (byte)third]);
        }

        // Rows with the filter "up" in front of each, which is what writers use here.
        var rows = new MemoryStream();
        var plain = entries.ToArray();
        for (var row = 0; row < plain.Length / 5; row++)
        {
            rows.WriteByte(2);
            for (var i = 0; i < 5; i++)
                rows.WriteByte((byte)(plain[row * 5 + i] - (row > 0 ? plain[(row - 1) * 5 + i] : 0)));
        }

        var data = Deflate(rows.ToArray());
        Write(file, $"{container + 1} 0 obj\n<< /Type /XRef /Size {container + 2} /W [1 3 1] /Root 1 0 R {Trailer} /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >> /Length {data.Length} >>\nstream\n");
        file.Write(data);
        Write(file, "\nendstream\nendobj\n");
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
