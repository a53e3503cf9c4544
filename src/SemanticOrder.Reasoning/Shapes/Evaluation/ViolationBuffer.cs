using System.Runtime.InteropServices;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>Violations in the order in which they are found. Not thread-safe.</summary>
internal sealed class ViolationBuffer
{
    private readonly List<Violation> _found = [];

    public ReadOnlySpan<Violation> Found => CollectionsMarshal.AsSpan(_found);

    public int Count => _found.Count;

    public void Clear() => _found.Clear();

    public void Add(in Violation violation) => _found.Add(violation);

    public void Add(in FocusNodes input, int row, Constraint constraint, TermId value) =>
        _found.Add(new Violation(row, input.Focus[row], constraint, value, -1));
}
