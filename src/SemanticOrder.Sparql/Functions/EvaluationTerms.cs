using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>The terms of one evaluation: those of its source of statements, and those that functions make, under ids that never clash. One thread at a time.</summary>
internal sealed class EvaluationTerms(ITermSource source) : LocalTerms(source)
{
    /// <summary>An <c>xsd:string</c>.</summary>
    public TermId AddString(ReadOnlySpan<byte> utf8) => AddLiteral(utf8, WellKnownTerms.XsdString);
}
