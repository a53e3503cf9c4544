using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Rdf;

/// <summary>
/// A window on UTF-8 text that moves over a stream. Everything from the mark on stays in memory, so a token can be sliced once it is complete;
/// offsets of tokens are relative to the mark, hence unchanged when the window moves. What a reader sees is valid UTF-8: the window ends before
/// a bad byte, and asking for more then throws.
/// </summary>
internal sealed class Utf8Input
{
    private const int InitialBytes = 64 * 1024;

    private readonly Stream? _stream;
    private readonly RdfReaderOptions _options;
    private byte[] _buffer;
    private int _mark;
    private int _at;
    private int _end;
    private int _filled;
    private bool _isComplete;

    /// <summary>Offset in the text of the buffer's first byte.</summary>
    private long _origin;

    /// <summary>Line breaks are counted up to here (index in the buffer); <see cref="_line"/> and the line's start belong to this place.</summary>
    private int _counted;
    private int _line;
    private int _lineStart;

    /// <summary>Characters of the current line that have left the buffer.</summary>
    private int _columnsGone;

    public Utf8Input(Stream stream, RdfReaderOptions options)
    {
        _stream = stream;
        _options = options;
        _buffer = new byte[InitialBytes];
        SkipByteOrderMark();
    }

    public Utf8Input(ReadOnlyMemory<byte> text, RdfReaderOptions options)
    {
        _options = options;
        if (!MemoryMarshal.TryGetArray(text, out var segment))
            segment = new ArraySegment<byte>(text.ToArray());
        _buffer = segment.Array!;
        _mark = _at = _end = _counted = _lineStart = segment.Offset;
        _filled = segment.Offset + segment.Count;
        _origin = -segment.Offset;
        _isComplete = true;
        Validate();
        SkipByteOrderMark();
    }

    /// <summary>What is known of the text from the current place on.</summary>
    public ReadOnlySpan<byte> Rest => _buffer.AsSpan(_at, _end - _at);

    /// <summary>The current place, relative to the mark.</summary>
    public int Offset => _at - _mark;

    /// <summary>Zero-based line of the current place.</summary>
    public int Line
    {
        get
        {
            CountLines(_at);
            return _line;
        }
    }

    public string? File => _options.File;

    /// <summary>The current byte, or −1 at the end of the text.</summary>
    public int Peek() => _at < _end || ReadMore() ? _buffer[_at] : -1;

    /// <summary>The byte <paramref name="ahead"/> places on, or −1.</summary>
    public int PeekAt(int ahead)
    {
        while (_at + ahead >= _end)
        {
            if (!ReadMore())
                return -1;
        }
        return _buffer[_at + ahead];
    }

    public void Skip(int bytes) => _at += bytes;

    /// <summary>Starts a token here.</summary>
    public void Mark() => _mark = _at;

    /// <summary>A stretch of the token; valid until more is read.</summary>
    public ReadOnlySpan<byte> Marked(int start, int end) => _buffer.AsSpan(_mark + start, end - start);

    /// <summary>Goes over spaces and tabs.</summary>
    public void SkipBlanks()
    {
        while (Peek() is ' ' or '\t')
            _at++;
    }

