using SemanticOrder.Manuals.Pdf.Encryption;
using SemanticOrder.Manuals.Pdf.Files;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Filters;

/// <summary>Runs a stream through its filters (ISO 32000-2 §7.4). Damage ends a stream where it begins; what came before is kept.</summary>
internal static class StreamDecoder
{
    private const int MaxFilters = 16;

    /// <summary>The decoded bytes; empty for images, whose filters are not text's business.</summary>
    public static ReadOnlyMemory<byte> Decode(PdfStream stream, StandardSecurityHandler? security, ReadBudget budget)
    {
        var filters = Names(stream.Dictionary);
        var parameters = Parameters(stream.Dictionary);
        var data = stream.Raw;
        if (security is not null && stream.Number > 0 && stream.Dictionary.Name("Type") != "XRef")
            data = security.DecryptStream(data, stream, filters.FirstOrDefault() == "Crypt" ? parameters.ElementAtOrDefault(0)?.Name("Name") ?? "Identity" : null);
        for (var i = 0; i < Math.Min(filters.Count, MaxFilters); i++)
        {
            if (Decode(filters[i], data, parameters.ElementAtOrDefault(i), budget) is not { } decoded)
                return default;
            data = decoded;
            budget.Spend(data.Length);
        }

        return data;
    }

    private static ReadOnlyMemory<byte>? Decode(string filter, ReadOnlyMemory<byte> data, PdfDictionary? parameters, ReadBudget budget)
    {
        var output = new DecodedBytes(budget.Options.MaxStreamBytes);
        bool isWhole;
        switch (filter)
        {
            case "FlateDecode" or "Fl":
                isWhole = FlateFilter.Decode(data, output);
                break;
            case "LZWDecode" or "LZW":
                isWhole = LzwFilter.Decode(data.Span, parameters?.Integer("EarlyChange") ?? 1, output);
                break;
            case "ASCII85Decode" or "A85":
                isWhole = Ascii85Filter.Decode(data.Span, output);
                break;
            case "ASCIIHexDecode" or "AHx":
                isWhole = AsciiHexFilter.Decode(data.Span, output);
                break;
            case "RunLengthDecode" or "RL":
                isWhole = RunLengthFilter.Decode(data.Span, output);
                break;
            case "Crypt":
                return data;
            default:
                return null;
        }

        budget.SawDamage |= !isWhole && !output.IsFull;
        budget.SawStreamLimit |= output.IsFull;
        return parameters is not null && filter is "FlateDecode" or "Fl" or "LZWDecode" or "LZW" ? Predictor.Undo(output.ToMemory(), parameters!) : output.ToMemory();
    }

    private static List<string> Names(PdfDictionary dictionary) => (dictionary["Filter"] is PdfNull ? dictionary["F"] : dictionary["Filter"]) switch
    {
        PdfName name => [name.Value],
        PdfArray names => [.. names.Items.OfType<PdfName>().Select(name => name.Value)],
        _ => [],
    };

    private static List<PdfDictionary?> Parameters(PdfDictionary dictionary) => (dictionary["DecodeParms"] is PdfNull ? dictionary["DP"] : dictionary["DecodeParms"]) switch
    {
        PdfDictionary one => [one],
        PdfArray several => [.. several.Items.Select(item => item as PdfDictionary)],
        _ => [],
    };
}
