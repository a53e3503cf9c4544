namespace SemanticOrder.Manuals.Pdf.Filters;

/// <summary>Inflates (RFC 1951) as far as the data goes, and says whether it went to the end.</summary>
internal ref struct Inflater(ReadOnlySpan<byte> data, DecodedBytes output)
{
    private static readonly int[] LengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly int[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly int[] DistanceBase = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
    private static readonly int[] DistanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
    private static readonly int[] CodeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    private readonly ReadOnlySpan<byte> _data = data;
    private int _position;
    private uint _bits;
    private int _bitCount;

    /// <summary>Offset of the first byte behind what was read.</summary>
    public readonly int Position => _position - _bitCount / 8;

    /// <returns>False when the data is damaged or ends early, or the output is full.</returns>
    public bool Run()
    {
        while (true)
        {
            var isLast = Bits(1);
            var isDone = Bits(2) switch
            {
                0 => Stored(),
                1 => Compressed(HuffmanCode.FixedLiterals, HuffmanCode.FixedDistances),
                2 => Dynamic(),
                _ => false,
            };
            if (!isDone)
                return false;
            if (isLast == 1)
                return true;
        }
    }

    /// <returns>-1 at the end of the data.</returns>
    private int Bits(int count)
    {
        while (_bitCount < count)
        {
            if (_position >= _data.Length)
                return -1;
            _bits |= (uint)_data[_position++] << _bitCount;
            _bitCount += 8;
        }

        var value = (int)(_bits & ((1u << count) - 1));
        _bits >>= count;
        _bitCount -= count;
        return value;
    }

    private bool Stored()
    {
        (_bits, _bitCount) = (0, 0);
        if (_position + 4 > _data.Length)
            return false;
        var length = _data[_position] | (_data[_position + 1] << 8);
        if ((length ^ 0xFFFF) != (_data[_position + 2] | (_data[_position + 3] << 8)))
            return false;
        _position += 4;
        var there = Math.Min(length, _data.Length - _position);
        var fits = output.Add(_data.Slice(_position, there));
        _position += there;
        return fits && there == length;
    }

    private bool Dynamic()
    {
        var (literals, distances, codes) = (Bits(5) + 257, Bits(5) + 1, Bits(4) + 4);
        if (codes < 4 || literals < 257 || distances < 1)
            return false;
        var lengths = new int[19];
        for (var i = 0; i < codes; i++)
        {
            if ((lengths[CodeLengthOrder[i]] = Bits(3)) < 0)
                return false;
        }

        return CodeLengths(new HuffmanCode(lengths), literals + distances) is { } all
            && Compressed(new HuffmanCode(all.AsSpan(0, literals)), new HuffmanCode(all.AsSpan(literals)));
    }

    private int[]? CodeLengths(HuffmanCode code, int count)
    {
        var lengths = new int[count];
        for (var i = 0; i < count;)
        {
            var symbol = Symbol(code);
            if (symbol is < 0 or > 18)
                return null;
            if (symbol < 16)
            {
                lengths[i++] = symbol;
                continue;
            }

            if (symbol == 16 && i == 0)
                return null;
            var value = symbol == 16 ? lengths[i - 1] : 0;
            var extra = Bits(symbol switch { 16 => 2, 17 => 3, _ => 7 });
            var repeat = extra + (symbol == 18 ? 11 : 3);
            if (extra < 0 || i + repeat > count)
                return null;
            lengths.AsSpan(i, repeat).Fill(value);
            i += repeat;
        }

        return lengths;
    }

    private bool Compressed(HuffmanCode literals, HuffmanCode distances)
    {
        while (true)
        {
            var symbol = Symbol(literals);
            if (symbol < 0)
                return false;
            if (symbol == 256)
                return true;
            if (symbol < 256)
            {
                if (!output.Add((byte)symbol))
                    return false;
                continue;
            }

            if (!Copy(symbol - 257, distances))
                return false;
        }
    }

    private bool Copy(int lengthSymbol, HuffmanCode distances)
    {
        if (lengthSymbol >= LengthBase.Length || Bits(LengthExtra[lengthSymbol]) is not (>= 0 and var lengthExtra))
            return false;
        var symbol = Symbol(distances);
        if (symbol < 0 || symbol >= DistanceBase.Length || Bits(DistanceExtra[symbol]) is not (>= 0 and var distanceExtra))
            return false;
        var distance = DistanceBase[symbol] + distanceExtra;
        return distance <= output.Length && output.Repeat(distance, LengthBase[lengthSymbol] + lengthExtra);
    }

    private int Symbol(HuffmanCode code)
    {
        var (value, first, index) = (0, 0, 0);
        for (var length = 1; length <= HuffmanCode.MaxLength; length++)
        {
            var bit = Bits(1);
            if (bit < 0)
                return -1;
            value |= bit;
            var count = code.Counts[length];
            if (value >= first && value - count < first)
                return code.Symbols[index + (value - first)];
            index += count;
            first = (first + count) << 1;
            value <<= 1;
        }

        return -1;
    }
}
