using System.Text;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Rdf;

/// <summary>
/// The text under an XML reader: decodes bytes, remembers the stretch that was read last, so that an error can say what stands at its place, and limits how much
/// one token may take. A bad byte or a NUL is reported when the reader comes to it, not when it is decoded.
/// </summary>
internal sealed class XmlText : TextReader
{
    private const int BlockBytes = 16 * 1024;

    /// <summary>The XML reader compares the attributes of a tag with each other, so that very many take very long.</summary>
    private const int MaxAttributes = 64 * 1024;

    private readonly Stream _stream;
    private readonly RdfReaderOptions _options;
    private readonly Decoder _decoder;
    private readonly XmlTextWindow _window = new();
    private readonly byte[] _bytes = new byte[BlockBytes];
    private int _at;
    private int _end;
    private bool _isComplete;
    private bool _isFirst = true;
    private RdfSyntaxException? _pending;

    /// <summary>Characters given since the last token began.</summary>
    private int _given;

    /// <summary>Opening quotes of attribute values given since the last token began, or what looks like them.</summary>
    private int _attributes;
    private bool _afterEquals;

    /// <param name="stream">The text; not closed.</param>
    /// <param name="options">File name and limits.</param>
    /// <param name="encoding">The encoding when it is known; else it is found out.</param>
    public XmlText(Stream stream, RdfReaderOptions options, Encoding? encoding)
    {
        _stream = stream;
        _options = options;
        while (_end < XmlEncoding.StartBytes && !_isComplete)
            Fill();
        var name = string.Empty;
        encoding ??= XmlEncoding.Detect(_bytes.AsSpan(0, _end), out name);
        if (encoding is null)
            throw Error("SO1038", $"The encoding '{name}' that the XML text declares is not known, or not the one that its bytes are in; save it as UTF-8.", 1, 1, null);
        _decoder = encoding.GetDecoder();
    }

    /// <summary>Starts a token: the limit of its length counts from here.</summary>
    public void BeginToken() => _given = _attributes = 0;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        if (_pending is not null)
            throw _pending;
        if (_given > _options.MaxTermBytes)
            throw _window.Error("SO1009", $"A tag, comment or declaration is longer than {_options.MaxTermBytes} characters, the limit of this reader.", _window.End, _options.File);
        if (_attributes > MaxAttributes)
            throw _window.Error("SO1009", $"A tag has more than {MaxAttributes} attributes, the limit of this reader.", _window.End, _options.File);
        var read = 0;
        while (read == 0 && count > 0)
        {
            if (_at == _end && !_isComplete)
            {
                _at = _end = 0;
                Fill();
            }
            _decoder.Convert(_bytes.AsSpan(_at, _end - _at), buffer.AsSpan(index, count), _isComplete, out var used, out read, out var completed);
            _at += used;
            if (_isFirst && read > 0)
                read = SkipByteOrderMark(buffer.AsSpan(index, read));
            if (_isComplete && completed && read == 0)
                return 0;
        }
        _given += read;
        CountAttributes(buffer.AsSpan(index, read));
        return CutAtBadCharacter(buffer.AsSpan(index, read));
    }

    /// <summary>An error at a place that the XML reader names.</summary>
    /// <param name="code">The code.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="line">One-based line.</param>
    /// <param name="column">One-based column, in UTF-16 code units.</param>
    /// <param name="expected">What the grammar asks for; null when the error is of another kind.</param>
    public RdfSyntaxException Error(string code, string message, int line, int column, string? expected) =>
        _window.Error(code, message, _window.Find(line - 1, column - 1), _options.File, expected);

    private void CountAttributes(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('"', '\'') is var at and >= 0)
        {
            var before = text[..at].TrimEnd(" \t\r\n");
            _attributes += (before.IsEmpty ? _afterEquals : before[^1] == '=') ? 1 : 0;
            _afterEquals = false;
            text = text[(at + 1)..];
        }
        var rest = text.TrimEnd(" \t\r\n");
        _afterEquals = rest.IsEmpty ? _afterEquals : rest[^1] == '=';
    }

    private void Fill()
    {
        var read = _stream.Read(_bytes, _end, _bytes.Length - _end);
        _end += read;
        _isComplete = read == 0;
    }

    private int SkipByteOrderMark(Span<char> text)
    {
        _isFirst = false;
        if (text[0] != '\uFEFF')
            return text.Length;
        text[1..].CopyTo(text);
        return text.Length - 1;
    }

    /// <summary>Gives what stands before a bad character; the error comes when more is asked for.</summary>
    private int CutAtBadCharacter(Span<char> text)
    {
        var bad = text.IndexOfAny('\0', XmlEncoding.Invalid);
        var good = bad < 0 ? text : text[..bad];
        _window.Add(good);
        if (bad < 0)
            return text.Length;
        _pending = text[bad] == '\0'
            ? _window.Error("SO1003", "A NUL character stands in the text; XML has none.", _window.End, _options.File)
            : _window.Error("SO1002", "Bytes stand here that are not a character in the encoding of the text; save it as UTF-8.", _window.End, _options.File);
        return bad > 0 ? bad : throw _pending;
    }
}
