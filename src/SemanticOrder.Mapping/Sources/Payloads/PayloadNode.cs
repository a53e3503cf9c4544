using System.Buffers;
using System.Text;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>
/// One node of a <see cref="PayloadDocument"/>, and the record it is read in: paths never climb above the record, and <see cref="Path"/> starts there,
/// so that a record says the same in a batch and alone. The default value is the missing node. Valid until its document is disposed.
/// </summary>
public readonly struct PayloadNode : IEquatable<PayloadNode>
{
    private readonly PayloadDocument? _document;
    private readonly int _index;
    private readonly int _record;

    internal PayloadNode(PayloadDocument document, int index, int record)
    {
        _document = document;
        _index = index;
        _record = record;
    }

    /// <summary>False for the missing node, which is what a path gives when it finds nothing.</summary>
    public bool Exists => _document is not null;

    /// <summary>What the node is; <see cref="PayloadKind.Missing"/> for the missing node.</summary>
    public PayloadKind Kind => _document is null ? PayloadKind.Missing : Row.Kind;

    /// <summary>True for an XML attribute.</summary>
    public bool IsAttribute => _document is not null && Row.Role == NodeRole.Attribute;

    /// <summary>True when the node says nothing: missing, JSON null, or a text that is empty or only white space. Objects and arrays are never absent.</summary>
    public bool IsAbsent => Kind switch
    {
        PayloadKind.Missing or PayloadKind.Null => true,
        PayloadKind.String => Value.IsEmpty,
        _ => false,
    };

    /// <summary>Property, element, attribute or column name as written (XML: with its prefix); empty for the root and for items of an array.</summary>
    public string Name => _document is null ? "" : Encoding.UTF8.GetString(NameUtf8);

    /// <summary><see cref="Name"/> as UTF-8.</summary>
    public ReadOnlySpan<byte> NameUtf8 => _document is null ? default : _document.Bytes(Row.NameStart, Row.NameLength);

    /// <summary>
    /// The text of the node, unescaped, without white space around it: a JSON string or number, <c>true</c> or <c>false</c>, the own text of an XML element,
    /// an attribute, a CSV field. Empty for objects, arrays and null. UTF-8.
    /// </summary>
    public ReadOnlySpan<byte> Value => TextTrimming.Trim(RawValue);

    /// <summary><see cref="Value"/> with the white space around it.</summary>
    public ReadOnlySpan<byte> RawValue => _document is null ? default : _document.Bytes(Row.ValueStart, Row.ValueLength);

    /// <summary>The node that holds this one; missing for the record.</summary>
    public PayloadNode Parent => _document is null || _index == _record ? default : new(_document, Row.Parent, _record);

    /// <summary>The first node inside this one (XML: attributes come first); missing when there is none.</summary>
    public PayloadNode FirstChild => _document is null ? default : VisibleFrom(_index + 1, Row.End);

    /// <summary>The next node inside the same parent; missing when there is none.</summary>
    public PayloadNode NextSibling => _document is null || _index == _record ? default : VisibleFrom(Row.End, _document.Row(Row.Parent).End);

    /// <summary>The nodes directly inside this one, in document order.</summary>
    public PayloadChildren Children => new(this);

    /// <summary>Where the node starts in the payload it was parsed from.</summary>
    public TextPosition Position => _document is null ? default : _document.PositionOf(Row.RawStart);

    /// <summary>The way from the record to the node: <c>$.orders.order[0].num</c>, <c>/IDOC/E1EDP01[2]/LPRIO</c>, or a column name. For messages and evidence.</summary>
    public string Path => _document is null ? "" : NodePath.Print(this);

    /// <summary>The node as UTF-8 in the payload's own syntax, as it stands there. For CSV fields and rows: the row's text.</summary>
    public ReadOnlySpan<byte> Raw => _document is null ? default : _document.Bytes(Row.RawStart, Row.RawEnd - Row.RawStart);

    internal int RawStart => Row.RawStart;

    internal int RawEnd => Row.RawEnd;

    /// <summary>The node's text in the payload's syntax when it says nothing any more.</summary>
    internal string Blank => _document!.Format switch
    {
        PayloadFormat.Json => "null",
        PayloadFormat.Xml when IsAttribute => $"{Name}=\"\"",
        PayloadFormat.Xml => $"<{Name}/>",
        _ => "",
    };

    internal PayloadDocument Document => _document!;

    internal int Index => _index;

    internal int RecordIndex => _record;

    internal bool IsElement => _document is not null && Row.Role is NodeRole.Root or NodeRole.Member or NodeRole.Item;

    internal ref readonly NodeRow Row => ref _document!.Row(_index);

    /// <summary>The same node as a record of its own: nothing above it can be reached from it.</summary>
    public PayloadNode AsRecord() => _document is null ? default : new(_document, _index, _index);

    /// <summary>
    /// Writes the node as a payload of its own, UTF-8, in the same format: the JSON value, the XML element with the namespaces it uses, or the CSV header and the row.
    /// Parsing it with the same names gives a document whose <see cref="PayloadDocument.Record"/> answers every relative path as this node does.
    /// </summary>
    /// <param name="output">Where to write.</param>
    public void WriteSlice(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (_document is not null)
            RecordSlice.Write(this, output);
    }

    /// <summary><see cref="WriteSlice"/> into an array of its own.</summary>
    public byte[] ToSlice()
    {
        var buffer = new ArrayBufferWriter<byte>(Math.Max(64, _document is null ? 64 : Row.RawEnd - Row.RawStart + 64));
        WriteSlice(buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary><see cref="Value"/> as text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Value);

    private PayloadNode VisibleFrom(int index, int end)
    {
        while (index < end && _document!.Row(index).Role == NodeRole.NamespaceDeclaration)
            index++;
        return index < end ? new(_document!, index, _record) : default;
    }

    /// <summary>True when another node of the same document is this one or lies inside it.</summary>
    internal bool Holds(PayloadNode other) => ReferenceEquals(_document, other._document) && _document is not null && other._index >= _index && other._index < Row.End;

    /// <summary>Same node of the same document, read in the same record.</summary>
    public bool Equals(PayloadNode other) => ReferenceEquals(_document, other._document) && _index == other._index && _record == other._record;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PayloadNode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_document, _index, _record);

    /// <summary>Same node of the same document, read in the same record.</summary>
    public static bool operator ==(PayloadNode left, PayloadNode right) => left.Equals(right);

    /// <summary>Not the same node.</summary>
    public static bool operator !=(PayloadNode left, PayloadNode right) => !left.Equals(right);
}
