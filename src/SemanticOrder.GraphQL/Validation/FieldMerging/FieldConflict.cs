using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Why two selections cannot be merged.</summary>
/// <param name="ResponseName">The response name they share.</param>
/// <param name="Reason">Completes "cannot be merged because …".</param>
/// <param name="First">The first selection, then those below it that are to blame.</param>
/// <param name="Second">The second selection, then those below it that are to blame.</param>
internal sealed record FieldConflict(string ResponseName, string Reason, IReadOnlyList<FieldNode> First, IReadOnlyList<FieldNode> Second)
{
    /// <summary>The conflict of two selections whose fields below conflict.</summary>
    public static FieldConflict Below(string responseName, FieldNode first, FieldNode second, List<FieldConflict> below) => new(
        responseName,
        string.Join(" and ", below.Take(3).Select(conflict => $"their fields '{conflict.ResponseName}' cannot, since {conflict.Reason}")),
        [first, .. below.SelectMany(conflict => conflict.First)],
        [second, .. below.SelectMany(conflict => conflict.Second)]);
}
