using SemanticOrder.Tagging.Lexicon;

namespace SemanticOrder.Tagging.Tests;

/// <summary>The lexicon that is shipped.</summary>
internal static class CoreLexicon
{
    /// <summary>The top of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static TagLexicon Lexicon { get; } = TagLexicon.Parse(File.ReadAllText(Path.Combine(Root, "ontologies", "core", "tags.lexicon.tsv")), "tags.lexicon.tsv");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "SemanticOrder.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
