namespace SemanticOrder.Orders.Interpretations;

/// <summary>
/// What an order means under one knowledge version, in a form that a reader can walk without the ontology: nodes, statements, notes, findings and violations.
/// Personal values are not in it (see <see cref="DocumentValueKind.Personal"/>). Immutable once decoded; safe to share between threads.
/// </summary>
public sealed class InterpretationDocument
{
    private readonly int[] _firstStatement;

    internal InterpretationDocument(
        IReadOnlyList<string> records, DocumentNode[] nodes, DocumentStatement[] statements, IReadOnlyList<DocumentNote> notes, IReadOnlyList<DocumentFinding> findings,
        IReadOnlyList<DocumentViolation> violations)
    {
        Records = records;
        Nodes = nodes;
        Statements = statements;
        Notes = notes;
        Findings = findings;
        Violations = violations;
        _firstStatement = new int[nodes.Length + 1];
        for (int node = 0, statement = 0; node <= nodes.Length; node++)
        {
            while (statement < statements.Length && statements[statement].Node < node)
                statement++;
            _firstStatement[node] = statement;
        }
    }

    /// <summary>The record versions it was made from, as printed record keys, in the fixed order in which evidence and notes number them.</summary>
    public IReadOnlyList<string> Records { get; }

    /// <summary>The nodes; node 0 is the order, and a parent stands before its children.</summary>
    public IReadOnlyList<DocumentNode> Nodes { get; }

    /// <summary>The statements, ordered by node, property and value; no duplicates.</summary>
    public IReadOnlyList<DocumentStatement> Statements { get; }

    /// <summary>What could not be said, and why.</summary>
    public IReadOnlyList<DocumentNote> Notes { get; }

    /// <summary>Disagreements, differences of dimension and advice.</summary>
    public IReadOnlyList<DocumentFinding> Findings { get; }

    /// <summary>What shapes ask of the order and does not hold, by node, shape and severity.</summary>
    public IReadOnlyList<DocumentViolation> Violations { get; }

    /// <summary>The half-open range of indices into <see cref="Statements"/> that are about one node and property; empty when there are none.</summary>
    /// <param name="node">Index of the node.</param>
    /// <param name="property">Term number of the property.</param>
    public (int First, int End) RangeOf(int node, int property)
    {
        var first = _firstStatement[node];
        var end = _firstStatement[node + 1];
        while (first < end && Statements[first].Property < property)
            first++;
        var last = first;
        while (last < end && Statements[last].Property == property)
            last++;
        return (first, last);
    }

    /// <summary>The half-open range of indices into <see cref="Statements"/> that are about one node.</summary>
    public (int First, int End) RangeOf(int node) => (_firstStatement[node], _firstStatement[node + 1]);

    /// <summary>The path of a node from the order, for example <c>lines[KN-W-0008-M]/size</c>; empty for the order itself.</summary>
    /// <param name="node">Index of the node.</param>
    /// <param name="propertyName">Name of a property by its term number.</param>
    public string PathOf(int node, Func<int, string> propertyName)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        var steps = new Stack<string>();
        for (; Nodes[node].Parent >= 0; node = Nodes[node].Parent)
            steps.Push(Nodes[node].Key.Length == 0 ? propertyName(Nodes[node].Property) : $"{propertyName(Nodes[node].Property)}[{Nodes[node].Key}]");
        return string.Join('/', steps);
    }
}
