using System.Buffers;
using System.Buffers.Text;
using System.Text;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Sources.Bodies;

/// <summary>What must be known of the coordinates before a point can be read.</summary>
/// <param name="UnitCode">The unit as its code.</param>
/// <param name="Centimetres">Centimetres in one unit.</param>
/// <param name="Up">The axis from the floor to the head.</param>
/// <param name="Level">Height of the slice, or of the floor, along that axis, in the unit.</param>
/// <param name="LevelText"><paramref name="Level"/> as written.</param>
internal sealed record BodyFrame(string UnitCode, double Centimetres, BodyAxis Up, double Level, string LevelText)
{
    /// <summary>No coordinate of a body is larger than this, in any unit; larger numbers are faults.</summary>
    public const double Farthest = 1e9;

    /// <summary>The two axes that span the slice.</summary>
    public (int First, int Second) Across => Up.Index switch { 0 => (1, 2), 1 => (0, 2), _ => (0, 1) };

    /// <summary>Reads the frame of an element; null, with the reason, when a part is not stated.</summary>
    public static BodyFrame? Read(SliceOperator slice, PayloadNode element, ArrayBufferWriter<byte> buffer, out string? refusal)
    {
        refusal = null;
        if (slice.Unit.Code is null || !slice.Unit.Code.TryRead(element, buffer, out var unit, out _))
        {
            refusal = "The unit of the coordinates is not stated.";
            return null;
        }

        var code = slice.Unit.CodeOf(Encoding.UTF8.GetString(unit));
        if (CentimetresIn(code) is not { } centimetres)
        {
            refusal = $"'{code}' is no unit of length known here; write a UNECE Rec 20 or UCUM code such as MMT.";
            return null;
        }

        if (!slice.Up.TryRead(element, buffer, out var up, out _) || !BodyAxis.TryParse(Encoding.UTF8.GetString(up), out var axis))
        {
            refusal = "The frame does not state which axis points up: x, y or z, with '-' for the opposite direction.";
            return null;
        }

        var template = slice.At ?? slice.Floor!;
        if (!template.TryRead(element, buffer, out var text, out _)
            || !Utf8Parser.TryParse(text, out double level, out var used) || used != text.Length || !(Math.Abs(level) <= Farthest))
        {
            refusal = $"The {(slice.At is null ? "floor" : "height of the slice")} ({template.Text}) is not stated as a number.";
            return null;
        }

        return new BodyFrame(code, centimetres, axis, level, Encoding.UTF8.GetString(text));
    }

    private static double? CentimetresIn(string code)
    {
        var (unit, centimetre) = (UnitTable.Default.Find(code), UnitTable.Default.Find("CMT")!);
        return unit is not null && unit.IsConvertibleTo(centimetre) ? (double)UnitTable.Convert(1, unit, centimetre) : null;
    }
}
