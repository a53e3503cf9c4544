namespace SemanticOrder.Manuals.Pdf.Encodings;

/// <summary>A mapping of character codes (ISO 32000-2 §9.7.5): how codes are cut out of strings, and the CID or the text of each.</summary>
internal sealed class CMap
{
    private readonly List<CodeSpace> _spaces = [];
    private readonly Dictionary<int, int> _cids = [];
    private readonly List<(int First, int Last, int Cid)> _cidRanges = [];
    private readonly Dictionary<int, string> _texts = [];
    private readonly List<(int First, int Last, string Text)> _textRanges = [];

    /// <summary>The CMap that this one completes (<c>usecmap</c>).</summary>
    public CodeMapping? Base { get; set; }

    public bool IsVertical { get; set; }

    public bool HasTexts => _texts.Count > 0 || _textRanges.Count > 0;

    public bool HasSpaces => _spaces.Count > 0;

    public void AddSpace(CodeSpace space)
    {
        if (_spaces.Count < 1000)
            _spaces.Add(space);
    }

    public void AddCids(int first, int last, int cid)
    {
        if (first == last)
            _cids[first] = cid;
        else if (_cidRanges.Count < 100_000)
            _cidRanges.Add((first, last, cid));
    }

    public void AddText(int code, string text)
    {
        if (_texts.Count < 200_000)
            _texts[code] = text;
    }

    /// <summary>A range whose texts differ in their last code unit alone.</summary>
    public void AddTexts(int first, int last, string text)
    {
        if (last - first <= 256)
        {
            for (var code = first; code <= last; code++)
                AddText(code, Next(text, code - first));
        }
        else if (_textRanges.Count < 100_000)
        {
            _textRanges.Add((first, last, text));
        }
    }

    /// <summary>Cuts a code out of a string.</summary>
    /// <returns>Bytes that the code has, at least one.</returns>
    public int Read(ReadOnlySpan<byte> text, out int code)
    {
        code = 0;
        for (var length = 1; length <= Math.Min(4, text.Length); length++)
        {
            code = (code << 8) | text[length - 1];
            foreach (var space in _spaces)
            {
                if (space.Length == length && space.Contains(code))
                    return length;
            }
        }

        return ReadUnknown(text, out code);
    }

    /// <summary>The CID of a code; null when the CMap says nothing of it.</summary>
    public int? Cid(int code)
    {
        if (_cids.TryGetValue(code, out var cid))
            return cid;
        for (var i = _cidRanges.Count - 1; i >= 0; i--)
        {
            if (code >= _cidRanges[i].First && code <= _cidRanges[i].Last)
                return _cidRanges[i].Cid + (code - _cidRanges[i].First);
        }

        return Base?.Cid(code);
    }

    /// <summary>The text of a code; null when the CMap says nothing of it.</summary>
    public string? Text(int code)
    {
        if (_texts.TryGetValue(code, out var text))
            return text;
        for (var i = _textRanges.Count - 1; i >= 0; i--)
        {
            if (code >= _textRanges[i].First && code <= _textRanges[i].Last)
                return Next(_textRanges[i].Text, code - _textRanges[i].First);
        }

        return null;
    }

    private static string Next(string text, int steps) =>
        steps == 0 || text.Length == 0 ? text
        : text.Length >= 2 && char.IsSurrogatePair(text, text.Length - 2) && char.ConvertToUtf32(text, text.Length - 2) + steps is <= 0x10FFFF and var scalar
            ? string.Concat(text.AsSpan(0, text.Length - 2), char.ConvertFromUtf32(scalar))
            : string.Concat(text.AsSpan(0, text.Length - 1), ((char)(text[^1] + steps)).ToString());

    /// <summary>A code outside every range is as long as the shortest range that its first bytes fit, else as the shortest of all (§9.7.6.3).</summary>
    private int ReadUnknown(ReadOnlySpan<byte> text, out int code)
    {
        if (Base is not null)
            return Base.Read(text, out code);
        var length = Math.Min(_spaces.Count == 0 ? 2 : _spaces.Min(space => space.Length), text.Length);
        foreach (var space in _spaces)
        {
            if (space.BeginsWith(text[0]))
                length = Math.Min(space.Length, text.Length);
        }

        code = 0;
        for (var i = 0; i < length; i++)
            code = (code << 8) | text[i];
        return length;
    }
}
