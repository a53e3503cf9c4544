using System.Buffers;
using System.Text;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>What an operator may look at while it reads one value: the graph it writes steps and terms into, the element, and the context. Reused; not thread-safe.</summary>
internal sealed class ReadScope(MappingCatalog catalog, OrderGraph graph)
{
    public MappingCatalog Catalog => catalog;

    public OrderGraph Graph => graph;

    public ContextStack Context { get; } = new(graph);

    /// <summary>The element the field was found in; missing when a value is translated alone.</summary>
    public PayloadNode Element { get; set; }

    /// <summary>When the statement is about, for editions that come into force; null when not known.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>Memory for templates of operators (units, factors).</summary>
    public ArrayBufferWriter<byte> Buffer { get; } = new(64);

    /// <summary>Why the last reader gave no value.</summary>
    public ReadProblem? Problem { get; private set; }

    /// <summary>Reads a template of an operator: from the element, or from the stated context when a value is translated alone.</summary>
    /// <param name="template">A unit or a factor.</param>
    /// <param name="text">UTF-8; valid until the next read.</param>
    /// <returns>False when it has no value.</returns>
    public bool TryRead(ValueTemplate template, out ReadOnlySpan<byte> text)
    {
        if (Element.Exists || template.Constant is not null)
            return template.TryRead(Element, Buffer, out text, out _);
        text = template.Reference is { } path && Context.Given?.GetValueOrDefault(path.Text) is { } stated ? Encoding.UTF8.GetBytes(stated) : default;
        return !text.IsEmpty;
    }

    public ReadOutcome Unresolved(ReadProblem problem)
    {
        Problem = problem;
        return ReadOutcome.Unresolved;
    }

    public ReadOutcome Invalid(ReadProblem problem)
    {
        Problem = problem;
        return ReadOutcome.Invalid;
    }
}
