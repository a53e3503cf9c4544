using System.Text;

namespace SemanticOrder.Manuals.Tests.Pdf.Fuzzing;

/// <summary>The sound files that are damaged: small ones that use every part of the reader, in the clear so that damage reaches it.</summary>
internal static class FuzzSeeds
{
    public static IReadOnlyList<byte[]> Own { get; } = [Everything().Build(), Everything().BuildWithObjectStreams(), Everything().BuildWithUpdate((12, "<< /Type /OCG >>"))];

    private static PdfBuilder Everything()
    {
        const string Content = """
            /Artifact BMC BT /F1 10 Tf 12 TL 100 780 Td (Page 1) Tj ET EMC q 1 0 0 1 5 5 cm /P << /MCID 0 >> BDC BT /F1 12 Tf 1 0 0 1 72 700 Tm [(Hel) -20 (lo)] TJ T* (next) ' 1 2 (line) " ET EMC Q
            BT /F2 10 Tf 72 600 Td <51B794FE> Tj /F3 10 Tf 0 -20 Td <00220023> Tj /F4 10 Tf 0 -20 Td (ab) Tj /F5 10 Tf 0 -20 Td (AB) Tj /Span << /ActualText <FEFF51B7> >> BDC (xy) Tj EMC ET
            /OC /L BDC /X Do EMC BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI 100 700 m 300 700 l S 10 10 50 0.5 re f
            """;
        var builder = PdfBuilder.OnePage(Content);
        builder.Set(1, "<< /Type /Catalog /Pages 2 0 R /Outlines << /First 13 0 R >> /PageLabels << /Nums [0 << /S /r >>] >> /OCProperties << /OCGs [12 0 R] /D << /OFF [] >> >> >>");
        builder.Set(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /CropBox [0 0 590 790] /Rotate 90 /Contents [4 0 R 14 0 R] /Resources 5 0 R /Annots [<< /Rect [1 1 50 50] /AP << /N 6 0 R >> >>] >>");
        builder.Set(5, $"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [65 /uni51B7 /a66] >> >> /F2 {CidFont("/UniGB-UCS2-V")} /F3 {CidFont("8 0 R")} /F4 7 0 R /F5 << /Type /Font /Subtype /TrueType /FontDescriptor << /Flags 4 /FontFile2 10 0 R >> /Widths [500 600] /FirstChar 65 >> >> /XObject << /X 6 0 R >> /Properties << /L 12 0 R >> >>");
        builder.SetStream(6, "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 0 0] /Resources 5 0 R /Filter /ASCIIHexDecode", Encoding.ASCII.GetBytes(Convert.ToHexString("BT /F1 8 Tf 10 10 Td (form) Tj ET"u8) + ">"));
        builder.Set(7, "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 97 /Widths [5 6] /CharProcs << >> /Encoding << /Differences [97 /A /B] >> >>");
        builder.SetStream(8, "/Type /CMap", "/WMode 0 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0000> <00FF> 0 endcidrange /GBK-EUC-H usecmap"u8.ToArray());
        builder.SetStream(9, "", "1 beginbfchar <0022> <51B7> endbfchar 1 beginbfrange <0023> <0025> [<0041> <00420043>] <0030> <0040> <4E00> endbfrange"u8.ToArray());
        builder.SetStream(10, "", Fonts.TrueTypeBuilder.Build((3, 1, [(0x51B7, 7), (0x94FE, 9)]), (3, 0, [(0xF041, 7), (0xF042, 9)])));
        builder.SetStream(11, "", [0, 1, 0, 7, 0, 9]);
        builder.Set(12, "<< /Type /OCG /Name (layer) >>");
        builder.Set(13, "<< /Title (One) /Dest [3 0 R /Fit] /Next 13 0 R >>");
        builder.SetStream(14, "/Filter [/FlateDecode] /DecodeParms [<< /Predictor 12 /Columns 5 >>]", PdfBuilder.Deflate(Encoding.ASCII.GetBytes("\0BT /F\0" + "1 9 T\0f (z)\0 Tj E\0T    ")));
        return builder;
    }

    private static string CidFont(string encoding) => $"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding {encoding} /ToUnicode 9 0 R /DescendantFonts [<< /Subtype /CIDFontType2 /CIDSystemInfo << /Ordering (GB1) >> /DW 900 /W [1 [500 600] 20 40 700] /W2 [1 [-900 400 800]] /FontDescriptor << /FontFile2 10 0 R >> /CIDToGIDMap 11 0 R >>] >>";
}
