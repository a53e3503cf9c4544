namespace SemanticOrder.Rdf;

/// <summary>The statements: numbered, unique, chained by subject, predicate and pairs.</summary>
public sealed partial class QuadOverlay
{
    private const int InitialStatements = 128;
    private const ulong Mix = 0x9E3779B97F4A7C15;

    private readonly ChainIndex _byStatement = new();
    private readonly ChainIndex _bySubject = new();
    private readonly ChainIndex _bySubjectPredicate = new();
    private readonly ChainIndex _byPredicateObject = new();
    private readonly ChainIndex _byPredicate = new();
    private Quad[] _statements = [];
    private bool[] _isInBase = [];

    /// <summary>Statements of the overlay itself.</summary>
    public int StatementCount { get; private set; }

    /// <summary>The statement of a number, in the default graph.</summary>
    public Quad this[int statement] => (uint)statement < (uint)StatementCount
        ? _statements[statement]
        : throw new ArgumentOutOfRangeException(nameof(statement), statement, $"The overlay has {StatementCount} statements.");

    /// <summary>Adds a statement unless it is there.</summary>
    /// <returns>Its number, old or new.</returns>
    public int Add(TermId subject, TermId predicate, TermId @object) => Add(subject, predicate, @object, out _);

    /// <summary>Adds a statement unless the overlay has it. A statement that the snapshot has gets a number too, but is counted once in the union.</summary>
    /// <param name="subject">An IRI or blank node.</param>
    /// <param name="predicate">An IRI.</param>
    /// <param name="object">Any term.</param>
    /// <param name="isNew">False when the overlay had it already.</param>
    /// <returns>Its number.</returns>
    public int Add(TermId subject, TermId predicate, TermId @object, out bool isNew)
    {
        var statement = IndexOf(subject, predicate, @object);
        isNew = statement < 0;
        if (!isNew)
            return statement;
        if (StatementCount == _statements.Length)
            Grow(StatementCount * 2);
        statement = StatementCount++;
        var quad = new Quad(subject, predicate, @object);
        _statements[statement] = quad;
        _rules[statement] = NoRule;
        _isInBase[statement] = !subject.IsLocal && !predicate.IsLocal && !@object.IsLocal && Base.Contains(quad);
        Chain(statement);
        return statement;
    }

    /// <summary>The number of a statement of the overlay; −1 when it has none.</summary>
    public int IndexOf(TermId subject, TermId predicate, TermId @object)
    {
        var quad = new Quad(subject, predicate, @object);
        var at = _byStatement.First(Hash(subject, predicate, @object));
        while (at >= 0 && _statements[at] != quad)
            at = _byStatement.Next(at);
        return at;
    }

    /// <summary>
    /// Numbers of the overlay's own statements that fit, newest first. Statements added while walking are not visited. Constant time per
    /// statement when the subject or the predicate is given, else linear in the overlay; allocates nothing.
    /// </summary>
    public OverlayStatements Statements(QuadPattern pattern) => new(this, pattern);

    /// <inheritdoc/>
    public bool Contains(in Quad quad) =>
        (quad.Graph.IsNone && IndexOf(quad.Subject, quad.Predicate, quad.Object) >= 0) || Base.Contains(quad);

    /// <inheritdoc/>
    public IEnumerable<Quad> Match(QuadPattern pattern, GraphSelection graphs)
    {
        foreach (var quad in Base.Scan(pattern, graphs))
            yield return quad;
        if (!graphs.Includes(TermId.None))
            yield break;
        foreach (var statement in Statements(pattern))
        {
            if (!_isInBase[statement])
                yield return _statements[statement];
        }
    }

    /// <inheritdoc/>
    public long Count(QuadPattern pattern, GraphSelection graphs)
    {
        var count = Base.Count(pattern, graphs);
        if (!graphs.Includes(TermId.None))
            return count;
        foreach (var statement in Statements(pattern))
            count += _isInBase[statement] ? 0 : 1;
        return count;
    }

    internal int FirstCandidate(in QuadPattern pattern, out ChainIndex? chain)
    {
        var (s, p, o) = pattern;
        if (!s.IsNone && !p.IsNone)
        {
            chain = o.IsNone ? _bySubjectPredicate : _byStatement;
            return chain.First(o.IsNone ? Hash(s, p) : Hash(s, p, o));
        }
        if (!p.IsNone)
        {
            chain = o.IsNone ? _byPredicate : _byPredicateObject;
            return chain.First(o.IsNone ? Hash(p) : Hash(p, o));
        }
        chain = s.IsNone ? null : _bySubject;
        return chain is null ? StatementCount - 1 : chain.First(Hash(s));
    }

    private void Chain(int statement)
    {
        var (s, p, o, _) = _statements[statement];
        _byStatement.Add(Hash(s, p, o), statement);
        _bySubject.Add(Hash(s), statement);
        _bySubjectPredicate.Add(Hash(s, p), statement);
        _byPredicateObject.Add(Hash(p, o), statement);
        _byPredicate.Add(Hash(p), statement);
    }

    private void Grow(int capacity)
    {
        Array.Resize(ref _statements, capacity);
        Array.Resize(ref _isInBase, capacity);
        GrowDerivations(capacity);
        foreach (var chain in (ReadOnlySpan<ChainIndex>)[_byStatement, _bySubject, _bySubjectPredicate, _byPredicateObject, _byPredicate])
            chain.Reset(capacity);
        for (var statement = 0; statement < StatementCount; statement++)
            Chain(statement);
    }

    private void ClearStatements()
    {
        StatementCount = 0;
        _premiseCount = 0;
        _byStatement.Clear();
        _bySubject.Clear();
        _bySubjectPredicate.Clear();
        _byPredicateObject.Clear();
        _byPredicate.Clear();
    }

    // Fibonacci hashing: the chains take the high bits.
    private static ulong Hash(TermId a) => a.Value * Mix;

    private static ulong Hash(TermId a, TermId b) => (ulong.RotateLeft(a.Value * Mix, 29) ^ b.Value) * Mix;

    private static ulong Hash(TermId a, TermId b, TermId c) => (ulong.RotateLeft(Hash(a, b), 29) ^ c.Value) * Mix;
}
