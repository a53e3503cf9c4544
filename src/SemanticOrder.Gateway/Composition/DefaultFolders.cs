namespace SemanticOrder.Gateway.Composition;

/// <summary>Where ontologies and samples are when nobody says: in the current folder, as in a checkout of the repository, else beside the program.</summary>
internal static class DefaultFolders
{
    /// <summary>The ontology folder.</summary>
    public static string Ontologies => Find("ontologies");

    /// <summary>The folder of sample payloads.</summary>
    public static string Samples => Find(Path.Combine("samples", "orders"));

    private static string Find(string name)
    {
        var here = Path.GetFullPath(name);
        return Directory.Exists(here) ? here : Path.Combine(AppContext.BaseDirectory, name);
    }
}
