using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Schema.Filters;

/// <summary>Conditions on a concept: <c>under</c>, <c>exactly</c>, <c>notUnder</c>, <c>anyOf</c>, <c>in</c>.</summary>
internal static class ConceptCondition
{
    /// <summary>The conditions of a <c>ConceptFilter</c>.</summary>
    /// <exception cref="GraphQLFieldException">SO8022, SO8027.</exception>
    public static IEnumerable<OrderFilter> Read(ServedSchema served, FieldModel field, InputObject condition)
    {
        foreach (var (name, value) in condition)
        {
            yield return (name, value) switch
            {
                (_, null) => throw new GraphQLFieldException("SO8027", $"{field.Name}.{name} is null. Leave the condition out, or name a concept."),
                ("exists", bool exists) => Presence.Of(field, exists),
                ("notUnder", string root) => new OrderFilter.Not(OneOf(served, field, Under(served, root))),
                ("under", string root) => OneOf(served, field, Under(served, root)),
                ("anyOf", string[] roots) => OneOf(served, field, roots.SelectMany(root => Under(served, root)).Distinct()),
                ("exactly", string one) => OneOf(served, field, [Find(served, one)]),
                _ => OneOf(served, field, ((string[])value).Select(one => Find(served, one))),
            };
        }
    }

    private static OrderFilter.Where OneOf(ServedSchema served, FieldModel field, IEnumerable<TermId> concepts) => new(
        new FactCondition.OneOf(new TermNumber(field.Number), FactKind.Concept, [.. concepts.Select(id => (long)served.Snapshot.Numbering.NumberOf(id)).Where(number => number > 0)]));

    private static IReadOnlyList<TermId> Under(ServedSchema served, string name) => served.Snapshot.Ontology.Descendants(Find(served, name));

    private static TermId Find(ServedSchema served, string name) => served.FindTerm(name) is { IsNone: false } id
        ? id
        : throw new GraphQLFieldException("SO8022", $"The knowledge has no concept '{name}'. Give its IRI, or a name with a declared prefix such as cold:Frozen.");
}
