using System.Diagnostics.CodeAnalysis;

namespace SemanticOrder.Mapping.Values;

/// <summary>
/// One part of a condition on the context: <c>brand=KN</c> (the context must say so), <c>garment=top|jacket</c> (one of them), or
/// <c>sex?=F</c> (the context may be silent, but must not say otherwise; what it is silent about is listed in <c>why</c> as assumed).
/// </summary>
/// <param name="Key">A context key, for example <c>brand</c>.</param>
/// <param name="Values">The values that satisfy it; at least one. Compared exactly.</param>
/// <param name="MayBeSilent">True for <c>?=</c>.</param>
public sealed record ContextRequirement(string Key, IReadOnlyList<string> Values, bool MayBeSilent = false)
{
    /// <summary>Reads one part of a condition.</summary>
    /// <param name="text">For example <c>brand=KN</c>.</param>
    /// <param name="requirement">The part.</param>
    /// <param name="problem">What is wrong with it; null when nothing is.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out ContextRequirement? requirement, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        requirement = null;
        problem = null;
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var maySilent = equals > 0 && text[equals - 1] == '?';
        var key = equals < 0 ? "" : text[..(maySilent ? equals - 1 : equals)].Trim();
        var values = equals < 0 ? [] : text[(equals + 1)..].Split('|', StringSplitOptions.TrimEntries);
        if (key.Length == 0 || values.Any(value => value.Length == 0))
            problem = "a condition is written key=value, key=value|value or key?=value";
        else
            requirement = new ContextRequirement(key, values, maySilent);
        return problem is null;
    }

    /// <summary>True when a value of the context satisfies it.</summary>
    public bool Accepts(string value)
    {
        foreach (var candidate in Values)
        {
            if (string.Equals(candidate, value, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => Key + (MayBeSilent ? "?=" : "=") + string.Join('|', Values);
}
