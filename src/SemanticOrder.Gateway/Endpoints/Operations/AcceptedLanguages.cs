namespace SemanticOrder.Gateway.Endpoints.Operations;

/// <summary>The languages that a client wants to read.</summary>
internal static class AcceptedLanguages
{
    private static readonly IReadOnlyList<string> Default = ["zh", "en"];

    /// <summary>The languages of Accept-Language by preference; Chinese, then English, when it names none.</summary>
    public static IReadOnlyList<string> Of(HttpRequest request)
    {
        if (request.Headers.AcceptLanguage.Count == 0)
            return Default;
        var named = request.GetTypedHeaders().AcceptLanguage.Where(language => language.Value.Length > 0 && language.Value != "*" && language.Quality != 0)
            .OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.ToString()).ToList();
        return named.Count > 0 ? named : Default;
    }
}
