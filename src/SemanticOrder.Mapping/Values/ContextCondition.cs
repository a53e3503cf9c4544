using System.Collections.Immutable;

namespace SemanticOrder.Mapping.Values;

/// <summary>
/// The text of <c>ext_condition</c>: <c>condition = [ pair ( ";" pair )* [ ";" ] ]</c>, <c>pair = key "=" value ( "|" value )*</c>. Blanks around keys and values do not count.
/// </summary>
internal static class ContextCondition
{
    /// <param name="text">The condition.</param>
    /// <param name="condition">Its requirements, in the order written; empty for an empty text.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? Parse(string text, out ImmutableArray<ContextRequirement> condition)
    {
        condition = [];
        var requirements = new List<ContextRequirement>();
        foreach (var pair in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                return $"'{pair}' is not written key=value";
            var key = pair[..equals].TrimEnd();
            if (!key.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-'))
                return $"'{key}' is not a context key";
            if (requirements.Exists(known => known.Key == key))
                return $"the key '{key}' stands twice; write {key}=a|b for 'one of'";
            var values = pair[(equals + 1)..].Split('|', StringSplitOptions.TrimEntries);
            if (values.Contains(""))
                return $"the key '{key}' has an empty value";
            requirements.Add(new ContextRequirement(key, values));
        }

        condition = [.. requirements];
        return null;
    }
}
