using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace SemanticOrder.Sparql.Functions;

/// <summary>A regular expression of XPath (XQuery and XPath Functions and Operators 3.1 §5.6.1), as REGEX and REPLACE have it, ready to match. One thread at a time.</summary>
public sealed class XPathRegex
{
    /// <summary>UTF-16 units of a pattern; longer ones are refused.</summary>
    private const int MaxLength = 10_000;

    /// <summary>What a match may take at first. Past it cancellation is looked at, and the match is made again by an engine that does not backtrack.</summary>
    private static readonly TimeSpan FirstTimeout = TimeSpan.FromMilliseconds(30);

    /// <summary>Timeouts after which a pattern is given up for the rest of the request.</summary>
    private const int MaxTimeouts = 3;

    /// <summary>Matches after which compiling pays.</summary>
    private const int CompileAfter = 5_000;

    private static readonly SearchValues<char> Metacharacters = SearchValues.Create("\\|.?*+(){}[]^$");

    private readonly string _pattern;
    private readonly RegexFlags _flags;
    private readonly TimeSpan _timeout;
    private readonly CancellationToken _cancellation;
    private readonly int _groups;
    private readonly byte[]? _literal;
    private Regex _short;
    private Regex? _full;
    private readonly Dictionary<string, Regex> _linear = new(StringComparer.Ordinal);
    private bool _isSlow;
    private int _matches;
    private int _timeouts;
    private bool? _matchesEmpty;

    private XPathRegex(string pattern, RegexFlags flags, TimeSpan timeout, string translated, int groups, CancellationToken cancellation)
    {
        (_pattern, _flags, _timeout, _groups, _cancellation) = (pattern, flags, timeout, groups, cancellation);
        _short = new Regex(translated, RegexOptions.CultureInvariant, timeout < FirstTimeout ? timeout : FirstTimeout);
        var isText = flags.HasFlag(RegexFlags.Quote) || pattern.AsSpan().IndexOfAny(Metacharacters) < 0;
        if (isText && (flags & (RegexFlags.IgnoreCase | RegexFlags.IgnoreSpace)) == 0)
            _literal = Encoding.UTF8.GetBytes(pattern);
    }

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern; at most 10,000 UTF-16 units.</param>
    /// <param name="flags">Any of <c>s</c>, <c>m</c>, <c>i</c>, <c>x</c>, <c>q</c> (§5.6.2).</param>
    /// <param name="timeout">How long one match may take.</param>
    /// <param name="cancellation">Ends a match that takes long; within 50 ms, unless the pattern refers back to a group.</param>
    /// <returns>Null when it, or the flags, are not of XPath (FORX0001, FORX0002), or it is too long.</returns>
    public static XPathRegex? Create(string pattern, string flags, TimeSpan timeout, CancellationToken cancellation = default)
    {
        if (pattern.Length > MaxLength || !TryReadFlags(flags, out var read) || RegexTranslator.Translate(pattern, read, hasSurrogates: false, out var groups) is not { } translated)
            return null;
        try
        {
            return new XPathRegex(pattern, read, timeout, translated, groups, cancellation);
        }
        catch (RegexParseException)
        {
            // Nested too deep for .NET.
            return null;
        }
    }

