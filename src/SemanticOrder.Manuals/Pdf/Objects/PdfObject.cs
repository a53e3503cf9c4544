namespace SemanticOrder.Manuals.Pdf.Objects;

/// <summary>A PDF object (ISO 32000-2 §7.3). A reference stands for what it points at wherever <see cref="Resolved"/> is asked.</summary>
internal abstract class PdfObject
{
    /// <summary>The object itself, or what the reference points at; <see cref="PdfNull"/> for a reference into nothing or into itself.</summary>
    public virtual PdfObject Resolved => this;
}

internal sealed class PdfNull : PdfObject
{
    public static readonly PdfNull Instance = new();
}

internal sealed class PdfBoolean(bool value) : PdfObject
{
    public bool Value => value;
}

internal sealed class PdfNumber(double value) : PdfObject
{
    public double Value => value;

    /// <summary>The number without its fraction; what no <see cref="int"/> holds is cut to the nearest that it does.</summary>
    public int Integer => double.IsNaN(value) ? 0 : (int)Math.Clamp(value, int.MinValue, int.MaxValue);
}

internal sealed class PdfString(byte[] bytes) : PdfObject
{
    public byte[] Bytes => bytes;
}

internal sealed class PdfName(string value) : PdfObject
{
    /// <summary>Without the slash, escapes resolved; each byte one character.</summary>
    public string Value => value;
}

/// <summary>A bare word: an operator of a content stream, or <c>obj</c>, <c>endobj</c>, <c>stream</c>.</summary>
internal sealed class PdfKeyword(string value) : PdfObject
{
    public string Value => value;
}

internal sealed class PdfArray(List<PdfObject> items) : PdfObject
{
    public int Count => items.Count;

    public PdfObject this[int index] => index >= 0 && index < items.Count ? items[index].Resolved : PdfNull.Instance;

    public IEnumerable<PdfObject> Items => items.Select(item => item.Resolved);

    public IEnumerable<PdfObject> Unresolved => items;

    /// <summary>The numbers of the array; null when an item is none, or when there are fewer than asked for.</summary>
    public double[]? Numbers(int atLeast)
    {
        if (items.Count < atLeast)
            return null;
        var numbers = new double[items.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (items[i].Resolved is not PdfNumber number)
                return null;
            numbers[i] = number.Value;
        }

        return numbers;
    }
}
