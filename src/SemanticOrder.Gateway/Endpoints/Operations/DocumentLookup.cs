using SemanticOrder.Gateway.Composition;

namespace SemanticOrder.Gateway.Endpoints.Operations;

/// <summary>Finds the document that a request means: sent with it, registered, or persisted before. Thread-safe.</summary>
internal sealed class DocumentLookup(TrustedDocuments trusted, GatewayOptions options)
{
    private readonly PersistedQueries _persisted = new(options.OnlyTrusted ? 0 : options.PersistedQueryBytes);

    /// <summary>Finds the document.</summary>
    /// <param name="parameters">The request.</param>
    /// <param name="problem">Why there is none.</param>
    /// <returns>UTF-8 text, or null.</returns>
    public byte[]? Find(OperationParameters parameters, out Problem? problem)
    {
        problem = null;
        var document = (parameters.DocumentId, parameters.PersistedHash) switch
        {
            ({ } id, _) => Registered(id, out problem),
            (_, { } hash) => Persisted(hash, parameters.Document, out problem),
            _ => parameters.Document,
        };
        if (document is null || !options.OnlyTrusted || trusted.Find(TrustedDocuments.HashOf(document)) is not null)
            return document;
        problem = new Problem(StatusCodes.Status403Forbidden, "SO8066", "Only registered documents are answered here. Register this one with its client, and send its id as documentId.");
        return null;
    }

    private byte[]? Registered(string id, out Problem? problem)
    {
        var document = trusted.Find(id)?.Document;
        problem = document is null ? new Problem(StatusCodes.Status404NotFound, "SO8065", $"No document is registered under '{id}'.") : null;
        return document;
    }

    /// <summary>Apollo's protocol: the hash alone first; when that is not known, the hash and the document.</summary>
    private byte[]? Persisted(string hash, byte[]? document, out Problem? problem)
    {
        problem = null;
        if (trusted.Find(hash) is { } registered)
            return registered.Document;
        if (document is null)
        {
            var held = _persisted.Find(hash);
            // Clients of the protocol know this message, and send the document then.
            problem = held is null ? new Problem(StatusCodes.Status200OK, "SO8067", "PersistedQueryNotFound") : null;
            return held;
        }

        if (!hash.Equals(TrustedDocuments.HashOf(document), StringComparison.OrdinalIgnoreCase))
        {
            problem = new Problem(StatusCodes.Status400BadRequest, "SO8068", "extensions.persistedQuery.sha256Hash is not the SHA-256 of query.");
            return null;
        }

        _persisted.Add(hash, document);
        return document;
    }
}
