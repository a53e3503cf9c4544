using System.Text;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>Blanks what a record says of some of its orders and leaves the rest as it is, byte for byte.</summary>
public static class RecordRedaction
{
    /// <summary>Blanks the elements around some references to orders.</summary>
    /// <param name="mapping">The record mapping.</param>
    /// <param name="payload">The record alone.</param>
    /// <param name="lines">The places of the references, by <see cref="RecordHeader"/>'s names.</param>
    /// <returns>
    /// A record of the same shape in which every value inside those elements is empty (JSON <c>null</c>, an empty XML element, an empty CSV field), so that other places keep
    /// their names.
    /// </returns>
    /// <exception cref="PayloadException">The record cannot be read.</exception>
    public static byte[] Redact(CompiledMapping mapping, ReadOnlyMemory<byte> payload, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(lines);
        using var document = mapping.Profile.ParseSlice(payload);
        var blanks = new SortedDictionary<int, (int End, string Text)>();
        foreach (var rule in mapping.RecordModel.Links)
        {
            var nodes = new List<PayloadNode>();
            rule.Value.Reference?.Select(document.Record, nodes);
            for (var ordinal = 0; ordinal < nodes.Count; ordinal++)
            {
                if (lines.Contains(RecordHeader.LineName(ordinal)))
                    Blank(Element(mapping, document.Record, nodes[ordinal]), blanks);
            }
        }

        return Write(document.Utf8Text, blanks);
    }

    /// <summary>The element of a nested mapping that holds a reference; the reference itself when no mapping iterates around it.</summary>
    private static PayloadNode Element(CompiledMapping mapping, PayloadNode element, PayloadNode reference)
    {
        foreach (var child in mapping.Children)
        {
            var items = new List<PayloadNode>();
            child.Iterator?.Select(element, items);
            foreach (var item in items)
            {
                if (item.Holds(reference))
                    return item;
            }
        }

        return reference;
    }

    private static void Blank(PayloadNode node, SortedDictionary<int, (int End, string Text)> blanks)
    {
        var hasChildren = false;
        foreach (var child in node.Children)
        {
            hasChildren = true;
            Blank(child, blanks);
        }

        if (!hasChildren)
            blanks[node.RawStart] = (node.RawEnd, node.Blank);
    }

    private static byte[] Write(ReadOnlySpan<byte> text, SortedDictionary<int, (int End, string Text)> blanks)
    {
        var output = new MemoryStream(text.Length);
        var at = 0;
        foreach (var (start, (end, blank)) in blanks)
        {
            if (start < at)
                continue;
            output.Write(text[at..start]);
            output.Write(Encoding.UTF8.GetBytes(blank));
            at = end;
        }

        output.Write(text[at..]);
        return output.ToArray();
    }
}
