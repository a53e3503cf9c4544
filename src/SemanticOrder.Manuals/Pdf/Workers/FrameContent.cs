using System.Runtime.InteropServices;
using System.Text;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Manuals.Pdf.Workers;

/// <summary>What stands in frames. Both ends are the same executable, so numbers stand as they lie in memory; what comes from a worker is checked all the same.</summary>
internal static class FrameContent
{
    public static byte[] OfOptions(PdfReadOptions options) => Write(writer =>
    {
        writer.Write(options.Password);
        writer.Write(options.MaxStreamBytes);
        writer.Write(options.MaxTotalBytes);
        writer.Write(options.MaxOperatorsPerPage);
        writer.Write(options.MaxGlyphsPerPage);
        writer.Write(options.MaxNesting);
        writer.Write(options.MaxFormDepth);
        writer.Write(options.MaxPages);
    });

    /// <param name="content">A request.</param>
    /// <param name="length">Bytes that the options take; the file follows.</param>
    public static PdfReadOptions ToOptions(byte[] content, out int length)
    {
        using var stream = new MemoryStream(content);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var options = new PdfReadOptions
        {
            Password = reader.ReadString(),
            MaxStreamBytes = reader.ReadInt32(),
            MaxTotalBytes = reader.ReadInt64(),
            MaxOperatorsPerPage = reader.ReadInt32(),
            MaxGlyphsPerPage = reader.ReadInt32(),
            MaxNesting = reader.ReadInt32(),
            MaxFormDepth = reader.ReadInt32(),
            MaxPages = reader.ReadInt32(),
        };
        length = (int)stream.Position;
        return options;
    }

    public static byte[] OfDocument(int pages, IReadOnlyList<PdfOutlineItem> outline) => Write(writer =>
    {
        writer.Write(pages);
        writer.Write(outline.Count);
        foreach (var item in outline)
        {
            writer.Write(item.Title);
            writer.Write(item.Level);
            writer.Write(item.Page ?? 0);
        }
    });

    public static (int Pages, IReadOnlyList<PdfOutlineItem> Outline) ToDocument(byte[] content) => Read(content, reader =>
    {
        var pages = reader.ReadInt32();
        return (pages, (IReadOnlyList<PdfOutlineItem>)List(reader, () => new PdfOutlineItem(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32() is > 0 and var page ? page : null)));
    });

    public static byte[] OfPage(PdfTextPage page) => Write(writer =>
    {
        writer.Write(page.Number);
        writer.Write(page.Label is not null);
        writer.Write(page.Label ?? "");
        writer.Write(page.Width);
        writer.Write(page.Height);
        writer.Write(page.ImageShare);
        writer.Write(page.Quality.Score);
        writer.Write(page.Quality.UnknownShare);
        writer.Write(page.Quality.MojibakeShare);
        writer.Write(page.Quality.HasDamagedPunctuation);
        // Not as UTF-8, which has no lone surrogates; a page may.
        WriteArray(writer, page.Raw.AsSpan());
        WriteArray<PdfGlyph>(writer, [.. page.Glyphs]);
        WriteArray<PdfBox>(writer, [.. page.Rules]);
        writer.Write(page.Fonts.Count);
        foreach (var font in page.Fonts)
        {
            writer.Write(font.Name);
            writer.Write(font.Weight ?? 0);
            writer.Write(font.IsItalic);
            writer.Write(font.IsVertical);
        }

        writer.Write(page.Marks.Count);
        foreach (var mark in page.Marks)
        {
            writer.Write(mark.Tag);
            writer.Write(mark.Id ?? int.MinValue);
            writer.Write(mark.Parent);
        }
    });

    /// <exception cref="InvalidDataException">The page contradicts itself.</exception>
    public static PdfTextPage ToPage(byte[] content) => Checked(Read(content, reader =>
    {
        var number = reader.ReadInt32();
        var (hasLabel, label) = (reader.ReadBoolean(), reader.ReadString());
        return new PdfTextPage
        {
            Number = number,
            Label = hasLabel ? label : null,
            Width = reader.ReadSingle(),
            Height = reader.ReadSingle(),
            ImageShare = reader.ReadSingle(),
            Quality = new TextQuality(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadBoolean()),
            Raw = new string(ReadArray<char>(reader)),
            Glyphs = ReadArray<PdfGlyph>(reader),
            Rules = ReadArray<PdfBox>(reader),
            Fonts = List(reader, () => new PdfFontFace(reader.ReadString(), reader.ReadInt32() is > 0 and var weight ? weight : null, reader.ReadBoolean(), reader.ReadBoolean())),
            Marks = List(reader, () => new PdfMark(reader.ReadString(), reader.ReadInt32() is not int.MinValue and var id ? id : null, reader.ReadInt32())),
        };
    }));

    public static byte[] OfFindings(IReadOnlyList<Diagnostic> findings) => Write(writer =>
    {
        writer.Write(findings.Count);
        foreach (var finding in findings)
        {
            writer.Write(finding.Code);
            writer.Write((int)finding.Severity);
            writer.Write(finding.Message);
            writer.Write(finding.Path ?? "");
        }
    });

    public static IReadOnlyList<Diagnostic> ToFindings(byte[] content) => Read(content, reader =>
        List(reader, () => new Diagnostic(reader.ReadString(), (Severity)reader.ReadInt32(), reader.ReadString(), Path: reader.ReadString() is { Length: > 0 } path ? path : null)));

    private static PdfTextPage Checked(PdfTextPage page)
    {
        var end = 0;
        foreach (var glyph in page.Glyphs)
        {
            if (glyph.Start < end || glyph.Length < 0 || glyph.Start + (long)glyph.Length > page.Raw.Length || glyph.Font < 0 || glyph.Font >= page.Fonts.Count
                || glyph.Mark < -1 || glyph.Mark >= page.Marks.Count || !Enum.IsDefined(glyph.Direction))
                throw new InvalidDataException("A glyph lies outside its page.");
            end = glyph.Start + glyph.Length;
        }

        return page;
    }

    private static byte[] Write(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        write(writer);
        return stream.ToArray();
    }

    private static T Read<T>(byte[] content, Func<BinaryReader, T> read)
    {
        using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
        try
        {
            return read(reader);
        }
        catch (Exception fault) when (fault is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("The frame ends early.", fault);
        }
    }

    private static List<T> List<T>(BinaryReader reader, Func<T> read)
    {
        var items = new List<T>();
        for (var left = reader.ReadInt32(); left > 0; left--)
            items.Add(read());
        return items;
    }

    private static void WriteArray<T>(BinaryWriter writer, ReadOnlySpan<T> items)
        where T : unmanaged
    {
        writer.Write(items.Length);
        writer.Write(MemoryMarshal.AsBytes(items));
    }

    private static T[] ReadArray<T>(BinaryReader reader)
        where T : unmanaged
    {
        var count = reader.ReadInt32();
        var stream = reader.BaseStream;
        if (count < 0 || count > (stream.Length - stream.Position) / System.Runtime.CompilerServices.Unsafe.SizeOf<T>())
            throw new InvalidDataException("The frame ends early.");
        var items = new T[count];
        stream.ReadExactly(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }
}
