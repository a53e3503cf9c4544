using SemanticOrder.Manuals.Clauses;

namespace SemanticOrder.Manuals.Editions;

/// <summary>A numbered item of an edition, as it is kept.</summary>
/// <param name="Number">Number as printed.</param>
/// <param name="Id">The number made unique in the document; rules and clauses among the proposals have it as their section.</param>
/// <param name="Text">The text without number.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Modality">How strongly it binds.</param>
/// <param name="IsCheckable">Whether an order can be checked by it.</param>
/// <param name="Page">Page on which it starts, one-based.</param>
public sealed record ClauseSummary(string Number, string Id, string Text, ClauseKind Kind, Modality Modality, bool IsCheckable, int Page)
{
    /// <summary>The summary of a clause.</summary>
    public static ClauseSummary Of(ManualClause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return new ClauseSummary(clause.Number, clause.Id, clause.Text.ToString(), clause.Kind, clause.Modality, clause.IsCheckable, clause.Quotation.Page);
    }
}
