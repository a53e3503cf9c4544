using System.Text;
using System.Text.Unicode;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Results;

/// <summary>
/// Reads results of SELECT and ASK into a table. CSV says neither kind nor datatype of a term: what begins with <c>_:</c> is read as a blank node, an empty field as unbound, all else
/// as a string. Blank nodes of two texts are never the same node. A reader keeps no state between texts; each call may run on its own thread.
/// </summary>
/// <param name="terms">Where new terms go.</param>
/// <param name="options">File name and limits.</param>
public sealed class ResultReader(TermDictionary terms, ResultReaderOptions? options = null)
{
    private readonly ResultReaderOptions _options = options ?? ResultReaderOptions.Default;

    /// <summary>Reads a stream to its end; it is not closed.</summary>
    /// <exception cref="ResultSyntaxException">SO2040 to SO2046.</exception>
    public ResultTable Read(Stream utf8, ResultSyntax syntax)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        using var bytes = new MemoryStream();
        var block = new byte[32 * 1024];
        while (utf8.Read(block) is var read and > 0)
        {
            if (bytes.Length + read > _options.MaxBytes)
                throw TooLong();
            bytes.Write(block, 0, read);
        }
        return Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), syntax);
    }

    /// <summary>Reads UTF-8 that is in memory.</summary>
    /// <exception cref="ResultSyntaxException">SO2040 to SO2046.</exception>
    public ResultTable Read(ReadOnlySpan<byte> utf8, ResultSyntax syntax)
    {
        if (utf8.Length > _options.MaxBytes)
            throw TooLong();
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        var places = new ResultPlaces(utf8, _options.File);
        if (IndexOfInvalid(utf8) is var invalid and >= 0)
            throw places.Error("SO2041", "Bytes stand here that are not UTF-8; results are read in UTF-8.", invalid);
        return syntax switch
        {
            ResultSyntax.Json => new JsonResultReader(utf8, places, new ResultRows(terms, _options), _options).Read(),
            ResultSyntax.Xml => new XmlResultReader(Encoding.UTF8.GetString(utf8), new ResultRows(terms, _options), _options).Read(),
            ResultSyntax.Csv => new CsvResultReader(utf8, places, new ResultRows(terms, _options)).Read(),
            ResultSyntax.Tsv => new TsvResultReader(utf8, places, new ResultRows(terms, _options)).Read(),
            _ => throw new ArgumentOutOfRangeException(nameof(syntax), syntax, "Not a result format."),
        };
    }

    /// <summary>Reads a string.</summary>
    /// <exception cref="ResultSyntaxException">SO2040 to SO2046.</exception>
    public ResultTable Read(string text, ResultSyntax syntax) => Read(Encoding.UTF8.GetBytes(text), syntax);

    private static int IndexOfInvalid(ReadOnlySpan<byte> utf8)
    {
        if (Utf8.IsValid(utf8))
            return -1;
        var at = 0;
        while (Rune.DecodeFromUtf8(utf8[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }

    private ResultSyntaxException TooLong() =>
        new("SO2044", $"The results are longer than {_options.MaxBytes:N0} bytes, the limit of this reader; ask for fewer with LIMIT, or raise MaxBytes.", null, _options.File);
}
