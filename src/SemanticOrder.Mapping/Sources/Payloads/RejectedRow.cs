using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>A CSV row that is not well-formed, with the reason.</summary>
/// <param name="Diagnostic">SO5008 or SO5009, with the line in the payload.</param>
/// <param name="Slice">The header and the row as a payload of its own, so that it can be stored and read again; UTF-8.</param>
public sealed record RejectedRow(Diagnostic Diagnostic, ReadOnlyMemory<byte> Slice);
