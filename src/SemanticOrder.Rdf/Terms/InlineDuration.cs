namespace SemanticOrder.Rdf;

/// <summary>
/// Durations of days and time in the id: milliseconds, biased, above three bits that say how they are written: canonical
/// (XSD 1.1 Part 2 §3.4.27), or in hours, minutes or seconds alone, as <c>PT48H</c>.
/// </summary>
internal static class InlineDuration
{
    private const int FormBits = 3;
    private const long Bias = 1L << 52;
    private const long MaxUnits = 100_000_000;

    /// <summary>What a <see cref="TimeSpan"/> surely holds: some 28,000 years.</summary>
    private const long MaxMilliseconds = 900_000_000_000_000;

    private enum Form
    {
        Canonical = 0,
        Hours = 1,
        Minutes = 2,
        Seconds = 3,
    }

    public static TimeSpan Value(TermId id) => new(Milliseconds(id) * TimeSpan.TicksPerMillisecond);

    public static bool TryCreate(TimeSpan value, out TermId id)
    {
        id = default;
        if (value.Ticks % TimeSpan.TicksPerMillisecond != 0)
            return false;
        id = Create(value.Ticks / TimeSpan.TicksPerMillisecond, Form.Canonical);
        return true;
    }

    public static bool TryParse(ReadOnlySpan<byte> text, out TermId id)
    {
        if (TryParseSingleUnit(text, out id))
            return true;
        if (!TryParseFields(text, out var milliseconds))
            return false;
        id = Create(milliseconds, Form.Canonical);
        // A form that is not the canonical one would be lost: such literals stay in the dictionary.
        Span<byte> canonical = stackalloc byte[TermId.MaxInlineLexicalLength];
        if (canonical[..Write(id, canonical)].SequenceEqual(text))
            return true;
        id = default;
        return false;
    }

    public static int Write(TermId id, Span<byte> destination)
    {
        var milliseconds = Milliseconds(id);
        var form = (Form)(id.Payload & ((1 << FormBits) - 1));
        var at = 0;
        if (milliseconds < 0)
            destination[at++] = (byte)'-';
        milliseconds = Math.Abs(milliseconds);
        destination[at++] = (byte)'P';
        if (form != Form.Canonical)
        {
            destination[at++] = (byte)'T';
            return at + WriteField(milliseconds / UnitMilliseconds(form), UnitLetter(form), destination[at..]);
        }
        at += WriteField(milliseconds / TimeSpan.MillisecondsPerDay, (byte)'D', destination[at..]);
        var time = (int)(milliseconds % TimeSpan.MillisecondsPerDay);
        if (time == 0 && milliseconds != 0)
            return at;
        destination[at++] = (byte)'T';
        at += WriteField(time / 3_600_000, (byte)'H', destination[at..]);
        at += WriteField(time / 60_000 % 60, (byte)'M', destination[at..]);
        var seconds = time % 60_000;
        if (seconds == 0 && milliseconds != 0)
            return at;
        at += new DecimalForm(seconds / 1000, 0).Write(destination[at..]);
        at += InlineDateTime.WriteFraction(seconds % 1000, destination[at..]);
        destination[at++] = (byte)'S';
        return at;
    }

    private static long Milliseconds(TermId id) => (long)(id.Payload >> FormBits) - Bias;

    private static TermId Create(long milliseconds, Form form) =>
        TermId.Create(TermKind.DayTimeDuration, ((ulong)(milliseconds + Bias) << FormBits) | (uint)form);

    /// <summary>Reads <c>[-]PTnX</c> whose number is too large to be canonical; the canonical ones are left to the general reader.</summary>
    private static bool TryParseSingleUnit(ReadOnlySpan<byte> text, out TermId id)
    {
        id = default;
        var negative = text.StartsWith("-"u8);
        var rest = negative ? text[1..] : text;
        if (rest.Length < 4 || !rest.StartsWith("PT"u8) || rest[2] is (byte)'-' or (byte)'0')
            return false;
        var form = rest[^1] switch { (byte)'H' => Form.Hours, (byte)'M' => Form.Minutes, (byte)'S' => Form.Seconds, _ => Form.Canonical };
        if (form == Form.Canonical || !DecimalForm.TryParse(rest[2..^1], out var number) || number.Scale > 0 || number.Mantissa > MaxUnits
            || number.Mantissa < (form == Form.Hours ? 24 : 60))
            return false;
        var milliseconds = number.Mantissa * UnitMilliseconds(form);
        id = Create(negative ? -milliseconds : milliseconds, form);
        return true;
    }

    private static bool TryParseFields(ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        var negative = text.StartsWith("-"u8);
        var rest = negative ? text[1..] : text;
        if (!rest.StartsWith("P"u8) || rest.Length > 32)
            return false;
        rest = rest[1..];
        var inTime = false;
        while (!rest.IsEmpty)
        {
            if (rest[0] == (byte)'T' && !inTime)
            {
                inTime = true;
                rest = rest[1..];
                continue;
            }
            var end = rest.IndexOfAny("DHMS"u8);
            if (end < 0 || !DecimalForm.TryParse(rest[..end], out var number) || number.Mantissa is < 0 or > MaxUnits || number.Scale > 3)
                return false;
            long unit = (rest[end], inTime) switch
            {
                ((byte)'D', false) => TimeSpan.MillisecondsPerDay,
                ((byte)'H', true) => 3_600_000,
                ((byte)'M', true) => 60_000,
                ((byte)'S', true) => 1000,
                _ => 0,
            };
            if (unit == 0 || (number.Scale > 0 && rest[end] != (byte)'S'))
                return false;
            long divisor = number.Scale switch { 0 => 1, 1 => 10, 2 => 100, _ => 1000 };
            milliseconds += number.Mantissa * (unit / divisor);
            rest = rest[(end + 1)..];
        }
        if (negative)
            milliseconds = -milliseconds;
        return Math.Abs(milliseconds) <= MaxMilliseconds;
    }

    private static int WriteField(long number, byte letter, Span<byte> destination)
    {
        if (number == 0)
            return 0;
        var length = new DecimalForm(number, 0).Write(destination);
        destination[length] = letter;
        return length + 1;
    }

    private static long UnitMilliseconds(Form form) => form switch { Form.Hours => 3_600_000, Form.Minutes => 60_000, _ => 1000 };

    private static byte UnitLetter(Form form) => form switch { Form.Hours => (byte)'H', Form.Minutes => (byte)'M', _ => (byte)'S' };
}
