using System.Buffers;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>
/// A payload as a read-only table of nodes, the same for JSON, XML and CSV: parsed once, in document order, over rented memory.
/// Dispose it when no <see cref="PayloadNode"/> or span of it is used any more. Safe to read from several threads; not to dispose while one reads.
/// </summary>
public sealed partial class PayloadDocument : IDisposable
{
    private const int BytesPerMark = 4096;
    private readonly PayloadLimits _limits;
    private byte[] _text;
    private int _textStart;
    private int _textLength;
    private byte[]? _rentedText;
    private NodeRow[] _rows;
    private int _count;
    private byte[] _side = [];
    private int _sideLength;
    private List<RejectedRow>? _rejected;
    private TextPosition[]? _marks;

    private PayloadDocument(PayloadFormat format, NameTable names, PayloadLimits limits, PayloadText text)
    {
        Format = format;
        Names = names;
        _limits = limits;
        _text = text.Bytes;
        _textStart = text.Start;
        _textLength = text.Length;
        _rentedText = text.IsRented ? text.Bytes : null;
        _rows = ArrayPool<NodeRow>.Shared.Rent(Math.Clamp(text.Length / 16, 32, 4096));
    }

    /// <summary>The syntax the payload was read in.</summary>
    public PayloadFormat Format { get; }

    /// <summary>The names by which the nodes are found; paths must be compiled against the same table.</summary>
    public NameTable Names { get; }

    /// <summary>The whole payload: the JSON value, the XML document (its only member is the document element), or the array of CSV rows.</summary>
    public PayloadNode Root => new(this, 0, 0);

    /// <summary>
    /// The one element that a slice holds, as <see cref="PayloadNode.AsRecord"/>: the JSON value, the XML document element, the first CSV row.
    /// Missing when a CSV payload has no row.
    /// </summary>
    public PayloadNode Record => Format switch
    {
        PayloadFormat.Json => Root,
        PayloadFormat.Xml => Root.Children.First(child => child.IsElement).AsRecord(),
        _ => Root.FirstChild.AsRecord(),
    };

    /// <summary>The node at an index, read in the payload's one record: what evidence of a stored record names.</summary>
    /// <param name="index">From 0 to <see cref="NodeCount"/> − 1.</param>
    public PayloadNode NodeAt(int index) => (uint)index < (uint)_count ? new(this, index, Record.Index) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>How many nodes the payload has, the root included.</summary>
    public int NodeCount => _count;

    /// <summary>Rows of a CSV payload that are not well-formed, in file order; the other rows are nodes. Empty for JSON and XML, where a fault refuses the payload.</summary>
    public IReadOnlyList<RejectedRow> RejectedRows => _rejected ?? (IReadOnlyList<RejectedRow>)[];

    /// <summary>The payload as UTF-8, without a byte order mark; offsets count its bytes.</summary>
    public ReadOnlySpan<byte> Utf8Text => _text.AsSpan(_textStart, _textLength);

    /// <summary>Reads a payload.</summary>
    /// <param name="payload">The bytes as the source sent them. The document reads them in place: do not change them before it is disposed.</param>
    /// <param name="format">Their syntax.</param>
    /// <param name="names">The names of the profile's paths; <see cref="NameTable.Empty"/> when no path will be evaluated.</param>
    /// <param name="options">Encoding, delimiter and limits; null for UTF-8, comma and <see cref="PayloadLimits.Default"/>.</param>
    /// <returns>The document; the caller disposes it.</returns>
    /// <exception cref="PayloadException">SO5001 to SO5013, with the place in the payload.</exception>
    public static PayloadDocument Parse(ReadOnlyMemory<byte> payload, PayloadFormat format, NameTable names, PayloadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(names);
        options ??= PayloadOptions.Default;
        var text = PayloadText.Decode(payload, format, options);
        var document = new PayloadDocument(format, names, options.Limits, text);
        try
        {
            switch (format)
            {
                case PayloadFormat.Json:
                    document.ReadJson();
                    break;
                case PayloadFormat.Xml:
                    document.ReadXml();
                    break;
                default:
                    document.ReadCsv(options.Delimiter);
                    break;
            }

            return document;
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Line, column and byte offset of an offset into <see cref="Utf8Text"/>: for messages, not for the hot path. The first call that is far into the payload reads it
    /// once; those after it are cheap, since a payload may be wrong in as many places as it has records.
    /// </summary>
    public TextPosition PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, _textLength);
        var marks = offset < BytesPerMark ? [default] : Volatile.Read(ref _marks) ?? Mark();
        return PayloadText.PositionOf(Utf8Text, offset, marks[offset / BytesPerMark]);
    }

