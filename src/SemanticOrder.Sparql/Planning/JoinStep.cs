namespace SemanticOrder.Sparql.Planning;

/// <summary>One relation's turn in a join order.</summary>
/// <param name="Relation">Its number in the group.</param>
/// <param name="Method">How it comes in.</param>
/// <param name="SortedBy">Number of the variable by which rows ascend afterwards; −1 for none.</param>
/// <param name="Rows">Rows expected afterwards.</param>
/// <param name="Cost">Cost up to here, in microseconds.</param>
internal sealed record JoinStep(int Relation, JoinMethod Method, int SortedBy, double Rows, double Cost);
