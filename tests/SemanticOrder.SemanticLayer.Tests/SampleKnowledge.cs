using SemanticOrder.Diagnostics;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests;

/// <summary>The repository's own ontologies and samples.</summary>
internal static class SampleKnowledge
{
    public static string Root { get; } = FindRoot();

    private static readonly KnowledgeCompiler Shared = new();
    private static readonly Lazy<KnowledgeBuild> Built = new(() => Shared.Build(KnowledgeFolder.Read(Path.Combine(Root, "ontologies"))));

    /// <summary>Compiles what a test changes, and has the repository's own.</summary>
    public static KnowledgeCompiler Compiler
    {
        get
        {
            _ = Built.Value;
            return Shared;
        }
    }

    public static KnowledgeBuild Build => Built.Value;

    public static CompiledKnowledge Compiled => Build.Knowledge
        ?? throw new InvalidOperationException(string.Join(Environment.NewLine, Build.Diagnostics.Where(found => found.Severity == Severity.Error)));

    public static byte[] Sample(string file) => File.ReadAllBytes(Path.Combine(Root, "samples", "orders", file));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SemanticOrder.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("No SemanticOrder.sln above the test folder.");
    }
}
