using System.Text;
using System.Text.RegularExpressions;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>
/// The part of a value that counts: a regular expression's group <c>value</c>, else its first group, else the whole match; a group <c>unit</c> gives the unit.
/// Compiled without backtracking where .NET can, which takes linear time, else with a time-out of <see cref="MatchTimeoutMilliseconds"/>. Thread-safe.
/// </summary>
public sealed class ExtractRule
{
    /// <summary>Longest time one match that backtracks may take. Long beside what a sound expression needs, so that a busy machine does not lose values.</summary>
    public const int MatchTimeoutMilliseconds = 1000;

    private const int RememberedValues = 512;
    private const int LongestRemembered = 128;

    // Specifications of goods come again and again. A value has one place here, so that no more are kept than places; reading and writing a place is one reference.
    private readonly Remembered?[] _remembered = new Remembered?[RememberedValues];
    private readonly int _valueGroup;
    private readonly int _unitGroup;

    internal ExtractRule(Regex pattern)
    {
        Pattern = pattern;
        var named = pattern.GroupNumberFromName("value");
        _unitGroup = pattern.GroupNumberFromName("unit");
        _valueGroup = named >= 0 ? named : pattern.GetGroupNumbers().FirstOrDefault(number => number > 0 && number != _unitGroup);
    }

    /// <summary>The compiled expression.</summary>
    public Regex Pattern { get; }

    /// <summary>Takes the part that counts out of a value, and remembers it for the next time that the value comes.</summary>
    /// <param name="value">The value, UTF-8.</param>
    /// <returns>Null when the expression does not match, or matches an empty part.</returns>
    /// <exception cref="RegexMatchTimeoutException">The match took too long: whether the value has the part is not known, and is not remembered.</exception>
    public ExtractedPart? Extract(ReadOnlySpan<byte> value)
    {
        if (value.Length > LongestRemembered)
            return Extract(Encoding.UTF8.GetString(value));
        var hash = default(HashCode);
        hash.AddBytes(value);
        ref var place = ref _remembered[(uint)hash.ToHashCode() % RememberedValues];
        if (place is { } remembered && value.SequenceEqual(remembered.Value))
            return remembered.Part;
        var part = Extract(Encoding.UTF8.GetString(value));
        place = new Remembered(value.ToArray(), part);
        return part;
    }

    /// <summary>Takes the part that counts out of a value.</summary>
    /// <param name="text">The value.</param>
    /// <returns>Null when the expression does not match, or matches an empty part.</returns>
    /// <exception cref="RegexMatchTimeoutException">The match took too long.</exception>
    public ExtractedPart? Extract(string text)
    {
        var match = Pattern.Match(text);
        if (!match.Success || match.Groups[_valueGroup].Value.Trim() is not { Length: > 0 } value)
            return null;
        var unit = _unitGroup >= 0 && match.Groups[_unitGroup].Value.Trim() is { Length: > 0 } found ? found : null;
        return new ExtractedPart(value, Encoding.UTF8.GetBytes(value), unit);
    }

    /// <summary>The expression as written.</summary>
    public override string ToString() => Pattern.ToString();

    /// <summary>Compiles an expression; an <see cref="ArgumentException"/> says what is wrong with it.</summary>
    internal static Regex Compile(string pattern)
    {
        try
        {
            // Linear in the value, so there is nothing to bound; a clock would lose values whenever the machine is busy.
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);
        }
        catch (NotSupportedException)
        {
            // Look-around, back-references and atomic groups need backtracking; the time-out bounds them.
            return new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(MatchTimeoutMilliseconds));
        }
    }

    private sealed record Remembered(byte[] Value, ExtractedPart? Part);
}
