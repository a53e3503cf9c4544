using System.Globalization;

namespace SemanticOrder.Rdf;

/// <summary>
/// An RDF term as one 64-bit number: a tag of eight bits on top (the highest marks ids of <see cref="LocalTerms"/>, the
/// other seven are the <see cref="TermKind"/>) and a payload of 56 bits. Small literals live in the payload; only lexical forms that can be
/// written back exactly are stored so, hence two ids of one dictionary are equal exactly when the RDF terms are (RDF 1.1 Concepts §3.3).
/// Ids compare as unsigned numbers; that order is stable but means something only within one kind.
/// </summary>
/// <param name="Value">Tag and payload; 0 is <see cref="None"/>.</param>
public readonly partial record struct TermId(ulong Value) : IComparable<TermId>
{
    internal const int TagShift = 56;
    internal const ulong PayloadMask = (1UL << TagShift) - 1;
    internal const ulong LocalBit = 1UL << 63;

    /// <summary>No term: the default graph, an unbound position, "not found".</summary>
    public static TermId None => default;

    /// <summary>What the id stands for.</summary>
    public TermKind Kind => (TermKind)((Value >> TagShift) & 0x7F);

    /// <summary>True for <see cref="None"/>.</summary>
    public bool IsNone => Value == 0;

    /// <summary>True for an IRI.</summary>
    public bool IsIri => Kind == TermKind.Iri;

    /// <summary>True for a blank node.</summary>
    public bool IsBlankNode => Kind == TermKind.BlankNode;

    /// <summary>True for a literal, inline or not.</summary>
    public bool IsLiteral => Kind >= TermKind.Literal;

    /// <summary>True when the literal is held in the id itself; such an id means the same in every dictionary.</summary>
    public bool IsInline => Kind > TermKind.Literal;

    /// <summary>True when the term belongs to one overlay and not to the shared dictionary.</summary>
    public bool IsLocal => (Value & LocalBit) != 0;

    /// <summary>True for an inline literal of <c>xsd:integer</c> or a type derived from it.</summary>
    public bool IsInlineInteger => Kind is >= TermKind.Integer and <= TermKind.PositiveInteger;

    internal ulong Payload => Value & PayloadMask;

    /// <summary>Number of the term in its table; meaningful for IRIs, blank nodes and dictionary literals only.</summary>
    internal int Index => (int)(Value & PayloadMask);

    internal static TermId Create(TermKind kind, ulong payload) => new(((ulong)kind << TagShift) | payload);

    /// <summary>Orders ids as unsigned numbers.</summary>
    public int CompareTo(TermId other) => Value.CompareTo(other.Value);

    /// <summary>True when <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(TermId left, TermId right) => left.Value < right.Value;

    /// <summary>True when <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(TermId left, TermId right) => left.Value > right.Value;

    /// <summary>True when <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(TermId left, TermId right) => left.Value <= right.Value;

    /// <summary>True when <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(TermId left, TermId right) => left.Value >= right.Value;

    /// <summary>Kind and payload, for debugging; decode with a dictionary to read the term.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsLocal ? "local " : "")}{Kind}:{Payload:x}");
}
