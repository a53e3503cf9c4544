using SemanticOrder.Diagnostics;

namespace SemanticOrder.SemanticLayer.Explanation;

/// <summary>An order cannot be read as of a time. Codes SO7040 to SO7049.</summary>
public sealed class PastOrderException(string code, string message) : SemanticOrderException(code, message);
