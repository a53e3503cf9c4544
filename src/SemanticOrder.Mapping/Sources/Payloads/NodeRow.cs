namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>
/// One row of the node table. Rows stand in document order, so a node's descendants are the rows up to <see cref="End"/>.
/// A text is a start and a length: a start of zero or more is an offset into the payload, a negative one is the complement of an offset into the side buffer.
/// </summary>
internal struct NodeRow
{
    public int NameStart;
    public int NameLength;
    public int NameId;
    public int ValueStart;
    public int ValueLength;

    /// <summary>First byte of the node in the payload.</summary>
    public int RawStart;

    /// <summary>First byte after the node in the payload.</summary>
    public int RawEnd;

    /// <summary>Row of the parent, -1 for the root.</summary>
    public int Parent;

    /// <summary>First row that is not a descendant.</summary>
    public int End;

    public PayloadKind Kind;
    public NodeRole Role;
}
