using System.Globalization;
using SemanticOrder.Manuals.Pdf.Encodings;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>The numbers that a document gives its pages (ISO 32000-2 §12.4.2).</summary>
internal sealed class PageLabels
{
    private readonly SortedDictionary<int, PdfDictionary> _ranges = [];

    public PageLabels(PdfDictionary catalog) => TreeReader.Walk(catalog.Dictionary("PageLabels"), "Nums", (key, value) =>
    {
        if (key is PdfNumber number && value is PdfDictionary range)
            _ranges[number.Integer] = range;
    });

    /// <param name="page">Page, one-based.</param>
    /// <returns>Null when the document gives it none.</returns>
    public string? Of(int page)
    {
        var start = -1;
        foreach (var first in _ranges.Keys.TakeWhile(first => first <= page - 1))
            start = first;
        if (start < 0)
            return null;
        var range = _ranges[start];
        var number = (long)(range.Integer("St") ?? 1) + (page - 1 - start);
        return TextString.Read(range.String("P") ?? []) + range.Name("S") switch
        {
            "D" => number.ToString(CultureInfo.InvariantCulture),
            "R" => Roman(number),
            "r" => Roman(number).ToLowerInvariant(),
            "A" => Letters(number),
            "a" => Letters(number).ToLowerInvariant(),
            _ => "",
        };
    }

    private static string Roman(long number)
    {
        if (number is < 1 or > 3999)
            return number.ToString(CultureInfo.InvariantCulture);
        var text = "";
        foreach (var (value, letters) in ((int, string)[])[(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= value; number -= value)
                text += letters;
        }

        return text;
    }

    /// <summary>A to Z, then AA to ZZ.</summary>
    private static string Letters(long number) => number is < 1 or > 2600 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)('A' + (number - 1) % 26), (int)((number - 1) / 26) + 1);
}
