using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Designations;

/// <summary>A size designation of one edition of a standard: a concept that stands for an interval of bodies.</summary>
/// <param name="Concept">Its id in the knowledge snapshot.</param>
/// <param name="Iri">Its IRI.</param>
/// <param name="Scheme">The edition it belongs to.</param>
/// <param name="Values">One number per axis of the scheme.</param>
/// <param name="Band">The band of its letter; null when the scheme has none.</param>
public sealed record Designation(TermId Concept, string Iri, DesignationScheme Scheme, IReadOnlyList<decimal> Values, DesignationBand? Band)
{
    /// <summary>As the standard writes it, for example <c>160/84A</c>.</summary>
    public string Notation => Scheme.Write(this);

    /// <summary>The intervals of bodies it stands for, one per axis and one for the band; lower ends inclusive, upper ends exclusive.</summary>
    public IEnumerable<DesignationInterval> Intervals()
    {
        for (var axis = 0; axis < Values.Count; axis++)
        {
            var (lower, upper) = Scheme.Axes[axis].IntervalOf(Values[axis]);
            yield return new DesignationInterval(Scheme.Axes[axis].PropertyIri, lower, upper, Values[axis], Values[axis], Scheme.Axes[axis].Unit, null);
        }

        if (Band is not null)
            yield return new DesignationInterval(Band.PropertyIri, Band.Lower, Band.Upper, Band.Min, Band.Max, Band.Unit, Band.Label);
    }
}

/// <summary>One interval of bodies.</summary>
/// <param name="PropertyIri">What is measured.</param>
/// <param name="Lower">Inclusive.</param>
/// <param name="Upper">Exclusive.</param>
/// <param name="NominalMin">Smallest number the standard names: the value itself, or the first whole number of a band.</param>
/// <param name="NominalMax">Greatest number the standard names: the value itself, or the last whole number of a band.</param>
/// <param name="Unit">UNECE Rec 20 code.</param>
/// <param name="Label">The letter of a band; null for an axis.</param>
public readonly record struct DesignationInterval(string PropertyIri, decimal Lower, decimal Upper, decimal NominalMin, decimal NominalMax, string Unit, string? Label);
