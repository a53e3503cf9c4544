using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Designations;

/// <summary>One letter of a designation: a band of a measured difference, stated in whole numbers.</summary>
/// <param name="Name">The placeholder in forms, for example <c>type</c>.</param>
/// <param name="Label">The letter, upper case.</param>
/// <param name="Property">The property of a body that the band divides.</param>
/// <param name="PropertyIri">The same, as IRI.</param>
/// <param name="Min">Smallest whole number of the band, as the standard states it.</param>
/// <param name="Max">Greatest whole number of the band, as the standard states it.</param>
/// <param name="Unit">UNECE Rec 20 code of the unit.</param>
public sealed record DesignationBand(string Name, string Label, TermId Property, string PropertyIri, decimal Min, decimal Max, string Unit)
{
    /// <summary>Where the band begins for measured fractions, inclusive: the midpoint to the whole number below.</summary>
    public decimal Lower => Min - 0.5m;

    /// <summary>Where the band ends for measured fractions, exclusive: the midpoint to the whole number above.</summary>
    public decimal Upper => Max + 0.5m;

    /// <summary>True when a measured number lies in the band.</summary>
    public bool Holds(decimal measured) => measured >= Lower && measured < Upper;
}
