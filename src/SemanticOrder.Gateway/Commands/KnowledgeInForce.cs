using SemanticOrder.Gateway.Composition;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Commands;

/// <summary>The knowledge a verb works under beside a gateway that may be serving.</summary>
internal static class KnowledgeInForce
{
    /// <summary>Takes the version in force in the database into service; in a new database the ontology folder with the model.</summary>
    public static async Task StartAsync(KnowledgeService knowledge, IKnowledgeStore store, ServedFolder folder, CancellationToken cancellation)
    {
        var inForce = await store.GetCurrentAsync(cancellation);
        var files = inForce is null ? folder.Read() : await store.ReadFilesAsync(inForce.Version, cancellation);
        await knowledge.StartAsync(files, cancellation);
    }
}
