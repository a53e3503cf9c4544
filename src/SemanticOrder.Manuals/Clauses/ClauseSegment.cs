namespace SemanticOrder.Manuals.Clauses;

/// <summary>A stretch of a clause between two commas.</summary>
/// <param name="Start">Offset.</param>
/// <param name="End">Offset behind it, at the comma.</param>
/// <param name="Sentence">Which sentence of the clause it belongs to; semicolons part sentences too.</param>
internal readonly record struct ClauseSegment(int Start, int End, int Sentence)
{
    public bool Holds(int offset) => offset >= Start && offset < End;
}
