using System.Globalization;
using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.SemanticLayer.Review.Shapes;

/// <summary>
/// Terms as Turtle writes them, for files that people read and compare: what belongs to one rule stands together and in a fixed order, which a writer that sorts statements cannot know.
/// </summary>
/// <param name="prefixes">Prefix and namespace.</param>
internal sealed class Turtle(IReadOnlyList<(string Name, string Namespace)> prefixes)
{
    private static readonly string[] Bare = ["integer", "decimal", "boolean"];

    /// <summary>Without prefixes.</summary>
    public static Turtle Plain { get; } = new([]);

    /// <summary>The prefixes as Turtle declares them, those that a text uses.</summary>
    public string Header(string body) => string.Concat(prefixes.Where(prefix => body.Contains(prefix.Name + ":", StringComparison.Ordinal)).Select(prefix => $"@prefix {prefix.Name}: <{prefix.Namespace}> .\n")) + "\n";

    public string Iri(string iri)
    {
        foreach (var (name, space) in prefixes)
        {
            if (iri.StartsWith(space, StringComparison.Ordinal) && iri.Length > space.Length && iri.AsSpan(space.Length).IndexOfAnyExcept(Plainness) < 0 && char.IsAsciiLetterOrDigit(iri[space.Length]) && iri[^1] != '-')
                return $"{name}:{iri[space.Length..]}";
        }

        return $"<{iri}>";
    }

    public string Term(Term term) => term switch
    {
        Iri iri => Iri(iri.Value),
        Literal { LanguageTag: { } language } literal => Text(literal.LexicalForm) + "@" + language,
        Literal literal when literal.Datatype.Value == Vocab.Xsd.Namespace + "string" => Text(literal.LexicalForm),
        Literal literal when Bare.Any(name => literal.Datatype.Value == Vocab.Xsd.Namespace + name) => literal.LexicalForm,
        Literal literal => $"{Text(literal.LexicalForm)}^^{Iri(literal.Datatype.Value)}",
        _ => term.ToString()!,
    };

    public static string Text(string text, string language) => $"{Text(text)}@{language}";

    public static string Text(string text)
    {
        var escaped = new StringBuilder("\"", text.Length + 2);
        foreach (var character in text)
        {
            escaped.Append(character switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\u007F' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => character.ToString(),
            });
        }

        return escaped.Append('"').ToString();
    }

    private static System.Buffers.SearchValues<char> Plainness { get; } = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}
