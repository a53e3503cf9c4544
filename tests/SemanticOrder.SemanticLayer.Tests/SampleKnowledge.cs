using SemanticOrder.Diagnostics;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests;

/// <summary>The repository's own ontologies and samples.</summary>
internal static class SampleKnowledge
{
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<KnowledgeBuild> Built = new(() => KnowledgeBuilder.Build(KnowledgeFolder.Read(Path.Combine(Root, "ontologies"))));

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
