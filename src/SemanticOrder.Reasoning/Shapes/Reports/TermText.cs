using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>Terms and paths in sentences.</summary>
internal static class TermText
{
    /// <summary>The lexical form, the IRI, or the label of a blank node.</summary>
    public static string Of(Term term) => term switch
    {
        Iri iri => iri.Value,
        Literal literal => literal.LexicalForm,
        _ => term.ToString(),
    };

    /// <summary>A path as SPARQL writes it, its predicates written by the caller.</summary>
    public static string Of(PropertyPath path, Func<Iri, string> name) => path switch
    {
        LinkPath link => name(link.Predicate),
        InversePath inverse => "^" + Inner(inverse.Path, name),
        SequencePath sequence => $"{Of(sequence.First, name)}/{Inner(sequence.Second, name)}",
        AlternativePath alternative => $"{Inner(alternative.First, name)}|{Inner(alternative.Second, name)}",
        ZeroOrMorePath star => Inner(star.Path, name) + "*",
        OneOrMorePath plus => Inner(plus.Path, name) + "+",
        ZeroOrOnePath optional => Inner(optional.Path, name) + "?",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Inner(PropertyPath path, Func<Iri, string> name) => path is LinkPath ? Of(path, name) : $"({Of(path, name)})";
}
