using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// A data range (OWL 2 Structural Specification §7) over ordered values: a union of parts, each an interval set on one line of values.
/// </summary>
/// <param name="Node">The node or datatype that stands for it.</param>
/// <param name="Datatype">The datatype named in it, for texts.</param>
/// <param name="Parts">At most one part for each pair of value space and wholeness.</param>
internal sealed record DataRange(TermId Node, TermId Datatype, DataRange.Part[] Parts)
{
    /// <summary>True when no value lies inside.</summary>
    public bool IsEmpty => Array.TrueForAll(Parts, part => part.Values.IsEmpty);

    /// <summary>True when the value lies inside.</summary>
    public bool Contains(ValuePoint point)
    {
        foreach (var part in Parts)
        {
            if (part.Contains(point))
                return true;
        }
        return false;
    }

    /// <summary>True when the other range has every value of this one.</summary>
    public bool IsWithin(DataRange other) => Array.TrueForAll(Parts, part => part.Values.IsEmpty || Array.Exists(other.Parts, wider =>
        wider.Space == part.Space && (part.WholeOnly || !wider.WholeOnly) && part.Values.IsSubsetOf(wider.Values)));

    /// <summary>The values that lie in both.</summary>
    public DataRange Intersect(DataRange other) => this with
    {
        Parts = [.. from left in Parts from right in other.Parts where left.Space == right.Space select left.Intersect(right)],
    };

    /// <summary>The values of one line; whole numbers only for the integer types.</summary>
    public sealed record Part(ValueSpace Space, IntervalSet Values, bool WholeOnly)
    {
        public bool Contains(ValuePoint point) => point.Space == Space && (!WholeOnly || point.IsWhole) && Values.Contains(point.Position);

        /// <summary>The values in both; bounds of whole numbers are moved inwards to whole numbers, so that (13, 14) is seen to be empty.</summary>
        public Part Intersect(Part other)
        {
            var wholeOnly = WholeOnly || other.WholeOnly;
            var values = Values.Intersect(other.Values);
            return new Part(Space, wholeOnly ? IntervalSet.Create([.. values.Select(interval => interval.ToWhole())]) : values, wholeOnly);
        }
    }
}
