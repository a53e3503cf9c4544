using System.Collections.Immutable;

namespace SemanticOrder.Mapping.Values;

/// <summary>
/// The text of <c>ext_condition</c>: <c>condition = [ pair ( ";" pair )* [ ";" ] ]</c>, <c>pair = key [ "?" ] "=" value ( "|" value )*</c>. Blanks around keys and values do not count.
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
            if (!ContextRequirement.TryParse(pair, out var requirement, out var problem))
                return $"'{pair}': {problem}";
            if (requirements.Exists(known => known.Key == requirement.Key))
                return $"the key '{requirement.Key}' stands twice; write {requirement.Key}=a|b for 'one of'";
            requirements.Add(requirement);
        }

        condition = [.. requirements];
        return null;
    }
}
