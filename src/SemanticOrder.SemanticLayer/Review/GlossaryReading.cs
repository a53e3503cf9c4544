using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>What was read from a glossary or a value map.</summary>
/// <param name="Proposals">One for each good row, and for each relation.</param>
/// <param name="Problems">What is wrong, with file and line.</param>
/// <param name="Rejected">Rows that are kept out, as they stand in the file, with their reason.</param>
public sealed record GlossaryReading(IReadOnlyList<Proposal> Proposals, IReadOnlyList<Diagnostic> Problems, IReadOnlyList<RejectedRow> Rejected);
