using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Schema.Filters;

/// <summary>Conditions on a concept: <c>under</c>, <c>exactly</c>, <c>in</c>.</summary>
internal static class ConceptCondition
{
    /// <summary>The conditions of a <c>ConceptFilter</c>.</summary>
    /// <exception cref="GraphQLFieldException">SO8022, SO8027.</exception>
    public static IEnumerable<OrderFilter> Read(ServedSchema served, FieldModel field, InputObject condition)
    {
        foreach (var (name, value) in condition)
        {
            var concepts = (name, value) switch
            {
                (_, null) => throw new GraphQLFieldException("SO8027", $"{field.Name}.{name} is null. Leave the condition out, or name a concept."),
                ("under", string root) => served.Snapshot.Ontology.Descendants(Find(served, root)),
                ("exactly", string one) => [Find(served, one)],
                _ => [.. ((string[])value).Select(one => Find(served, one))],
            };
            yield return new OrderFilter.Where(new FactCondition.OneOf(new TermNumber(field.Number), FactKind.Concept, [.. concepts.Select(id => (long)served.Snapshot.Numbering.NumberOf(id)).Where(number => number > 0)]));
        }
    }

    private static TermId Find(ServedSchema served, string name) => served.FindTerm(name) is { IsNone: false } id
        ? id
        : throw new GraphQLFieldException("SO8022", $"The knowledge has no concept '{name}'. Give its IRI, or a name with a declared prefix such as cold:Frozen.");
}
