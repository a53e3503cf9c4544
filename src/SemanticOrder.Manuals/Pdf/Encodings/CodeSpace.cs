namespace SemanticOrder.Manuals.Pdf.Encodings;

/// <summary>A codespace range: codes of one length whose bytes each lie between two bounds (ISO 32000-2 §9.7.6.2).</summary>
/// <param name="Length">Bytes of a code, 1 to 4.</param>
/// <param name="First">Lower bounds, as a number.</param>
/// <param name="Last">Upper bounds, as a number.</param>
internal readonly record struct CodeSpace(int Length, uint First, uint Last)
{
    public bool Contains(int code)
    {
        for (var shift = 0; shift < Length * 8; shift += 8)
        {
            var part = (byte)((uint)code >> shift);
            if (part < (byte)(First >> shift) || part > (byte)(Last >> shift))
                return false;
        }

        return true;
    }

    public bool BeginsWith(byte first)
    {
        var shift = (Length - 1) * 8;
        return first >= (byte)(First >> shift) && first <= (byte)(Last >> shift);
    }
}
