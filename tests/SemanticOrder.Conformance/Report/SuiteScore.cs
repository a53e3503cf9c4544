namespace SemanticOrder.Conformance.Report;

/// <summary>How a suite came out.</summary>
/// <param name="Name">What is conformed to.</param>
/// <param name="Edition">Which suite in which edition.</param>
/// <param name="Passed">Cases that pass.</param>
/// <param name="Failed">Ids of cases that fail and are not excluded; an honest page has none.</param>
/// <param name="Excluded">Ids of cases that are listed as not passing, with the reason.</param>
public sealed record SuiteScore(string Name, string Edition, int Passed, IReadOnlyList<string> Failed, IReadOnlyList<(string Id, string Reason)> Excluded)
{
    /// <summary>All cases.</summary>
    public int Cases => Passed + Failed.Count + Excluded.Count;
}
