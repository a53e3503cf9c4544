namespace SemanticOrder.Mapping.Lifting;

/// <summary>Why a value gave no statement.</summary>
/// <param name="Code">Stable error code.</param>
/// <param name="Zh">One Chinese sentence; the value itself is quoted only by who may show it.</param>
/// <param name="En">One English sentence.</param>
/// <param name="Missing">Context keys or bounds that would resolve it; may be empty.</param>
/// <param name="Candidates">Concepts it could stand for; may be empty.</param>
public sealed record ReadProblem(string Code, string Zh, string En, IReadOnlyList<string> Missing, IReadOnlyList<string> Candidates)
{
    /// <summary>A problem that nothing in particular would resolve.</summary>
    public ReadProblem(string code, string zh, string en)
        : this(code, zh, en, [], [])
    {
    }
}
