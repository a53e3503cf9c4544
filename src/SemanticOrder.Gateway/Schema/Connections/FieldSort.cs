using SemanticOrder.Gateway.Schema.Model;

namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>A field to sort by.</summary>
internal sealed record FieldSort(FieldModel Field, bool Descending);
