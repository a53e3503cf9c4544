using System.Collections.Immutable;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Mapping.Sources.Bodies;

/// <summary>
/// <c>slice</c>: a girth or the height from labelled 3-D points. The value of the rule is one reference that finds the points;
/// the other templates are read on the mapping's element, except <see cref="Coordinates"/> and <see cref="Label"/>, which are read on each point.
/// </summary>
public sealed record SliceOperator : ValueOperator
{
    internal const double DefaultHalfThickness = 1;
    internal const double DefaultMaxGapDegrees = 45;
    internal const int DefaultMinPoints = 12;

    /// <summary>What is measured.</summary>
    public required BodyMeasure Measure { get; init; }

    /// <summary>x, y and z of a point: three numbers.</summary>
    public required ImmutableArray<ValueTemplate> Coordinates { get; init; }

    /// <summary>The part of the body a point belongs to.</summary>
    public required ValueTemplate Label { get; init; }

    /// <summary>Unit of the coordinates, a unit code of length.</summary>
    public required UnitRule Unit { get; init; }

    /// <summary>Which axis points from the floor to the head: <c>x</c>, <c>y</c> or <c>z</c>, with <c>-</c> for the opposite direction.</summary>
    public required ValueTemplate Up { get; init; }

    /// <summary>Height of the slice along the up axis, in the unit of the coordinates; null for <see cref="BodyMeasure.Height"/>.</summary>
    public ValueTemplate? At { get; init; }

    /// <summary>Height of the floor along the up axis, in the unit of the coordinates; null for <see cref="BodyMeasure.Girth"/>.</summary>
    public ValueTemplate? Floor { get; init; }

    /// <summary>Half the thickness of the slice.</summary>
    /// <value>Centimetres. Default 1.</value>
    public required double HalfThickness { get; init; }

    /// <summary>Labels whose points belong to the slice; empty for every label that is not excluded. With it, a label in neither list refuses the slice.</summary>
    public required ImmutableArray<string> Include { get; init; }

    /// <summary>Labels whose points are dropped: arms. May be empty.</summary>
    public required ImmutableArray<string> Exclude { get; init; }

    /// <summary>Fewest points a slice may have.</summary>
    /// <value>Default 12.</value>
    public required int MinPoints { get; init; }

    /// <summary>Widest angle, in degrees, seen from the centre of the slice, in which it may have no point.</summary>
    /// <value>Default 45.</value>
    public required double MaxGapDegrees { get; init; }
}
