using System.Buffers;

namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>Cuts one node out of a payload so that it can be stored and read alone.</summary>
internal static class RecordSlice
{
    public static void Write(PayloadNode node, IBufferWriter<byte> output)
    {
        switch (node.Document.Format)
        {
            case PayloadFormat.Json:
                output.Write(node.Raw);
                break;
            case PayloadFormat.Xml:
                WriteElement(node, output);
                break;
            default:
                output.Write(node.Document.CsvHeader);
                output.Write("\n"u8);
                output.Write(node.Raw);
                output.Write("\n"u8);
                break;
        }
    }

    /// <summary>The element, with the namespace declarations of the elements around it that it does not declare itself.</summary>
    private static void WriteElement(PayloadNode node, IBufferWriter<byte> output)
    {
        var raw = node.Raw;
        if (!node.IsElement || node.Row.Role == NodeRole.Root)
        {
            output.Write(raw);
            return;
        }

        var afterName = 1 + node.Row.NameLength;
        output.Write(raw[..afterName]);
        var document = node.Document;
        var declared = new List<(int Row, bool IsOwn)>();
        for (var element = node.Index; element >= 0; element = document.Row(element).Parent)
        {
            for (var row = element + 1; row < document.Row(element).End && IsAttributeLike(document, row); row++)
            {
                if (document.Row(row).Role == NodeRole.NamespaceDeclaration && !declared.Exists(known => SameName(document, known.Row, row)))
                    declared.Add((row, element == node.Index));
            }
        }

        foreach (var (row, isOwn) in declared)
        {
            if (isOwn)
                continue;
            ref readonly var declaration = ref document.Row(row);
            output.Write(" "u8);
            output.Write(document.Bytes(declaration.RawStart, declaration.RawEnd - declaration.RawStart));
        }

        output.Write(raw[afterName..]);
    }

    private static bool IsAttributeLike(PayloadDocument document, int row) => document.Row(row).Role is NodeRole.Attribute or NodeRole.NamespaceDeclaration;

    private static bool SameName(PayloadDocument document, int left, int right) =>
        document.Bytes(document.Row(left).NameStart, document.Row(left).NameLength)
            .SequenceEqual(document.Bytes(document.Row(right).NameStart, document.Row(right).NameLength));
}
