using System.Text.RegularExpressions;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>
/// The part of a value that counts: a regular expression's group <c>value</c>, else its first group, else the whole match; a group <c>unit</c> gives the unit.
/// Compiled without backtracking where .NET can, else with a time-out of <see cref="MatchTimeoutMilliseconds"/>. Immutable and thread-safe.
/// </summary>
public sealed class ExtractRule
{
    /// <summary>Longest time one match may take.</summary>
    public const int MatchTimeoutMilliseconds = 100;

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

    /// <summary>Takes the part that counts out of a value.</summary>
    /// <param name="text">The value.</param>
    /// <param name="value">The part, without white space around it; empty when there is none.</param>
    /// <param name="unit">The unit group's text, without white space around it; null when there is none.</param>
    /// <returns>False when the expression does not match, matches an empty part, or takes too long.</returns>
    public bool TryExtract(string text, out string value, out string? unit)
    {
        value = "";
        unit = null;
        try
        {
            var match = Pattern.Match(text);
            if (!match.Success)
                return false;
            value = match.Groups[_valueGroup].Value.Trim();
            if (_unitGroup >= 0 && match.Groups[_unitGroup].Value.Trim() is { Length: > 0 } found)
                unit = found;
            return value.Length > 0;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>The expression as written.</summary>
    public override string ToString() => Pattern.ToString();

    /// <summary>Compiles an expression; an <see cref="ArgumentException"/> says what is wrong with it.</summary>
    internal static Regex Compile(string pattern)
    {
        var timeout = TimeSpan.FromMilliseconds(MatchTimeoutMilliseconds);
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, timeout);
        }
        catch (NotSupportedException)
        {
            // Look-around, back-references and atomic groups need backtracking; the time-out bounds them.
            return new Regex(pattern, RegexOptions.CultureInvariant, timeout);
        }
    }
}
