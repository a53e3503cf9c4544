using SemanticOrder.Gateway.Composition;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Commands;

/// <summary>The knowledge a verb works under beside a gateway that may be serving.</summary>
internal static class KnowledgeInForce
{
    /// <summary>Takes the version in force in the database into service; in a new database the ontology folder with the model.</summary>
    public static Task StartAsync(KnowledgeService knowledge, IKnowledgeStore store, ServedFolder folder, CancellationToken cancellation) =>
        StartAsync(knowledge, store, folder, named: null, cancellation);

    /// <summary>Takes the version in force in the database into service, and says so where somebody named a folder that holds another.</summary>
    /// <param name="knowledge">Gets the knowledge.</param>
    /// <param name="store">The database.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="named">Told when the folder was named and is not what is in force: only the gate of a gateway publishes, and one may be serving. Null when nobody named the folder.</param>
    /// <param name="cancellation">Stops compiling.</param>
    public static async Task StartAsync(KnowledgeService knowledge, IKnowledgeStore store, ServedFolder folder, TextWriter? named, CancellationToken cancellation)
    {
        var inForce = await store.GetCurrentAsync(cancellation);
        var files = inForce is null ? folder.Read() : await store.ReadFilesAsync(inForce.Version, cancellation);
        if (inForce is not null && named is not null && Differs(folder, files))
            named.WriteLine($"{folder.Ontologies} is not used: the knowledge in force in the database is version {inForce.Version.ToString()[..12]}, published {inForce.PublishedAt:yyyy-MM-dd HH:mm} UTC, and the folder differs from it. To publish the folder, start 'serve --ontologies {folder.Ontologies}' on the database, or have the gateway that serves it read its folder again with reloadKnowledge.");
        await knowledge.StartAsync(files, cancellation);
    }

    /// <summary>True when a file of the folder is not in force as it is there. What is in force beside it comes from reviews and models.</summary>
    private static bool Differs(ServedFolder folder, IReadOnlyList<KnowledgeFile> inForce)
    {
        var contents = inForce.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
        return KnowledgeFolder.Read(folder.Ontologies).Any(file => !contents.TryGetValue(file.Path, out var content) || !content.Span.SequenceEqual(file.Content.Span));
    }
}
