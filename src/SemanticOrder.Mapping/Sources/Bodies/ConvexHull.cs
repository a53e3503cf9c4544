namespace SemanticOrder.Mapping.Sources.Bodies;

/// <summary>A point of a horizontal slice, in centimetres.</summary>
internal readonly record struct PlanePoint(double X, double Y);

/// <summary>The convex hull of points in a plane: Andrew's monotone chain (Inf. Proc. Letters 9(5), 1979), n log n.</summary>
internal sealed class ConvexHull
{
    private readonly PlanePoint[] _corners;

    private ConvexHull(PlanePoint[] corners) => _corners = corners;

    /// <summary>The length of the hull's outline, in centimetres.</summary>
    public double Perimeter
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < _corners.Length; i++)
            {
                var (from, to) = (_corners[i], _corners[(i + 1) % _corners.Length]);
                sum += double.Hypot(to.X - from.X, to.Y - from.Y);
            }

            return sum;
        }
    }

    /// <summary>The area inside, in square centimetres.</summary>
    public double Area => DoubleArea / 2;

    private double DoubleArea
    {
        get
        {
            var sum = 0.0;
            for (var i = 1; i + 1 < _corners.Length; i++)
                sum += Cross(_corners[0], _corners[i], _corners[i + 1]);
            return sum;
        }
    }

    /// <summary>The hull of at least one point, counter-clockwise, without points on its edges.</summary>
    public static ConvexHull Of(IReadOnlyCollection<PlanePoint> points)
    {
        var sorted = points.Distinct().OrderBy(point => point.X).ThenBy(point => point.Y).ToArray();
        if (sorted.Length < 3)
            return new ConvexHull(sorted);
        var chain = new List<PlanePoint>(sorted.Length + 1);
        foreach (var point in sorted)
            Push(chain, point, floor: 1);
        var lower = chain.Count;
        for (var i = sorted.Length - 2; i >= 0; i--)
            Push(chain, sorted[i], floor: lower);
        chain.RemoveAt(chain.Count - 1);
        return new ConvexHull([.. chain]);
    }

    /// <summary>The widest angle, seen from the centre of the hull's area, in which no point lies.</summary>
    /// <param name="points">The points of the hull; at least one.</param>
    /// <param name="from">Where it begins, in degrees from the first axis, counter-clockwise, in [0, 360).</param>
    /// <returns>Degrees in (0, 360].</returns>
    public double WidestGap(IReadOnlyCollection<PlanePoint> points, out double from)
    {
        var centre = Centre();
        var angles = points.Select(point => double.RadiansToDegrees(Math.Atan2(point.Y - centre.Y, point.X - centre.X))).Order().ToArray();
        var widest = angles[0] + 360 - angles[^1];
        from = angles[^1];
        for (var i = 1; i < angles.Length; i++)
        {
            if (angles[i] - angles[i - 1] > widest)
                (widest, from) = (angles[i] - angles[i - 1], angles[i - 1]);
        }

        from = (from + 360) % 360;
        return widest;
    }

    private PlanePoint Centre()
    {
        double x = 0, y = 0;
        var total = 3 * DoubleArea;
        for (var i = 1; i + 1 < _corners.Length; i++)
        {
            var weight = Cross(_corners[0], _corners[i], _corners[i + 1]) / total;
            x += weight * (_corners[0].X + _corners[i].X + _corners[i + 1].X);
            y += weight * (_corners[0].Y + _corners[i].Y + _corners[i + 1].Y);
        }

        return new PlanePoint(x, y);
    }

    private static void Push(List<PlanePoint> chain, PlanePoint point, int floor)
    {
        while (chain.Count > floor && Cross(chain[^2], chain[^1], point) <= 0)
            chain.RemoveAt(chain.Count - 1);
        chain.Add(point);
    }

    /// <summary>Twice the signed area of the triangle; positive when the turn is to the left.</summary>
    private static double Cross(PlanePoint a, PlanePoint b, PlanePoint c) => ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
}
