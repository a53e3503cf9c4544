namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>Subtables of <c>cmap</c> in the formats 0, 4, 6, 10, 12 and 13 (OpenType specification).</summary>
internal static class CharacterMap
{
    private const int MaxEntries = 200_000;

    /// <summary>Gives every code with its glyph; glyph 0 is left out.</summary>
    public static void Read(FontReader reader, int offset, Action<int, int> add)
    {
        switch (reader.UInt16(offset))
        {
            case 0:
                for (var code = 0; code < 256; code++)
                    Add(code, reader.Byte(offset + 6 + code), add);
                break;
            case 4:
                ReadSegments(reader, offset, add);
                break;
            case 6:
                for (int i = 0, first = reader.UInt16(offset + 6), count = reader.UInt16(offset + 8); i < count && offset + 12 + i * 2 <= reader.Length; i++)
                    Add(first + i, reader.UInt16(offset + 10 + i * 2), add);
                break;
            case 10:
                for (int i = 0, first = reader.Int32(offset + 12), count = Math.Min(reader.Int32(offset + 16), MaxEntries); i < count && offset + 22 + i * 2 <= reader.Length; i++)
                    Add(first + i, reader.UInt16(offset + 20 + i * 2), add);
                break;
            case 12:
                ReadGroups(reader, offset, isConstant: false, add);
                break;
            case 13:
                ReadGroups(reader, offset, isConstant: true, add);
                break;
        }
    }

    private static void ReadSegments(FontReader reader, int offset, Action<int, int> add)
    {
        var segments = reader.UInt16(offset + 6) / 2;
        var (ends, starts) = (offset + 14, offset + 16 + segments * 2);
        var (deltas, ranges) = (starts + segments * 2, starts + segments * 4);
        var entries = 0;
        for (var segment = 0; segment < segments; segment++)
        {
            var (start, end) = (reader.UInt16(starts + segment * 2), reader.UInt16(ends + segment * 2));
            var (delta, range) = (reader.UInt16(deltas + segment * 2), reader.UInt16(ranges + segment * 2));
            for (var code = start; code <= end && code != 0xFFFF && entries < MaxEntries; code++, entries++)
            {
                var glyph = code;
                if (range != 0)
                {
                    var place = ranges + segment * 2 + range + (code - start) * 2;
                    if (place + 2 > reader.Length)
                        break;
                    glyph = reader.UInt16(place);
                    if (glyph == 0)
                        continue;
                }

                Add(code, (glyph + delta) & 0xFFFF, add);
            }
        }
    }

    private static void ReadGroups(FontReader reader, int offset, bool isConstant, Action<int, int> add)
    {
        var groups = Math.Min(reader.Int32(offset + 12), MaxEntries);
        var entries = 0;
        for (var group = 0; group < groups && offset + 28 + group * 12 <= reader.Length; group++)
        {
            var entry = offset + 16 + group * 12;
            var (start, end, glyph) = (reader.UInt32(entry), reader.UInt32(entry + 4), reader.UInt32(entry + 8));
            for (var code = start; code <= end && code <= 0x10FFFF && entries < MaxEntries; code++, entries++)
                Add((int)code, (int)Math.Min(isConstant ? glyph : glyph + (code - start), 0xFFFF), add);
        }
    }

    private static void Add(int code, int glyph, Action<int, int> add)
    {
        if (glyph != 0)
            add(code, glyph);
    }
}
