using System.Buffers;
using System.Text;
using System.Xml;

namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>
/// XML 1.0. The root is the document; an element with child elements is an object without a text of its own, one without is a string; attributes come before the content.
/// Document type declarations are refused, so there are no entities to expand; comments and processing instructions are passed over; text that is only white space is absent.
/// </summary>
public sealed partial class PayloadDocument
{
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>="u8);

    private static readonly XmlReaderSettings XmlSettings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = false,
    };

    /// <summary>A record is stored with the namespace declarations around it, so they are kept small.</summary>
    private const int MostDeclarationBytes = 16 * 1024;

    private int _declarationBytes;

    private void ReadXml()
    {
        if (XmlProlog.DoctypeOffset(Utf8Text) is var doctype && doctype >= 0)
            throw Fail("SO5012", "The payload has a document type declaration; it is refused because entities can exhaust memory or read files. Send the XML without it.", doctype);
        using var reader = XmlReader.Create(new Utf8TextReader(_text, _textStart, _textLength), XmlSettings);
        var cursor = new Utf16Cursor(Utf8Text);
        try
        {
            ReadXml(reader, (IXmlLineInfo)reader, ref cursor);
        }
        catch (XmlException fault)
        {
            var offset = new Utf16Cursor(Utf8Text).MoveTo(Math.Max(0, fault.LineNumber - 1), Math.Max(0, fault.LinePosition - 1));
            throw Fail("SO5010", $"The payload is not XML: {WithoutPlace(fault.Message)} Mend it here, or send it again if it was cut off.", offset, fault);
        }
    }

    private void ReadXml(XmlReader reader, IXmlLineInfo place, ref Utf16Cursor cursor)
    {
        var parent = AddRow(PayloadKind.Object, NodeRole.Root, -1, 0);
        _rows[0].RawEnd = _textLength;
        var isEmpty = false;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    CheckDepth(reader.Depth + 1, cursor.Offset);
                    isEmpty = reader.IsEmptyElement;
                    parent = AddElement(reader, place, ref cursor, parent);
                    AddAttributes(reader, place, ref cursor, parent);
                    if (isEmpty)
                        parent = CloseElement(parent, AfterTag(cursor.Offset));
                    break;
                case XmlNodeType.EndElement:
                    cursor.MoveTo(place.LineNumber - 1, place.LinePosition - 1);
                    parent = CloseElement(parent, AfterTag(cursor.Offset));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    AppendText(parent, reader.Value);
                    break;
                default:
                    break;
            }
        }

        _rows[0].End = _count;
    }

    private int AddElement(XmlReader reader, IXmlLineInfo place, ref Utf16Cursor cursor, int parent)
    {
        var nameStart = cursor.MoveTo(place.LineNumber - 1, place.LinePosition - 1);
        _rows[parent].Kind = PayloadKind.Object;
        _rows[parent].ValueLength = 0;
        var row = AddRow(PayloadKind.String, NodeRole.Member, parent, nameStart - 1);
        SetName(row, nameStart, NameLengthAt(nameStart), Names.FindElement(reader.NamespaceURI, reader.LocalName));
        return row;
    }

    private void AddAttributes(XmlReader reader, IXmlLineInfo place, ref Utf16Cursor cursor, int element)
    {
        if (!reader.MoveToFirstAttribute())
            return;
        do
        {
            var isDeclaration = reader.Prefix == "xmlns" || (reader.Prefix.Length == 0 && reader.LocalName == "xmlns");
            var nameStart = cursor.MoveTo(place.LineNumber - 1, place.LinePosition - 1);
            var row = AddRow(PayloadKind.String, isDeclaration ? NodeRole.NamespaceDeclaration : NodeRole.Attribute, element, nameStart);
            var id = isDeclaration ? NameTable.Unknown : Names.FindAttribute(reader.NamespaceURI, reader.LocalName);
            SetName(row, nameStart, NameLengthAt(nameStart), id);
            (_rows[row].ValueStart, _rows[row].ValueLength) = StoreText(reader.Value, nameStart);
            _rows[row].RawEnd = AfterQuoted(nameStart);
            if (isDeclaration && (_declarationBytes += _rows[row].RawEnd - nameStart) > MostDeclarationBytes)
                throw Fail("SO5003", $"The payload has more than {MostDeclarationBytes} bytes of namespace declarations.", nameStart);
        }
        while (reader.MoveToNextAttribute());
        reader.MoveToElement();
    }

    private int CloseElement(int element, int rawEnd)
    {
        _rows[element].End = _count;
        _rows[element].RawEnd = rawEnd;
        return _rows[element].Parent;
    }

    /// <summary>Adds a piece of text to an element. Pieces between comments and CDATA sections are joined; text beside child elements is layout and is passed over.</summary>
    private void AppendText(int element, string text)
    {
        if (_rows[element].Kind != PayloadKind.String)
            return;
        var (start, length) = StoreText(text, _rows[element].RawStart);
        ref var row = ref _rows[element];
        if (row.ValueLength == 0)
            row.ValueStart = start;
        row.ValueLength += length;
        CheckField(row.ValueLength, row.RawStart);
    }

    private (int Start, int Length) StoreText(string text, int rawStart)
    {
        CheckField(text.Length, rawStart);
        var written = Encoding.UTF8.GetBytes(text, SideRoom(Encoding.UTF8.GetMaxByteCount(text.Length)));
        CheckField(written, rawStart);
        var start = ~_sideLength;
        _sideLength += written;
        return (start, written);
    }

    private int NameLengthAt(int offset)
    {
        var length = Utf8Text[offset..].IndexOfAny(NameEnds);
        return length < 0 ? _textLength - offset : length;
    }

    /// <summary>First byte after the tag that goes on at an offset; a quoted value may hold <c>&gt;</c>.</summary>
    private int AfterTag(int offset)
    {
        var text = Utf8Text;
        for (byte quote = 0; offset < text.Length; offset++)
        {
            var value = text[offset];
            if (quote != 0)
                quote = value == quote ? (byte)0 : quote;
            else if (value is (byte)'"' or (byte)'\'')
                quote = value;
            else if (value == '>')
                return offset + 1;
        }

        return text.Length;
    }

    private int AfterQuoted(int offset)
    {
        var text = Utf8Text;
        var open = offset + text[offset..].IndexOfAny((byte)'"', (byte)'\'');
        return open + 1 + text[(open + 1)..].IndexOf(text[open]) + 1;
    }
}
