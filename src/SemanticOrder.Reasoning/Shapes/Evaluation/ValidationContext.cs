using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>One validation at work: the data, and columns to work with. Used for one graph after another; one thread at a time.</summary>
internal sealed class ValidationContext
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(500);

    private readonly PathWalk _paths;
    private readonly Dictionary<PatternConstraint, XPathRegex> _patterns = [];
    private CancellationToken _cancellation;

    public ValidationContext(ValidationData data, ValidationOptions options)
    {
        (Data, Options) = (data, options);
        _paths = new PathWalk(this);
    }

    public ValidationData Data { get; }

    public ValidationOptions Options { get; }

    public ITermSource Terms => Data.Terms;

    public Pool<ValueNodes> Values { get; } = new();

    public Pool<DistinctNodes> Distinct { get; } = new();

    public Pool<TermColumn> Columns { get; } = new();

    public Pool<CountColumn> Counts { get; } = new();

    public Pool<ViolationBuffer> Buffers { get; } = new();

    /// <summary>What was said of violations beyond focus and value.</summary>
    public List<ViolationDetail> Details { get; } = [];

    /// <summary>Begins with another graph of the same knowledge.</summary>
    public void Start(CancellationToken cancellation)
    {
        _cancellation = cancellation;
        Details.Clear();
        Computed = null;
    }

    public CancellationToken Cancellation => _cancellation;

    /// <summary>The terms of the data, and those that queries computed.</summary>
    public LocalTerms? Computed { get; private set; }

    /// <summary>The id of a term that a query computed, which the data need not have.</summary>
    public TermId Keep(Term term) => (Computed ??= new LocalTerms(Data.Terms)).Add(term);

    /// <summary>Validates focus nodes against a shape (SHACL §3.4): every constraint for all of them.</summary>
    public void Check(Shape shape, ReadOnlySpan<TermId> focus, ViolationBuffer found)
    {
        if (shape.IsDeactivated || focus.IsEmpty)
            return;
        _cancellation.ThrowIfCancellationRequested();
        var values = Values.Rent();
        if (shape.Steps is { } path)
            _paths.Walk(path, focus, values);
        else
            values.SetFocus(focus);
        foreach (var constraint in shape.Checks)
            constraint.Check(this, new FocusNodes(focus, values), found);
        Values.Return(values);
    }

    /// <summary>Marks the nodes that do not conform to a shape (SHACL §3.4.2).</summary>
    public void MarkViolating(Shape shape, ReadOnlySpan<TermId> nodes, Span<bool> marks)
    {
        var found = Buffers.Rent();
        found.Clear();
        Check(shape, nodes, found);
        foreach (ref readonly var violation in found.Found)
            marks[violation.Row] = true;
        Buffers.Return(found);
    }

    public void Walk(PathStep path, ReadOnlySpan<TermId> focus, ValueNodes into) => _paths.Walk(path, focus, into);

    /// <summary>The expression of a pattern, which only one thread may use.</summary>
    public XPathRegex RegexOf(PatternConstraint constraint)
    {
        if (!_patterns.TryGetValue(constraint, out var regex))
            _patterns.Add(constraint, regex = XPathRegex.Create(constraint.Pattern, constraint.Flags, MatchTimeout)!);
        return regex;
    }
}
