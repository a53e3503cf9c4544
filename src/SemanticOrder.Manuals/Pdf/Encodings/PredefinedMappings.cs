using System.Text;

namespace SemanticOrder.Manuals.Pdf.Encodings;

/// <summary>The predefined CMaps (ISO 32000-2 Table 116) and their older kin, by name. No CMap file is needed: their codes are Unicode or those of a code page.</summary>
internal static class PredefinedMappings
{
    static PredefinedMappings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>A mapping by its name; null when it is none of the predefined ones.</summary>
    public static CodeMapping? Named(string name)
    {
        if (name is "Identity-H" or "Identity-V")
            return new IdentityMapping(name == "Identity-V");
        var isVertical = name is "V" || name.EndsWith("-V", StringComparison.Ordinal);
        if (name.StartsWith("Uni", StringComparison.Ordinal))
            return UnicodeMapping.Named(name, isVertical);
        return CodePage(name) is var (page, layout, ordering, latin) && page > 0 ? new CodePageMapping(page, layout, CharacterCollection.Of(ordering)!, latin, isVertical) : null;
    }

    /// <summary>Code page, layout of codes, collection, and the CID of the blank of its Latin letters.</summary>
    private static (int Page, CodeLayout Layout, string Ordering, int LatinCid) CodePage(string name) => Stem(name) switch
    {
        "GB-EUC" or "GBK-EUC" => (936, CodeLayout.DoubleByte, "GB1", 813),
        "GBpc-EUC" or "GBKp-EUC" => (936, CodeLayout.DoubleByte, "GB1", 1),
        "GBK2K" => (54936, CodeLayout.Gb18030, "GB1", 1),
        "GB" => (936, CodeLayout.SevenBit, "GB1", 813),
        "B5pc" or "ETenms-B5" => (950, CodeLayout.DoubleByte, "CNS1", 1),
        "ETen-B5" or "B5" or "HKscs-B5" or "ETHK-B5" => (950, CodeLayout.DoubleByte, "CNS1", 13648),
        "CNS-EUC" => (20000, CodeLayout.Euc, "CNS1", 13648),
        "CNS1" => (20000, CodeLayout.SevenBit, "CNS1", 13648),
        "90ms-RKSJ" or "RKSJ" or "Ext-RKSJ" or "Add-RKSJ" or "78ms-RKSJ" or "78-RKSJ" => (932, CodeLayout.ShiftJis, "Japan1", 231),
        "90msp-RKSJ" or "90pv-RKSJ" or "83pv-RKSJ" => (932, CodeLayout.ShiftJis, "Japan1", 1),
        "EUC" or "78-EUC" => (20932, CodeLayout.Euc, "Japan1", 231),
        "" or "Ext" or "Add" or "78" => (20932, CodeLayout.SevenBit, "Japan1", 231),
        "KSC-EUC" => (949, CodeLayout.DoubleByte, "Korea1", 8094),
        "KSCms-UHC-HW" => (949, CodeLayout.DoubleByte, "Korea1", 8094),
        "KSCms-UHC" or "KSCpc-EUC" => (949, CodeLayout.DoubleByte, "Korea1", 1),
        "KSC" => (949, CodeLayout.SevenBit, "Korea1", 8094),
        "KSC-Johab" => (1361, CodeLayout.DoubleByte, "Korea1", 1),
        _ => (0, CodeLayout.DoubleByte, "", 0),
    };

    /// <summary>The name without its writing direction; <c>H</c> and <c>V</c> alone are those of JIS.</summary>
    private static string? Stem(string name) =>
        name is "H" or "V" ? ""
        : name.EndsWith("-H", StringComparison.Ordinal) || name.EndsWith("-V", StringComparison.Ordinal) ? name[..^2]
        : null;
}
