using SemanticOrder.Gateway.Schema.Views;

namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>A node of a page with its cursor.</summary>
internal sealed record NodeEdge(string Cursor, NodeView Node);
