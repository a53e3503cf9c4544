namespace SemanticOrder.Manuals.Clauses;

/// <summary>A bound that a clause sets.</summary>
public sealed record ClauseQuantity
{
    /// <summary>What is measured, in the words of the clause; empty when the clause does not name it.</summary>
    public required string Attribute { get; init; }

    /// <summary>How the value bounds it.</summary>
    public required QuantityOperator Operator { get; init; }

    /// <summary>The value; the lower one of two.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper value; null unless <see cref="Operator"/> is <see cref="QuantityOperator.Between"/>.</summary>
    public decimal? Upper { get; init; }

    /// <summary>Unit as printed; empty for a number without one.</summary>
    public required string Unit { get; init; }

    /// <summary>UCUM code; an ISO 4217 code for money, a counter in braces (<c>{件}</c>), <c>{workday}</c>; <c>1</c> for a number without unit.</summary>
    public required string UnitCode { get; init; }

    /// <summary>The modality of the marker nearest before it.</summary>
    public required Modality Modality { get; init; }

    /// <summary>Offset at which its comparator begins, or itself.</summary>
    internal int BoundStart { get; init; }

    /// <summary>Offset in the text of the clause.</summary>
    public required int Start { get; init; }

    /// <summary>Characters.</summary>
    public required int Length { get; init; }
}
