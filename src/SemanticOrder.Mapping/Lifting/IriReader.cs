using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>The value is an IRI.</summary>
internal sealed class IriReader : ValueReader
{
    public override ReadOutcome Read(ReadScope scope, ReadOnlySpan<byte> text, string? unit, out TermId value)
    {
        value = scope.Graph.Statements.AddIri(text);
        return ReadOutcome.Resolved;
    }
}
