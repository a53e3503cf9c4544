namespace SemanticOrder.Rdf;

/// <summary>Numbers the terms of many statements: first all are shown to it, then it gives their codes. Not thread-safe while statements are shown.</summary>
internal sealed class CodeCollector
{
    private readonly IdTable _values = new();
    private readonly IdTable _predicates = new();
    private readonly IdTable _graphs = new();
    private readonly uint[] _kinds = new uint[(int)TermKind.Literal + 1];
    private readonly ulong[] _starts = new ulong[(int)TermKind.Literal + 1];

    public void Add(in Quad quad)
    {
        if (quad.Subject.IsNone || quad.Predicate.IsNone || quad.Object.IsNone)
            throw new ArgumentException("A statement has a subject, a predicate and an object.", nameof(quad));
        AddNode(quad.Subject.Value);
        AddNode(quad.Object.Value);
        _predicates.Add(quad.Predicate.Value);
        if (!quad.Graph.IsNone)
            _graphs.Add(quad.Graph.Value);
    }

    /// <summary>Ends the collection.</summary>
    public IndexCodes Number()
    {
        var (blanks, iris, literals) = (_kinds[(int)TermKind.BlankNode], _kinds[(int)TermKind.Iri], _kinds[(int)TermKind.Literal]);
        _starts[(int)TermKind.Iri] = blanks;
        _starts[(int)TermKind.Literal] = (ulong)blanks + iris;
        var valueStart = (ulong)blanks + iris + literals;
        return new IndexCodes(
            new TermCodes(blanks, iris, literals, _values.Number((uint)valueStart)),
            new TermCodes(0, 0, 0, _predicates.Number(0)),
            new TermCodes(0, 0, 0, _graphs.Number(0)));
    }

    /// <summary>Code of a subject or object that was shown.</summary>
    public uint NodeCode(TermId id)
    {
        var tag = id.Value >> TermId.TagShift;
        return IsNumbered(tag) ? (uint)(_starts[tag] + (id.Value & TermId.PayloadMask)) : _values.CodeOf(id.Value);
    }

    /// <summary>Code of a predicate that was shown.</summary>
    public uint PredicateCode(TermId id) => _predicates.CodeOf(id.Value);

    /// <summary>Code of a graph that was shown; the default graph has none.</summary>
    public uint GraphCode(TermId id) => _graphs.CodeOf(id.Value);

    private static bool IsNumbered(ulong tag) => tag is (ulong)TermKind.BlankNode or (ulong)TermKind.Iri or (ulong)TermKind.Literal;

    private void AddNode(ulong id)
    {
        var tag = id >> TermId.TagShift;
        if (IsNumbered(tag))
            _kinds[tag] = Math.Max(_kinds[tag], (uint)(id & TermId.PayloadMask) + 1);
        else
            _values.Add(id);
    }
}
