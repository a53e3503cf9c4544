namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>A DICT of a CFF font (Adobe Technical Note 5176 §4): operands by operator, two-byte operators as 12 × 256 + the second byte.</summary>
internal static class CffDictionary
{
    public static Dictionary<int, List<double>> Read(FontReader reader, int offset, int length)
    {
        var entries = new Dictionary<int, List<double>>();
        var operands = new List<double>();
        var end = Math.Min(offset + length, reader.Length);
        while (offset < end)
        {
            var first = reader.Byte(offset++);
            if (first <= 21)
            {
                var key = first == 12 ? 12 << 8 | reader.Byte(offset++) : first;
                if (operands.Count > 0)
                    entries[key] = operands;
                operands = [];
            }
            else
            {
                operands.Add(Operand(reader, first, ref offset));
            }
        }

        return entries;
    }

    private static double Operand(FontReader reader, byte first, ref int offset)
    {
        switch (first)
        {
            case 28:
                offset += 2;
                return reader.Int16(offset - 2);
            case 29:
                offset += 4;
                return (int)reader.UInt32(offset - 4);
            case 30:
                // Real numbers are scales; no text depends on one.
                while (offset < reader.Length && (reader.Byte(offset) & 0x0F) != 0x0F && (reader.Byte(offset) & 0xF0) != 0xF0)
                    offset++;
                offset++;
                return 0;
            case >= 32 and <= 246:
                return first - 139;
            case >= 247 and <= 250:
                return (first - 247) * 256 + reader.Byte(offset++) + 108;
            case >= 251 and <= 254:
                return -(first - 251) * 256 - reader.Byte(offset++) - 108;
            default:
                return 0;
        }
    }
}