    /// <summary>Goes over white space, line breaks and comments; the token, if one is begun, is kept only when asked for.</summary>
    public void SkipSpace(bool keepToken = false)
    {
        while (true)
        {
            while (_at < _end && _buffer[_at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
                _at++;
            if (!keepToken)
                _mark = _at;
            if (_at == _end)
            {
                if (!ReadMore())
                    return;
            }
            else if (_buffer[_at] == (byte)'#')
            {
                SkipComment(keepToken);
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Goes to the end of the line.</summary>
    public void SkipComment(bool keepToken = false)
    {
        while (true)
        {
            var length = Rest.IndexOfAny((byte)'\n', (byte)'\r');
            _at = length < 0 ? _end : _at + length;
            if (!keepToken)
                _mark = _at;
            if (length >= 0 || !ReadMore())
                return;
        }
    }

    /// <summary>Makes the window longer; false at the end of the text.</summary>
    /// <exception cref="RdfSyntaxException">SO1002: a bad byte follows. SO1009: the token grows past the limit.</exception>
    public bool ReadMore()
    {
        if (_isComplete)
        {
            if (_end < _filled)
                throw BadByte();
            return false;
        }
        MakeRoom();
        var before = _end;
        while (_end == before && !_isComplete)
        {
            var read = _stream!.Read(_buffer, _filled, _buffer.Length - _filled);
            _filled += read;
            _isComplete = read == 0;
            Validate();
        }
        return _end > before || ReadMore();
    }

    /// <summary>Position of a place relative to the mark.</summary>
    public TextPosition PositionAt(int offset)
    {
        var index = _mark + offset;
        var from = Math.Min(_counted, index);
        var passed = _buffer.AsSpan(from, index - from);
        var line = _line + LineBreaks.Count(passed, NextIsLineFeed(index), out var afterLast);
        var lineStart = afterLast < 0 ? _lineStart : from + afterLast;
        var column = Columns(lineStart, index) + (afterLast < 0 ? _columnsGone : 0);
        return new TextPosition(line, column, _origin + index);
    }

    private int Columns(int start, int end)
    {
        var columns = 0;
        for (var i = start; i < end; i++)
            columns += (_buffer[i] & 0xC0) == 0x80 ? 0 : 1;
        return columns;
    }

    private bool NextIsLineFeed(int index) => index < _filled && _buffer[index] == (byte)'\n';

    private void CountLines(int index)
    {
        if (index <= _counted)
            return;
        var breaks = LineBreaks.Count(_buffer.AsSpan(_counted, index - _counted), NextIsLineFeed(index), out var afterLast);
        if (breaks > 0)
        {
            _line += breaks;
            _lineStart = _counted + afterLast;
            _columnsGone = 0;
        }
        _counted = index;
    }

    private void MakeRoom()
    {
        if (_mark > 0)
        {
            // A carriage return just before the mark stays until it is known whether a line feed follows.
            var gone = _mark == _filled && _buffer[_mark - 1] == (byte)'\r' ? _mark - 1 : _mark;
            CountLines(gone);
            _columnsGone += Columns(Math.Min(_lineStart, gone), gone);
            Buffer.BlockCopy(_buffer, gone, _buffer, 0, _filled - gone);
            _lineStart = Math.Max(0, _lineStart - gone);
            _counted -= gone;
            _mark -= gone;
            _at -= gone;
            _end -= gone;
            _filled -= gone;
            _origin += gone;
        }
        if (_filled < _buffer.Length)
            return;
        if (_filled - _mark > _options.MaxTermBytes)
            throw Error("SO1009", $"A term is longer than {_options.MaxTermBytes} bytes, the limit of this reader.", 0, null);
        Array.Resize(ref _buffer, _buffer.Length * 2);
    }

    private void Validate()
    {
        var fresh = _buffer.AsSpan(_end, _filled - _end);
        // A sequence that is cut by the end of what was read waits for its other bytes.
        var cut = !_isComplete ? CutSequence(fresh) : 0;
        if (Utf8.IsValid(fresh[..^cut]))
        {
            _end += fresh.Length - cut;
            return;
        }
        while (Rune.DecodeFromUtf8(fresh, out _, out var length) == OperationStatus.Done)
        {
            fresh = fresh[length..];
            _end += length;
        }
        _isComplete = true;
    }

    /// <summary>Bytes at the end that begin a sequence without ending it.</summary>
    private static int CutSequence(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= Math.Min(3, text.Length); back++)
        {
            var lead = text[^back];
            if ((lead & 0xC0) == 0x80)
                continue;
            var needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
            return needed > back ? back : 0;
        }
        return 0;
    }

    private void SkipByteOrderMark()
    {
        if (Peek() == 0xEF && PeekAt(1) == 0xBB && PeekAt(2) == 0xBF)
            _at += 3;
        _mark = _counted = _lineStart = _at;
    }

    private RdfSyntaxException BadByte() =>
        Error("SO1002", $"The byte 0x{_buffer[_end]:X2} is not valid UTF-8; RDF texts are UTF-8.", _end - _mark, null);

    /// <summary>An error at a place relative to the mark, with the text that stands there.</summary>
    public RdfSyntaxException Error(string code, string message, int offset, string? expected)
    {
        var start = _mark + offset;
        var text = OffendingText(Math.Min(start, _end));
        return new RdfSyntaxException(
            code, message, new TextSpan(PositionAt(offset), PositionAt(Math.Max(offset, _at - _mark))), _options.File, text, expected);
    }

    private string OffendingText(int start)
    {
        const int limit = 40;
        var text = _buffer.AsSpan(start, Math.Min(_end - start, limit * 4));
        var stop = text.IndexOfAny("\n\r"u8);
        var shown = Encoding.UTF8.GetString(stop < 0 ? text : text[..stop]).TrimEnd('\uFFFD');
        return shown.Length <= limit ? shown : shown[..(char.IsHighSurrogate(shown[limit - 1]) ? limit - 1 : limit)];
    }
}
