namespace SemanticOrder.Orders.Interpretations;

/// <summary>What could not be said of an order, and why: an unknown code, a missing brand, a date that is none. Nothing is guessed in its place.</summary>
/// <param name="Node">Index of the node the statement would have been about.</param>
/// <param name="Property">Term number of the property it would have had.</param>
/// <param name="Kind">Unresolved, invalid, or a link problem.</param>
/// <param name="Record">Index of the record in the interpretation's record list; −1 when no single record caused it.</param>
/// <param name="Field">Name of the source field, as the profile names it.</param>
/// <param name="Code">Stable error code, <c>SO</c> and four digits.</param>
/// <param name="Missing">What would resolve it, for example <c>brand</c> or <c>pick-to-dispatch bound</c>; in the order the operators asked, no duplicates.</param>
/// <param name="TextZh">One Chinese sentence for a person.</param>
/// <param name="TextEn">One English sentence for a person.</param>
public sealed record DocumentNote(
    int Node, int Property, NoteKind Kind, int Record, string Field, string Code, IReadOnlyList<string> Missing, string TextZh, string TextEn);
