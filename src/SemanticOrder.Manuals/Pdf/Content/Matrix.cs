namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>A transformation of the plane (ISO 32000-2 §8.3.3): x' = A·x + C·y + E, y' = B·x + D·y + F.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    public static Matrix Of(double[]? numbers) => numbers is { Length: >= 6 } ? new Matrix(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]) : Identity;

    /// <summary>First this, then <paramref name="next"/>.</summary>
    public Matrix Then(in Matrix next) => new(
        A * next.A + B * next.C,
        A * next.B + B * next.D,
        C * next.A + D * next.C,
        C * next.B + D * next.D,
        E * next.A + F * next.C + next.E,
        E * next.B + F * next.D + next.F);

    /// <summary>First a move, then this.</summary>
    public Matrix Moved(double x, double y) => this with { E = x * A + y * C + E, F = x * B + y * D + F };

    public (double X, double Y) Apply(double x, double y) => (x * A + y * C + E, x * B + y * D + F);

    /// <summary>The rectangle around a transformed rectangle.</summary>
    public PdfBox Box(double x1, double y1, double x2, double y2)
    {
        var (ax, ay) = Apply(x1, y1);
        var (bx, by) = Apply(x2, y1);
        var (cx, cy) = Apply(x1, y2);
        var (dx, dy) = Apply(x2, y2);
        return new PdfBox(
            (float)Math.Min(Math.Min(ax, bx), Math.Min(cx, dx)),
            (float)Math.Min(Math.Min(ay, by), Math.Min(cy, dy)),
            (float)Math.Max(Math.Max(ax, bx), Math.Max(cx, dx)),
            (float)Math.Max(Math.Max(ay, by), Math.Max(cy, dy)));
    }
}
