using System.Collections.Frozen;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Mapping.Values;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Designations;

/// <summary>
/// One edition of a size standard as data (<c>map:DesignationScheme</c>): axes with steps, bands with letters, ways of writing, and the context it is for.
/// Immutable and thread-safe once built.
/// </summary>
public sealed class DesignationScheme
{
    private readonly DesignationForm[] _forms;
    private readonly string[] _labels;
    private FrozenDictionary<long, Designation> _byPlace = FrozenDictionary<long, Designation>.Empty;

    internal DesignationScheme(
        int number, string iri, string family, string edition, IReadOnlyList<ContextRequirement> when, DateOnly? validFrom, DateOnly? validUntil,
        IReadOnlyList<DesignationAxis> axes, IReadOnlyList<DesignationBand> bands, IReadOnlyList<NotationForm> forms, string conceptIri, string conceptClass)
    {
        Number = number;
        Iri = iri;
        Family = family;
        Edition = edition;
        When = when;
        ValidFrom = validFrom;
        ValidUntil = validUntil;
        Axes = axes;
        Bands = bands;
        ConceptIriTemplate = conceptIri;
        ConceptClass = conceptClass;
        _labels = [.. bands.Select(band => band.Label).OrderByDescending(label => label.Length)];
        _forms = [.. forms.Select(Bind)];
    }

    /// <summary>Its number in the catalog, by which evidence names it.</summary>
    public int Number { get; }

    /// <summary>IRI of the individual.</summary>
    public string Iri { get; }

    /// <summary>The family by which profiles ask for it, for example <c>gbt1335</c>.</summary>
    public string Family { get; }

    /// <summary>The edition, for people: <c>GB/T 1335.2-2008</c>.</summary>
    public string Edition { get; }

    /// <summary>The context it is for (sex, garment).</summary>
    public IReadOnlyList<ContextRequirement> When { get; }

    /// <summary>First day the edition is in force; null for always.</summary>
    public DateOnly? ValidFrom { get; }

    /// <summary>First day it is no longer in force; null for never.</summary>
    public DateOnly? ValidUntil { get; }

    /// <summary>The measured numbers.</summary>
    public IReadOnlyList<DesignationAxis> Axes { get; }

    /// <summary>The letters; empty when designations have none.</summary>
    public IReadOnlyList<DesignationBand> Bands { get; }

    /// <summary>IRI of a designation, with the placeholders of the axes and the band.</summary>
    public string ConceptIriTemplate { get; }

    /// <summary>IRI of the class that every designation is a subclass of.</summary>
    public string ConceptClass { get; }

    /// <summary>The ways of writing; the first is the one written.</summary>
    public IEnumerable<string> Forms => _forms.Select(form => form.Text);

    /// <summary>The number of designations on the grid.</summary>
    public long GridSize => Axes.Aggregate(1L, (size, axis) => size * axis.Count) * Math.Max(1, Bands.Count);

    /// <summary>Every designation of the grid, as IRI, notation, values and band.</summary>
    internal IEnumerable<(string Iri, string Notation, decimal[] Values, DesignationBand? Band)> Grid()
    {
        var index = new int[Axes.Count];
        do
        {
            var values = new decimal[Axes.Count];
            for (var axis = 0; axis < values.Length; axis++)
                values[axis] = Axes[axis].ValueAt(index[axis]);
            foreach (var band in Bands.Count == 0 ? [null] : Bands.AsEnumerable<DesignationBand?>())
                yield return (IriOf(values, band), _forms[0].Write(values, band?.Label ?? ""), values, band);
        }
        while (Advance(index));
    }

    /// <summary>Takes up the ids that the grid's concepts have in a snapshot.</summary>
    internal void Bind(Func<string, TermId> find)
    {
        var designations = new Dictionary<long, Designation>();
        foreach (var (iri, _, values, band) in Grid())
            designations.Add(PlaceOf(values, band), new Designation(find(iri), iri, this, values, band));
        _byPlace = designations.ToFrozenDictionary();
    }

    /// <summary>All designations of the grid.</summary>
    public IEnumerable<Designation> Designations => _byPlace.Values;

    /// <summary>The designation with some numbers and a letter; null when they are not on the grid.</summary>
    public Designation? Find(IReadOnlyList<decimal> values, DesignationBand? band) => PlaceOf(values, band) is var place && place >= 0 ? _byPlace.GetValueOrDefault(place) : null;

