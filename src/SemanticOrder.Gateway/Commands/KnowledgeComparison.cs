using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Commands;

/// <summary>Says what an ontology folder infers differently than another folder, or than a version that a database keeps.</summary>
internal static class KnowledgeComparison
{
    /// <summary>Writes the statements that are gone and those that are new, by what they are about.</summary>
    /// <exception cref="SemanticOrderException">SO8069: there is neither such a folder nor such a version. SO3020: a closure passed its limit.</exception>
    public static async Task WriteAsync(string since, string data, string folder, TextWriter output, KnowledgeCompiler compiler, CancellationToken cancellation)
    {
        var after = compiler.Build(KnowledgeFolder.Read(folder), checksConsistency: false, cancellation).Knowledge;
        if (after is null)
        {
            output.WriteLine("The folder has errors, so nothing was compared.");
            return;
        }

        var build = compiler.Build(await FilesAsync(since, data, cancellation), checksConsistency: false, cancellation);
        var before = build.Knowledge ?? throw new KnowledgeException(build.Diagnostics);
        var diff = KnowledgeDiff.Compute(Infer(before), Infer(after));
        foreach (var concept in diff.Concepts)
        {
            output.WriteLine($"{concept.LabelZh} · {concept.LabelEn} <{concept.Iri}>");
            foreach (var statement in concept.Removed)
                output.WriteLine($"  - {statement.Text("zh")} · {statement.Text("en")}");
            foreach (var statement in concept.Added)
                output.WriteLine($"  + {statement.Text("zh")} · {statement.Text("en")}");
        }

        output.WriteLine($"{diff.Added} inferences added, {diff.Removed} removed since {since}.");
    }

    private static InferredKnowledge Infer(CompiledKnowledge knowledge) => new(knowledge, new EntailedGraph(knowledge.Graph));

    private static async Task<IReadOnlyList<KnowledgeFile>> FilesAsync(string since, string data, CancellationToken cancellation)
    {
        if (Directory.Exists(since))
            return KnowledgeFolder.Read(since);
        if (!KnowledgeVersion.TryParse(since, out var version) || !File.Exists(GatewayStore.FileIn(data)))
            throw new SemanticOrderException("SO8069", $"--since '{since}' is neither a folder nor a knowledge version of a database in '{data}'. Name a folder, or a version of 64 hexadecimal digits and its database with --data.");
        await using var store = GatewayStore.Open(data);
        return await store.ReadFilesAsync(version, cancellation);
    }
}
