namespace SemanticOrder.Manuals.Pdf.Filters;

/// <summary>RunLengthDecode (ISO 32000-2 §7.4.5).</summary>
internal static class RunLengthFilter
{
    /// <returns>False when the data ends inside a run.</returns>
    public static bool Decode(ReadOnlySpan<byte> data, DecodedBytes output)
    {
        for (var position = 0; position < data.Length;)
        {
            var length = data[position++];
            if (length == 128)
                return true;
            if (length < 128)
            {
                var there = Math.Min(length + 1, data.Length - position);
                if (!output.Add(data.Slice(position, there)) || there <= length)
                    return false;
                position += there;
                continue;
            }

            if (position >= data.Length)
                return false;
            var value = data[position++];
            for (var i = 0; i < 257 - length; i++)
            {
                if (!output.Add(value))
                    return false;
            }
        }

        return true;
    }
}
