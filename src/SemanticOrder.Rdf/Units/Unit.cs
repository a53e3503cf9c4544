using System.Collections.Immutable;

namespace SemanticOrder.Rdf;

/// <summary>A unit of measure. A value v of it is (v + <see cref="Offset"/>) × <see cref="Numerator"/> / <see cref="Denominator"/> in the base unit of its dimension. Immutable.</summary>
public sealed record Unit
{
    /// <summary>Local name in QUDT, as <c>DEG_C</c>; a name of our own for the few units that QUDT does not have.</summary>
    public required string Id { get; init; }

    /// <summary>The QUDT unit; null when QUDT does not have it.</summary>
    public Iri? Iri { get; init; }

    /// <summary>What it measures; only units of one dimension convert into each other.</summary>
    public required string Dimension { get; init; }

    /// <summary>Exact factor to the base unit, upper part.</summary>
    public required decimal Numerator { get; init; }

    /// <summary>Exact factor to the base unit, lower part; 1 unless the factor is no finite decimal, as 5/9.</summary>
    public required decimal Denominator { get; init; }

    /// <summary>Added before the factor is applied; 0 but for temperatures with their own zero.</summary>
    public required decimal Offset { get; init; }

    /// <summary>UN/ECE Recommendation 20 codes, preferred first; may be empty.</summary>
    public required ImmutableArray<string> Rec20Codes { get; init; }

    /// <summary>UCUM codes (case-sensitive form), preferred first; may be empty.</summary>
    public required ImmutableArray<string> UcumCodes { get; init; }

    /// <summary>Other spellings met in payloads.</summary>
    public required ImmutableArray<string> Symbols { get; init; }

    /// <summary>English name.</summary>
    public required string EnglishName { get; init; }

    /// <summary>Chinese name.</summary>
    public required string ChineseName { get; init; }

    /// <summary>Everything the unit is found by.</summary>
    public IEnumerable<string> Codes => Rec20Codes.Concat(UcumCodes).Concat(Symbols).Append(Id).Concat(Iri is null ? [] : [Iri.Value]).Distinct();

    /// <summary>True when values of both units are of the same dimension.</summary>
    public bool IsConvertibleTo(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Dimension == other.Dimension;
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