    /// <summary>True when some part of the text matches.</summary>
    /// <param name="text">UTF-8.</param>
    /// <exception cref="RegexMatchTimeoutException">It takes too long.</exception>
    public bool IsMatch(ReadOnlySpan<byte> text)
    {
        if (_literal is not null)
            return text.IndexOf(_literal) >= 0;
        var characters = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            var length = Encoding.UTF8.GetChars(text, characters);
            return IsMatch(characters.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    /// <summary>The text with every match replaced.</summary>
    /// <param name="text">Where to replace.</param>
    /// <param name="replacement"><c>$N</c> stands for a group, <c>$0</c> for the match, <c>\$</c> and <c>\\</c> for themselves; with flag <c>q</c> nothing does.</param>
    /// <returns>Null when the pattern matches the empty string, or the replacement is malformed.</returns>
    /// <exception cref="RegexMatchTimeoutException">It takes too long.</exception>
    public string? Replace(string text, string replacement)
    {
        ThrowIfGivenUp();
        _matchesEmpty ??= _short.IsMatch("");
        if (_matchesEmpty.Value || !TryReadReplacement(replacement, out var parts))
            return null;
        var regex = RegexFor(text);
        try
        {
            return (_isSlow ? Linear(regex) : regex).Replace(text, match =>
            {
                _cancellation.ThrowIfCancellationRequested();
                var replaced = new StringBuilder();
                foreach (var (literal, group) in parts)
                    replaced.Append(group < 0 ? literal : group <= _groups ? match.Groups[group].Value : "");
                return replaced.ToString();
            });
        }
        catch (RegexMatchTimeoutException) when (TryGoSlow())
        {
            return Replace(text, replacement);
        }
    }

    private bool IsMatch(ReadOnlySpan<char> text)
    {
        ThrowIfGivenUp();
        var regex = RegexFor(text);
        try
        {
            return _isSlow ? Linear(regex).IsMatch(text) : regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException) when (TryGoSlow())
        {
            return IsMatch(text);
        }
    }

    /// <summary>After a timeout: true when the match is to be made again.</summary>
    private bool TryGoSlow()
    {
        if (_isSlow)
        {
            _timeouts++;
            return false;
        }
        _isSlow = true;
        return true;
    }

    /// <summary>The same expression for an engine whose time grows with the text only; where it has none, since the pattern refers back to a group, the same engine with more time.</summary>
    private Regex Linear(Regex regex)
    {
        _cancellation.ThrowIfCancellationRequested();
        var text = regex.ToString();
        if (_linear.TryGetValue(text, out var linear))
            return linear;
        try
        {
            return _linear[text] = new Regex(text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, _timeout);
        }
        catch (NotSupportedException)
        {
            return _linear[text] = new Regex(text, regex.Options, _timeout);
        }
    }

    private Regex RegexFor(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\uD800', '\uDFFF') >= 0)
            return _full ??= new Regex(RegexTranslator.Translate(_pattern, _flags, hasSurrogates: true, out _)!, RegexOptions.CultureInvariant, _short.MatchTimeout);
        if (++_matches == CompileAfter)
            _short = new Regex(_short.ToString(), RegexOptions.CultureInvariant | RegexOptions.Compiled, _short.MatchTimeout);
        return _short;
    }

    private void ThrowIfGivenUp()
    {
        if (_timeouts >= MaxTimeouts)
            throw new RegexMatchTimeoutException();
    }

    private bool TryReadReplacement(string replacement, out List<(string Literal, int Group)> parts)
    {
        parts = [];
        if (_flags.HasFlag(RegexFlags.Quote))
        {
            parts.Add((replacement, -1));
            return true;
        }
        for (var at = 0; at < replacement.Length;)
        {
            var special = replacement.AsSpan(at).IndexOfAny('$', '\\');
            if (special != 0)
            {
                var end = special < 0 ? replacement.Length : at + special;
                parts.Add((replacement[at..end], -1));
                at = end;
                continue;
            }
            if (at + 1 >= replacement.Length)
                return false;
            var next = replacement[at + 1];
            if (replacement[at] == '\\' ? next is not ('\\' or '$') : !char.IsAsciiDigit(next))
                return false;
            if (replacement[at] == '\\')
                (parts, at) = ([.. parts, (next.ToString(), -1)], at + 2);
            else
                parts.Add(("", ReadGroup(replacement, at + 1, out at)));
        }
        return true;
    }

    /// <summary>One digit, and more as long as there are so many groups.</summary>
    private int ReadGroup(string replacement, int at, out int end)
    {
        var group = replacement[at++] - '0';
        while (at < replacement.Length && char.IsAsciiDigit(replacement[at]) && group * 10 + replacement[at] - '0' <= _groups)
            group = group * 10 + replacement[at++] - '0';
        end = at;
        return group;
    }

    private static bool TryReadFlags(string text, out RegexFlags flags)
    {
        flags = RegexFlags.None;
        foreach (var c in text)
        {
            var flag = c switch
            {
                's' => RegexFlags.DotAll,
                'm' => RegexFlags.MultiLine,
                'i' => RegexFlags.IgnoreCase,
                'x' => RegexFlags.IgnoreSpace,
                'q' => RegexFlags.Quote,
                _ => RegexFlags.None,
            };
            if (flag == RegexFlags.None)
                return false;
            flags |= flag;
        }
        return true;
    }
}
