namespace SemanticOrder.Manuals.Pdf.Objects;

/// <summary>A dictionary (ISO 32000-2 §7.3.7); of keys that stand twice, the last holds.</summary>
internal sealed class PdfDictionary(Dictionary<string, PdfObject> entries) : PdfObject
{
    public static readonly PdfDictionary Empty = new([]);

    public IEnumerable<string> Keys => entries.Keys;

    public int Count => entries.Count;

    public PdfObject this[string key] => entries.TryGetValue(key, out var value) ? value.Resolved : PdfNull.Instance;

    /// <summary>The value as it stands, references unresolved.</summary>
    public PdfObject Unresolved(string key) => entries.TryGetValue(key, out var value) ? value : PdfNull.Instance;

    public bool Has(string key) => entries.ContainsKey(key);

    public void Set(string key, PdfObject value) => entries[key] = value;

    /// <summary>The dictionary under a key, a stream's for a stream; null when there is none.</summary>
    public PdfDictionary? Dictionary(string key) => this[key] switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public PdfArray? Array(string key) => this[key] as PdfArray;

    public PdfStream? Stream(string key) => this[key] as PdfStream;

    public string? Name(string key) => (this[key] as PdfName)?.Value;

    public double? Number(string key) => (this[key] as PdfNumber)?.Value;

    public int? Integer(string key) => (this[key] as PdfNumber)?.Integer;

    public byte[]? String(string key) => (this[key] as PdfString)?.Bytes;

    public bool Boolean(string key, bool otherwise) => this[key] is PdfBoolean boolean ? boolean.Value : otherwise;
}
