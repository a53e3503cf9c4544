using SemanticOrder.GraphQL.Federation;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>Schemas as subgraphs of a federated graph.</summary>
public sealed partial class SchemaBuilder
{
    private SubgraphBuilder? _subgraph;

    /// <summary>
    /// Makes the schema a subgraph of Apollo Federation v2: adds <c>_service</c>, <c>_entities</c> and the directives that <c>@link</c> imports (version 2.3 and all of them when the schema has no
    /// link to federation). Types of other subgraphs may be extended as if they were defined here.
    /// </summary>
    /// <param name="configure">Says how entities are found.</param>
    public SchemaBuilder Subgraph(Action<SubgraphBuilder>? configure = null)
    {
        _subgraph ??= new SubgraphBuilder();
        configure?.Invoke(_subgraph);
        return this;
    }

    private DocumentNode AsSubgraph(DocumentNode document, SubgraphBuilder subgraph)
    {
        var completed = new SubgraphDocument(document);
        _bindings.Resolvers[(completed.QueryType, "_service")] = SubgraphResolvers.Service;
        _bindings.Resolvers[("_Service", "sdl")] = SubgraphResolvers.ServiceSdl;
        if (completed.Entities.Count > 0)
            _bindings.Resolvers[(completed.QueryType, "_entities")] = new SubgraphResolvers(subgraph.Resolvers).Entities;
        return completed.Document;
    }
}