    /// <summary>Gives the rented memory back. Nodes and spans of the document must not be used afterwards.</summary>
    public void Dispose()
    {
        if (_rows.Length > 0)
            ArrayPool<NodeRow>.Shared.Return(_rows);
        if (_side.Length > 0)
            ArrayPool<byte>.Shared.Return(_side);
        if (_rentedText is not null)
            ArrayPool<byte>.Shared.Return(_rentedText);
        _rows = [];
        _side = [];
        _text = [];
        _rentedText = null;
        _marks = null;
        _count = _sideLength = _textStart = _textLength = 0;
    }

    internal ref readonly NodeRow Row(int index) => ref _rows[index];

    internal ReadOnlySpan<byte> Bytes(int start, int length) =>
        start >= 0 ? _text.AsSpan(_textStart + start, length) : _side.AsSpan(~start, length);

    /// <summary>The positions of every so many bytes. Threads that race for them make the same.</summary>
    private TextPosition[] Mark()
    {
        var marks = new TextPosition[(_textLength / BytesPerMark) + 1];
        for (var i = 1; i < marks.Length; i++)
            marks[i] = PayloadText.PositionOf(Utf8Text, i * BytesPerMark, marks[i - 1]);
        Volatile.Write(ref _marks, marks);
        return marks;
    }

    private int AddRow(PayloadKind kind, NodeRole role, int parent, int rawStart)
    {
        if (_count >= _limits.MaxNodes)
            throw Fail("SO5003", $"The payload has more than {_limits.MaxNodes} nodes. Send fewer records at once.", rawStart);
        if (_count == _rows.Length)
            GrowRows();
        ref var row = ref _rows[_count];
        row = default;
        row.Kind = kind;
        row.Role = role;
        row.Parent = parent;
        row.RawStart = rawStart;
        row.End = _count + 1;
        return _count++;
    }

    private void GrowRows()
    {
        var larger = ArrayPool<NodeRow>.Shared.Rent(_rows.Length * 2);
        _rows.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<NodeRow>.Shared.Return(_rows);
        _rows = larger;
    }

    /// <summary>Room at the end of the side buffer; the caller adds what it used to <see cref="_sideLength"/>.</summary>
    private Span<byte> SideRoom(int length)
    {
        if (_side.Length - _sideLength < length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_side.Length * 2, Math.Max(256, _sideLength + length)));
            _side.AsSpan(0, _sideLength).CopyTo(larger);
            if (_side.Length > 0)
                ArrayPool<byte>.Shared.Return(_side);
            _side = larger;
        }

        return _side.AsSpan(_sideLength);
    }

    private void CheckField(int length, int rawStart)
    {
        if (length > _limits.MaxFieldBytes)
            throw Fail("SO5004", $"One value is {length} bytes long; the limit is {_limits.MaxFieldBytes}. Shorten it at the source, or look for a quote that is not closed.", rawStart);
    }

    private void CheckDepth(int depth, int rawStart)
    {
        if (depth > _limits.MaxDepth)
            throw Fail("SO5002", $"The payload is nested deeper than {_limits.MaxDepth} levels. Orders are shallow: check what the source sent.", rawStart);
    }

    private PayloadException Fail(string code, string message, int offset, Exception? inner = null) => new(code, message, PositionOf(offset), inner);
}
