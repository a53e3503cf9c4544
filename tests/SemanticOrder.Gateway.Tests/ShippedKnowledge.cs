using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Tests;

/// <summary>The repository's ontologies, compiled once for all tests of the process: most of the start of a gateway is compiling them.</summary>
internal static class ShippedKnowledge
{
    private static readonly KnowledgeCompiler Shared = new();
    private static readonly Lazy<CompiledKnowledge> Held = new(() => Shared.Build(KnowledgeFolder.Read(Repository.Ontologies)).Knowledge!);

    /// <summary>Compiles what a test changes, and has the rest.</summary>
    public static KnowledgeCompiler Compiler
    {
        get
        {
            _ = Held.Value;
            return Shared;
        }
    }

    /// <summary>The knowledge.</summary>
    public static CompiledKnowledge Compiled => Held.Value;
}
