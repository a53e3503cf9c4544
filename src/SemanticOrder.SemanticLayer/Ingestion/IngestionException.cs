using SemanticOrder.Diagnostics;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>A payload was refused before anything was stored. Codes SO7020 to SO7029.</summary>
public sealed class IngestionException(string code, string message) : SemanticOrderException(code, message);
