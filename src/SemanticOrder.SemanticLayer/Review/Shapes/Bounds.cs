using System.Globalization;
using SemanticOrder.Rdf;

namespace SemanticOrder.SemanticLayer.Review.Shapes;

/// <summary>The bounds of a number or length of time.</summary>
/// <param name="Least">In the unit of the property, seconds for lengths of time; null for none.</param>
/// <param name="Most">As <paramref name="Least"/>.</param>
/// <param name="IsOpen">Whether the bounds themselves are outside.</param>
/// <param name="Datatype">IRI of the datatype of the values.</param>
internal sealed record Bounds(decimal? Least, decimal? Most, bool IsOpen, string Datatype)
{
    private static readonly string Duration = Vocab.Xsd.Namespace + "dayTimeDuration";
    private static readonly string Whole = Vocab.Xsd.Namespace + "integer";

    /// <summary>Whether values are lengths of time.</summary>
    public bool IsDuration => Datatype == Duration;

    /// <summary>A value inside.</summary>
    public decimal Inside => IsOpen ? (Least, Most) switch { (null, { } most) => most - (IsDuration && most > 0 ? most / 2 : 1), ({ } least, null) => least + Step, var (least, most) => (least!.Value + most!.Value) / 2 } : Most ?? Least!.Value;

    /// <summary>A value outside.</summary>
    public decimal Outside => Most is { } most ? most + (IsOpen ? 0 : Step) : Least!.Value - (IsOpen ? 0 : Step);

    /// <summary>How far beside a bound an example lies: enough to be seen, a whole number where only those are.</summary>
    private decimal Step => IsDuration ? 3600 : 1;

    /// <summary>A value as a literal.</summary>
    public Literal Value(decimal number)
    {
        if (IsDuration)
            return new Literal(Time(number), new Iri(Duration));
        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        // A bound between two whole numbers is none itself, but compares with them.
        var datatype = Datatype == Whole && text.Contains('.', StringComparison.Ordinal) ? Vocab.Xsd.Namespace + "decimal" : Datatype;
        return new Literal(datatype != Whole && !text.Contains('.', StringComparison.Ordinal) ? text + ".0" : text, new Iri(datatype));
    }

    private static string Time(decimal seconds)
    {
        var (whole, sign) = (Math.Abs(seconds), seconds < 0 ? "-" : "");
        var (hours, minutes, rest) = (decimal.Truncate(whole / 3600), decimal.Truncate(whole % 3600 / 60), whole % 60);
        var text = (hours > 0 ? FormattableString.Invariant($"{hours:0}H") : "") + (minutes > 0 ? FormattableString.Invariant($"{minutes:0}M") : "") + (rest > 0 ? FormattableString.Invariant($"{rest:0.######}S") : "");
        return sign + "PT" + (text.Length > 0 ? text : "0S");
    }
}
