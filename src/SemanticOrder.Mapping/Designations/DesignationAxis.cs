using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Designations;

/// <summary>One measured number in a designation: a body height, a girth. Its values lie on a grid of equal steps.</summary>
/// <param name="Name">The placeholder in forms, for example <c>height</c>.</param>
/// <param name="Property">The property of a body that it measures.</param>
/// <param name="PropertyIri">The same, as IRI.</param>
/// <param name="Min">Smallest value, in the property's unit.</param>
/// <param name="Max">Greatest value, in the property's unit.</param>
/// <param name="Step">Distance between neighbours; values are <paramref name="Min"/> plus whole steps.</param>
/// <param name="Unit">UNECE Rec 20 code of the unit.</param>
public sealed record DesignationAxis(string Name, TermId Property, string PropertyIri, decimal Min, decimal Max, decimal Step, string Unit)
{
    /// <summary>How many values the axis has.</summary>
    public int Count => (int)((Max - Min) / Step) + 1;

    /// <summary>The value at a place on the grid.</summary>
    public decimal ValueAt(int index) => Min + (index * Step);

    /// <summary>The place of a value on the grid; −1 when it is off the grid or beyond its ends.</summary>
    public int IndexOf(decimal value) => value >= Min && value <= Max && (value - Min) % Step == 0 ? (int)((value - Min) / Step) : -1;

    /// <summary>The bodies a value stands for: half a step down, inclusive, to half a step up, exclusive.</summary>
    public (decimal Lower, decimal Upper) IntervalOf(decimal value) => (value - (Step / 2), value + (Step / 2));

    /// <summary>The place whose interval a measured number lies in; −1 when it lies beyond the ends.</summary>
    public int IndexAround(decimal measured)
    {
        var index = decimal.Floor((measured - Min + (Step / 2)) / Step);
        return index >= 0 && index < Count ? (int)index : -1;
    }

    /// <summary>What to write instead of a number that is not on the grid.</summary>
    /// <param name="value">The number.</param>
    /// <param name="or">The word between two neighbours.</param>
    public string Nearest(decimal value, string or)
    {
        if (value <= Min)
            return DesignationText.Of(Min);
        if (value >= Max)
            return DesignationText.Of(Max);
        var lower = Min + (decimal.Floor((value - Min) / Step) * Step);
        return $"{DesignationText.Of(lower)} {or} {DesignationText.Of(lower + Step)}";
    }
}
