using System.Buffers;
using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>Writes XML text and attribute values in UTF-8.</summary>
internal sealed class XmlOutput(Utf8Output output)
{
    private static readonly SearchValues<byte> Escapes = SearchValues.Create("&<>\"\t\n\r"u8);
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (byte)c)]);

    /// <summary>True when a text has a character that XML 1.0 §2.2 leaves out, which not even a reference can stand for.</summary>
    public static bool HasForbidden(ReadOnlySpan<byte> utf8) => utf8.IndexOfAny(Controls) >= 0 || utf8.IndexOf("\uFFFE"u8) >= 0 || utf8.IndexOf("\uFFFF"u8) >= 0;

    /// <summary>As for UTF-8.</summary>
    public static bool HasForbidden(string text) => HasForbidden(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes as is.</summary>
    public void Markup(ReadOnlySpan<byte> markup) => output.Write(markup);

    /// <summary>Writes as is.</summary>
    public void Markup(string markup) => output.Write(Encoding.UTF8.GetBytes(markup));

    /// <summary>Begins a start tag on a line of its own.</summary>
    public void Open(string name, int indent)
    {
        Indent(indent);
        output.Write((byte)'<');
        Markup(name);
    }

    /// <summary>Writes an end tag and ends the line.</summary>
    public void Close(string name, int indent)
    {
        Indent(indent);
        output.Write("</"u8);
        Markup(name);
        output.Write(">\n"u8);
    }

    /// <summary>Writes <c> name="value"</c>.</summary>
    public void Attribute(string name, ReadOnlySpan<byte> value)
    {
        output.Write((byte)' ');
        Markup(name);
        output.Write("=\""u8);
        Escaped(value, isAttribute: true);
        output.Write((byte)'"');
    }

    /// <summary>Writes character data.</summary>
    public void Text(ReadOnlySpan<byte> text) => Escaped(text, isAttribute: false);

    private void Indent(int depth)
    {
        for (var i = 0; i < depth; i++)
            output.Write("  "u8);
    }

    private void Escaped(ReadOnlySpan<byte> text, bool isAttribute)
    {
        while (text.IndexOfAny(Escapes) is var at and >= 0)
        {
            output.Write(text[..at]);
            switch (text[at])
            {
                case (byte)'&':
                    output.Write("&amp;"u8);
                    break;
                case (byte)'<':
                    output.Write("&lt;"u8);
                    break;
                case (byte)'>':
                    output.Write("&gt;"u8);
                    break;
                case (byte)'\r':
                    output.Write("&#xD;"u8);
                    break;
                case (byte)'"' when isAttribute:
                    output.Write("&quot;"u8);
                    break;
                case (byte)'\t' when isAttribute:
                    output.Write("&#x9;"u8);
                    break;
                case (byte)'\n' when isAttribute:
                    output.Write("&#xA;"u8);
                    break;
                default:
                    output.Write(text[at]);
                    break;
            }
            text = text[(at + 1)..];
        }
        output.Write(text);
    }
}
