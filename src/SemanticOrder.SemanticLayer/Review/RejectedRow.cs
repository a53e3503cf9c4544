using SemanticOrder.Diagnostics;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>A row of a glossary or value map that gives no proposal.</summary>
/// <param name="Line">Its line, one-based.</param>
/// <param name="Text">As it stands in the file.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record RejectedRow(int Line, string Text, Diagnostic Reason);
