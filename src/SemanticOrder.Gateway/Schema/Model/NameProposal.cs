using System.Globalization;
using System.Text;

namespace SemanticOrder.Gateway.Schema.Model;

/// <summary>Proposes a GraphQL name for a term that has no legal or free one of its own; a person decides in review.</summary>
internal static class NameProposal
{
    /// <summary>A name from the term's IRI, else its English label, else the code points of its IRI's end, that nothing else has.</summary>
    /// <param name="iri">The term.</param>
    /// <param name="label">Its English label; null when it has none.</param>
    /// <param name="isType">True for a class, whose name begins with a capital.</param>
    /// <param name="isTaken">Whether a name is in use.</param>
    public static string For(string iri, string? label, bool isType, Func<string, bool> isTaken)
    {
        var end = iri[(iri.LastIndexOfAny(['#', '/', ':']) + 1)..];
        var name = Words(end, isType) ?? Words(label ?? "", isType) ?? CodePoints(end, isType);
        if (!isTaken(name))
            return name;
        var prefixed = Words($"{Space(iri)} {name}", isType) ?? name;
        for (var number = 2; isTaken(prefixed); number++)
            prefixed = string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
        return prefixed;
    }

    /// <summary>The words of a text in camel case, Pascal case for a type; null when it has letters that GraphQL names do not.</summary>
    private static string? Words(string text, bool isType)
    {
        var name = new StringBuilder();
        var isStart = true;
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                name.Append(!isStart ? character : name.Length > 0 || isType ? char.ToUpperInvariant(character) : char.ToLowerInvariant(character));
                isStart = false;
            }
            else if (char.IsLetterOrDigit(character))
            {
                return null;
            }
            else
            {
                isStart = true;
            }
        }

        return name.Length > 0 && !char.IsAsciiDigit(name[0]) ? name.ToString() : null;
    }

    private static string CodePoints(string text, bool isType) =>
        (isType ? "Term" : "term") + string.Concat(text.EnumerateRunes().Take(8).Select(rune => rune.Value.ToString("X", CultureInfo.InvariantCulture)));

    /// <summary>The last word of the IRI's namespace.</summary>
    private static string Space(string iri)
    {
        var space = iri[..Math.Max(0, iri.LastIndexOfAny(['#', '/', ':']))];
        return space[(space.LastIndexOfAny(['#', '/', ':']) + 1)..];
    }
}
