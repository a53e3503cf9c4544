using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Sources.Bodies;

/// <summary>
/// Girths and height from labelled 3-D points. A girth is the perimeter of the convex hull of a thin horizontal slice, as a tape measure bridges hollows;
/// points of excluded labels (arms) are dropped. The rule is written down in docs/mapping-guide.md, "3-D body scans".
/// Nothing is assumed: a slice is refused when its unit, its up axis or its level is not stated, when a point in it has no label, or when the points do not go round the body.
/// </summary>
public static class BodySlices
{
    /// <summary>Takes one measure from the points of an element.</summary>
    /// <param name="slice">What to measure and how.</param>
    /// <param name="points">Finds the points, from <paramref name="element"/>.</param>
    /// <param name="element">The mapping's element.</param>
    /// <returns>The measure in centimetres, or why it was refused. Time n log n in the points of the slice.</returns>
    public static SliceReading Measure(SliceOperator slice, PathExpression points, PayloadNode element)
    {
        ArgumentNullException.ThrowIfNull(slice);
        ArgumentNullException.ThrowIfNull(points);
        var buffer = new ArrayBufferWriter<byte>(64);
        var frame = BodyFrame.Read(slice, element, buffer, out var refusal);
        if (frame is null)
            return Refuse(0, refusal!);
        var nodes = new List<PayloadNode>();
        points.Select(element, nodes);
        if (nodes.Count == 0)
            return Refuse(0, $"There are no points at {points.Text}.");
        return slice.Measure == BodyMeasure.Girth ? Girth(slice, frame, nodes, buffer) : Height(slice, frame, nodes, buffer);
    }

    private static SliceReading Girth(SliceOperator slice, BodyFrame frame, List<PayloadNode> nodes, ArrayBufferWriter<byte> buffer)
    {
        var inside = new List<PlanePoint>();
        var dropped = 0;
        foreach (var node in nodes)
        {
            if (!TryCoordinate(slice, frame.Up.Index, node, buffer, out var level))
                return Refuse(inside.Count, NoNumber(frame.Up.Index, node));
            if (Math.Abs(level - frame.Level) * frame.Centimetres > slice.HalfThickness)
                continue;
            var label = Label(slice, node, buffer);
            if (label is not null && slice.Exclude.Contains(label))
            {
                dropped++;
                continue;
            }

            if (RefusedLabel(slice, label, node) is { } problem)
                return Refuse(inside.Count, problem);
            var (first, second) = frame.Across;
            if (!TryCoordinate(slice, first, node, buffer, out var x))
                return Refuse(inside.Count, NoNumber(first, node));
            if (!TryCoordinate(slice, second, node, buffer, out var y))
                return Refuse(inside.Count, NoNumber(second, node));
            inside.Add(new PlanePoint(x * frame.Centimetres, y * frame.Centimetres));
        }

        return Around(slice, frame, inside, dropped);
    }

    private static SliceReading Around(SliceOperator slice, BodyFrame frame, List<PlanePoint> inside, int dropped)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{frame.LevelText} {frame.UnitCode} ± {slice.HalfThickness} cm");
        if (inside.Count < slice.MinPoints)
            return Refuse(inside.Count, string.Create(CultureInfo.InvariantCulture, $"The slice at {place} holds {inside.Count} points; {slice.MinPoints} are needed."));
        var hull = ConvexHull.Of(inside);
        if (hull.Area < 1)
            return Refuse(inside.Count, $"The points of the slice at {place} lie on a line or in one place.");
        var gap = hull.WidestGap(inside, out var from);
        if (gap > slice.MaxGapDegrees)
        {
            return Refuse(inside.Count, string.Create(
                CultureInfo.InvariantCulture, $"The points of the slice at {place} do not go round the body: {gap:0}° from {from:0}° on are empty; {slice.MaxGapDegrees}° are allowed."));
        }

        return new SliceReading(hull.Perimeter, inside.Count, null, string.Create(
            CultureInfo.InvariantCulture,
            $"Perimeter of the convex hull of {inside.Count} points in the slice at {place}{(dropped > 0 ? $", {dropped} points of {string.Join(", ", slice.Exclude)} dropped" : "")}: {hull.Perimeter:0.0} cm."));
    }

    private static SliceReading Height(SliceOperator slice, BodyFrame frame, List<PayloadNode> nodes, ArrayBufferWriter<byte> buffer)
    {
        var top = double.NegativeInfinity;
        var counted = 0;
        PayloadNode unlabelled = default;
        var unlabelledTop = double.NegativeInfinity;
        foreach (var node in nodes)
        {
            if (!TryCoordinate(slice, frame.Up.Index, node, buffer, out var level))
                return Refuse(counted, NoNumber(frame.Up.Index, node));
            level *= frame.Up.Sign;
            var label = Label(slice, node, buffer);
            if (label is not null && (slice.Exclude.Contains(label) || (slice.Include.Length > 0 && !slice.Include.Contains(label))))
                continue;
            if (label is null && level > unlabelledTop)
                (unlabelled, unlabelledTop) = (node, level);
            if (label is null)
                continue;
            top = Math.Max(top, level);
            counted++;
        }

        if (unlabelledTop > top)
            return Refuse(counted, $"The highest point, {unlabelled.Path}, has no label, so it may be a raised arm.");
        if (counted < slice.MinPoints)
            return Refuse(counted, $"The body has {counted} points; {slice.MinPoints} are needed.");
        var height = (top - (frame.Level * frame.Up.Sign)) * frame.Centimetres;
        if (height <= 0)
            return Refuse(counted, string.Create(CultureInfo.InvariantCulture, $"The highest point lies {-height:0.0} cm below the floor; check 'up' and 'floor'."));
        return new SliceReading(height, counted, null, string.Create(
            CultureInfo.InvariantCulture, $"Highest of {counted} points at {top * frame.Up.Sign} {frame.UnitCode} above the floor at {frame.LevelText}: {height:0.0} cm."));
    }

    private static string? RefusedLabel(SliceOperator slice, string? label, PayloadNode node)
    {
        if (label is null)
            return $"The point {node.Path} in the slice has no label, so it may belong to an arm.";
        return slice.Include.Length > 0 && !slice.Include.Contains(label)
            ? $"The point {node.Path} in the slice is labelled '{label}', which is neither included nor excluded."
            : null;
    }

    private static string? Label(SliceOperator slice, PayloadNode node, ArrayBufferWriter<byte> buffer) =>
        slice.Label.TryRead(node, buffer, out var text, out _) ? Encoding.UTF8.GetString(text) : null;

    private static bool TryCoordinate(SliceOperator slice, int axis, PayloadNode node, ArrayBufferWriter<byte> buffer, out double value)
    {
        value = 0;
        return slice.Coordinates[axis].TryRead(node, buffer, out var text, out _)
            && Utf8Parser.TryParse(text, out value, out var used) && used == text.Length && Math.Abs(value) <= BodyFrame.Farthest;
    }

    private static string NoNumber(int axis, PayloadNode node) => $"The point {node.Path} has no number for {"xyz"[axis]}.";

    private static SliceReading Refuse(int points, string reason) => new(null, points, reason, "");
}
