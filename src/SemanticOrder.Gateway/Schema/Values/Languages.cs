using SemanticOrder.GraphQL.Execution;

namespace SemanticOrder.Gateway.Schema.Values;

/// <summary>Texts in the language a client prefers.</summary>
internal static class Languages
{
    /// <summary>The languages of a field's <c>lang</c> argument; those of the request (Accept-Language) when it has none.</summary>
    public static IReadOnlyList<string> Of(FieldContext context) =>
        context.Argument<string[]>("lang") is { Length: > 0 } given ? given : context.State<RequestState>().Languages;

    /// <summary>The text of the first language that is Chinese or English; Chinese when none is.</summary>
    public static string Pick(IReadOnlyList<string> languages, string zh, string en)
    {
        foreach (var language in languages)
        {
            if (language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) && zh.Length > 0)
                return zh;
            if (language.StartsWith("en", StringComparison.OrdinalIgnoreCase) && en.Length > 0)
                return en;
        }

        return zh.Length > 0 ? zh : en;
    }
}
