using SemanticOrder.Diagnostics;

namespace SemanticOrder.Rdf;

/// <summary>A place in an XML text.</summary>
/// <param name="Position">Line, column and offset.</param>
/// <param name="Index">Index in the window; −1 when the place has left it.</param>
internal readonly record struct XmlTextPlace(TextPosition Position, int Index);