    /// <summary>The designation in the form that is written.</summary>
    public string Write(Designation designation)
    {
        ArgumentNullException.ThrowIfNull(designation);
        return _forms[0].Write([.. designation.Values], designation.Band?.Label ?? "");
    }

    /// <summary>The designation in another form, such as a profile's own.</summary>
    public string Write(Designation designation, NotationForm form)
    {
        ArgumentNullException.ThrowIfNull(designation);
        return Bind(form).Write([.. designation.Values], designation.Band?.Label ?? "");
    }

    internal DesignationForm Bind(NotationForm form) => new(form, Axes, Bands.Count == 0 ? null : Bands[0].Name, _labels);

    /// <summary>Reads a text in the scheme's forms, then in further ones.</summary>
    /// <returns>The designation; or null with the problem when the text is in a form but off the grid; or null without one when it is in none.</returns>
    internal Designation? Read(string folded, ReadOnlySpan<DesignationForm> further, out string? form, out OffGridNumber? problem)
    {
        Span<decimal> values = stackalloc decimal[Axes.Count];
        problem = null;
        for (var number = 0; number < _forms.Length + further.Length; number++)
        {
            var candidate = number < _forms.Length ? _forms[number] : further[number - _forms.Length];
            if (!candidate.TryRead(folded, values, out var label))
                continue;
            form = candidate.Text;
            for (var axis = 0; axis < values.Length && problem is null; axis++)
            {
                if (Axes[axis].IndexOf(values[axis]) < 0)
                    problem = new OffGridNumber(Axes[axis], values[axis]);
            }

            if (problem is not null)
                return null;
            return Find(values.ToArray(), label < 0 ? null : Bands.First(band => band.Label == _labels[label]));
        }

        form = null;
        return null;
    }

    /// <summary>The designation a measured body falls in.</summary>
    /// <param name="measure">The measured number of a property; null when it was not measured.</param>
    /// <param name="missing">The property that was not measured, or that lies beyond the grid.</param>
    public Designation? Place(Func<TermId, decimal?> measure, out TermId missing)
    {
        ArgumentNullException.ThrowIfNull(measure);
        missing = TermId.None;
        var values = new decimal[Axes.Count];
        for (var axis = 0; axis < values.Length; axis++)
        {
            if (measure(Axes[axis].Property) is not { } measured || Axes[axis].IndexAround(measured) is var index && index < 0)
            {
                missing = Axes[axis].Property;
                return null;
            }

            values[axis] = Axes[axis].ValueAt(index);
        }

        if (Bands.Count == 0)
            return Find(values, null);
        missing = Bands[0].Property;
        return measure(Bands[0].Property) is { } drop && Bands.FirstOrDefault(band => band.Holds(drop)) is { } band ? Find(values, band) : null;
    }

    private string IriOf(decimal[] values, DesignationBand? band)
    {
        var iri = ConceptIriTemplate;
        for (var axis = 0; axis < values.Length; axis++)
            iri = iri.Replace($"{{{Axes[axis].Name}}}", DesignationText.Of(values[axis]), StringComparison.Ordinal);
        return band is null ? iri : iri.Replace($"{{{band.Name}}}", band.Label, StringComparison.Ordinal);
    }

    private long PlaceOf(IReadOnlyList<decimal> values, DesignationBand? band)
    {
        long place = 0;
        for (var axis = 0; axis < values.Count; axis++)
        {
            var index = Axes[axis].IndexOf(values[axis]);
            if (index < 0)
                return -1;
            place = (place * Axes[axis].Count) + index;
        }

        if ((band is null) != (Bands.Count == 0))
            return -1;
        return (place * (Bands.Count + 1)) + (band is null ? 0 : IndexOf(band) + 1);
    }

    private int IndexOf(DesignationBand band)
    {
        for (var index = 0; index < Bands.Count; index++)
        {
            if (ReferenceEquals(Bands[index], band))
                return index;
        }

        return -1;
    }

    private bool Advance(int[] index)
    {
        for (var axis = index.Length - 1; axis >= 0; axis--)
        {
            if (++index[axis] < Axes[axis].Count)
                return true;
            index[axis] = 0;
        }

        return false;
    }
}
