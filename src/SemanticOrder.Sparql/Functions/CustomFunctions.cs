using System.Collections.Frozen;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>Functions named by an IRI: the casts of SPARQL 1.1 §17.5, to every datatype of XSD that has values here.</summary>
internal static class CustomFunctions
{
    private static readonly FrozenDictionary<string, XsdDatatype> Casts = XsdDatatype.All.ToFrozenDictionary(datatype => datatype.Iri.Value, StringComparer.Ordinal);

    /// <summary>True when a function of that name is here.</summary>
    public static bool IsKnown(Iri name) => Casts.ContainsKey(name.Value);

    /// <summary>Calls a function; an error when it is not known or takes another number of arguments.</summary>
    public static TermId Call(Iri name, ReadOnlySpan<TermId> arguments, EvaluationScope scope) =>
        arguments.Length == 1 && Casts.TryGetValue(name.Value, out var target) ? Cast(arguments[0], target, scope) : TermId.None;

    /// <summary>Casts a term: the canonical literal of the value in the datatype.</summary>
    /// <returns><see cref="TermId.None"/> for blank nodes, for IRIs except to strings, for literals without value, and where XPath has no cast or it fails.</returns>
    public static TermId Cast(TermId term, XsdDatatype target, EvaluationScope scope)
    {
        var terms = scope.Terms;
        if (term.IsIri)
            return target.Kind is ValueKind.String or ValueKind.AnyUri && terms.TryGetLexicalUtf8(term, out var iri) && target.TryParse(iri, out _) ? terms.AddLiteral(iri, target.Id) : TermId.None;
        if (!term.IsLiteral)
            return TermId.None;
        // What is inline has a valid form.
        if (term.IsInline && terms.DatatypeOf(term) == target.Id)
            return term;
        var value = TypedValue.Of(terms, term);
        if (value.Kind == ValueKind.LanguageString && target.Kind != ValueKind.String)
            return TermId.None;
        return value.TryCast(target, out var cast) ? terms.AddValue(cast, target) : TermId.None;
    }
}
