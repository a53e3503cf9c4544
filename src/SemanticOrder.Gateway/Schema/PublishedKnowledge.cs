using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.Gateway.Schema;

/// <summary>A publication and the schema that came with it.</summary>
internal sealed record PublishedKnowledge(KnowledgePublication Publication, ServedSchema Served);
