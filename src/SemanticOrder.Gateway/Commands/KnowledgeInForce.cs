using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Commands;

/// <summary>The knowledge a verb works under beside a gateway that may be serving.</summary>
internal static class KnowledgeInForce
{
    /// <summary>Takes the version in force in the database into service; in a new database the ontology folder.</summary>
    public static async Task StartAsync(KnowledgeService knowledge, IKnowledgeStore store, string ontologies, CancellationToken cancellation)
    {
        var inForce = await store.GetCurrentAsync(cancellation);
        var files = inForce is null ? KnowledgeFolder.Read(ontologies) : await store.ReadFilesAsync(inForce.Version, cancellation);
        await knowledge.StartAsync(files, cancellation);
    }
}
