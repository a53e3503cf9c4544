using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>What a constraint looks at: focus nodes, ascending and distinct, with the value nodes of each.</summary>
/// <param name="focus">One a row.</param>
/// <param name="values">As many rows.</param>
internal readonly ref struct FocusNodes(ReadOnlySpan<TermId> focus, ValueNodes values)
{
    public ReadOnlySpan<TermId> Focus { get; } = focus;

    public ValueNodes Values { get; } = values;
}
