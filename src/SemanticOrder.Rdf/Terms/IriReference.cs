using System.Buffers;

namespace SemanticOrder.Rdf;

/// <summary>
/// An IRI or relative reference in UTF-8, cut into its five components (RFC 3986 §3 and Appendix B, with the characters of RFC 3987 §2.2). Components are
/// slices of the text without their delimiters. Cutting never fails; <see cref="IsValid"/> says whether each component has only the characters it may have.
/// </summary>
public readonly ref struct IriReference
{
    private static readonly SearchValues<byte> Delimiters = SearchValues.Create(":/?#"u8);

    /// <summary>Cuts a text into components.</summary>
    /// <param name="text">UTF-8.</param>
    public IriReference(ReadOnlySpan<byte> text)
    {
        Text = text;
        var rest = text;
        var scheme = SchemeLength(text);
        Scheme = text[..scheme];
        if (scheme > 0)
            rest = rest[(scheme + 1)..];
        if (rest.IndexOf((byte)'#') is var hash and >= 0)
        {
            HasFragment = true;
            Fragment = rest[(hash + 1)..];
            rest = rest[..hash];
        }
        if (rest.IndexOf((byte)'?') is var mark and >= 0)
        {
            HasQuery = true;
            Query = rest[(mark + 1)..];
            rest = rest[..mark];
        }
        if (rest.StartsWith("//"u8))
        {
            HasAuthority = true;
            rest = rest[2..];
            var slash = rest.IndexOf((byte)'/');
            Authority = slash < 0 ? rest : rest[..slash];
            rest = slash < 0 ? [] : rest[slash..];
        }
        Path = rest;
    }

    /// <summary>The whole reference.</summary>
    public ReadOnlySpan<byte> Text { get; }

    /// <summary>The scheme without colon; empty for a relative reference.</summary>
    public ReadOnlySpan<byte> Scheme { get; }

    /// <summary>User information, host and port; may be empty although present.</summary>
    public ReadOnlySpan<byte> Authority { get; }

    /// <summary>The path, with its leading slash if it has one.</summary>
    public ReadOnlySpan<byte> Path { get; }

    /// <summary>The query without question mark.</summary>
    public ReadOnlySpan<byte> Query { get; }

    /// <summary>The fragment without hash.</summary>
    public ReadOnlySpan<byte> Fragment { get; }

    /// <summary>True when <c>//</c> is there.</summary>
    public bool HasAuthority { get; }

    /// <summary>True when <c>?</c> is there.</summary>
    public bool HasQuery { get; }

    /// <summary>True when <c>#</c> is there.</summary>
    public bool HasFragment { get; }

    /// <summary>True when there is a scheme, so that no base is needed.</summary>
    public bool IsAbsolute => !Scheme.IsEmpty;

    /// <summary>True when every component has only characters that RFC 3987 §2.2 gives it, percent signs are followed by two hexadecimal digits, and a path without authority does not begin with <c>//</c>.</summary>
    public bool IsValid =>
        IriCharacters.IsAuthority(Authority)
        && IriCharacters.AreIn(IriCharacters.PathAscii, Path, allowPrivate: false)
        && IriCharacters.AreIn(IriCharacters.QueryAscii, Query, allowPrivate: true)
        && IriCharacters.AreIn(IriCharacters.QueryAscii, Fragment, allowPrivate: false)
        && (HasAuthority || !Path.StartsWith("//"u8))
        && (IsAbsolute || HasAuthority || !FirstSegment(Path).Contains((byte)':'));

    /// <summary>The length of the scheme that a text begins with (<c>ALPHA *( ALPHA / DIGIT / "+" / "-" / "." ) ":"</c>); 0 when it has none.</summary>
    public static int SchemeLength(ReadOnlySpan<byte> text)
    {
        var length = text.IndexOfAny(Delimiters);
        if (length <= 0 || text[length] != (byte)':' || !char.IsAsciiLetter((char)text[0]))
            return 0;
        foreach (var c in text[1..length])
        {
            if (!char.IsAsciiLetterOrDigit((char)c) && c is not ((byte)'+' or (byte)'-' or (byte)'.'))
                return 0;
        }
        return length;
    }

    /// <summary>Resolves this reference against a base (RFC 3986 §5.2.2, strict). An absolute reference stays as it is, dot segments included.</summary>
    /// <param name="base">An absolute IRI.</param>
    /// <param name="destination">At least as long as both texts and two more bytes together.</param>
    /// <returns>Bytes written.</returns>
    public int Resolve(in IriReference @base, Span<byte> destination)
    {
        if (IsAbsolute)
        {
            Text.CopyTo(destination);
            return Text.Length;
        }
        var at = Copy(@base.Scheme, destination, 0);
        destination[at++] = (byte)':';
        if (HasAuthority || @base.HasAuthority)
        {
            at = Copy("//"u8, destination, at);
            at = Copy(HasAuthority ? Authority : @base.Authority, destination, at);
        }
        at = ResolvePath(@base, destination, at);
        var takesQuery = !HasAuthority && Path.IsEmpty && !HasQuery;
        if (takesQuery ? @base.HasQuery : HasQuery)
        {
            destination[at++] = (byte)'?';
            at = Copy(takesQuery ? @base.Query : Query, destination, at);
        }
        if (HasFragment)
        {
            destination[at++] = (byte)'#';
            at = Copy(Fragment, destination, at);
        }
        return at;
    }

    private int ResolvePath(in IriReference @base, Span<byte> destination, int at)
    {
        if (HasAuthority || Path.StartsWith("/"u8))
            return RemoveDotSegments(destination, at, Copy(Path, destination, at));
        if (Path.IsEmpty)
            return Copy(@base.Path, destination, at);
        var end = at;
        if (@base.HasAuthority && @base.Path.IsEmpty)
            destination[end++] = (byte)'/';
        else
            end = Copy(@base.Path[..(@base.Path.LastIndexOf((byte)'/') + 1)], destination, end);
        return RemoveDotSegments(destination, at, Copy(Path, destination, end));
    }

    /// <summary>RFC 3986 §5.2.4, in place on [start, end).</summary>
    /// <returns>The new end.</returns>
    private static int RemoveDotSegments(Span<byte> text, int start, int end)
    {
        int read = start, write = start;
        while (read < end)
        {
            var input = text[read..end];
            if (input.StartsWith("../"u8))
            {
                read += 3;
            }
            else if (input.StartsWith("./"u8) || input.StartsWith("/./"u8))
            {
                read += 2;
            }
            else if (input.SequenceEqual("/."u8))
            {
                read = end - 1;
                text[read] = (byte)'/';
            }
            else if (input.StartsWith("/../"u8) || input.SequenceEqual("/.."u8))
            {
                read += 3;
                if (read == end)
                    text[--read] = (byte)'/';
                write = start + Math.Max(0, text[start..write].LastIndexOf((byte)'/'));
            }
            else if (input.SequenceEqual("."u8) || input.SequenceEqual(".."u8))
            {
                read = end;
            }
            else
            {
                var length = 1 + input[1..].IndexOf((byte)'/');
                length = length == 0 ? input.Length : length;
                input[..length].CopyTo(text[write..]);
                write += length;
                read += length;
            }
        }
        return write;
    }

    private static ReadOnlySpan<byte> FirstSegment(ReadOnlySpan<byte> path)
    {
        var slash = path.IndexOf((byte)'/');
        return slash < 0 ? path : path[..slash];
    }

    private static int Copy(ReadOnlySpan<byte> source, Span<byte> destination, int at)
    {
        source.CopyTo(destination[at..]);
        return at + source.Length;
    }
}
