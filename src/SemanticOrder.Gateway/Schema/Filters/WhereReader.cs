using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Gateway.Schema.Filters;

/// <summary>
/// Turns a <c>where</c> argument into a filter over facts. Conditions beside each other hold together; those inside one <c>some</c> hold at one and the same node.
/// A concept asked for with <c>under</c> becomes the list of itself and its descendants, so that the store needs no ontology.
/// </summary>
internal sealed class WhereReader(ServedSchema served)
{
    /// <summary>The filter of an argument; all orders when it is absent.</summary>
    /// <exception cref="GraphQLFieldException">SO8022: an unknown concept or shape. SO8027: null where a value is needed.</exception>
    public static OrderFilter Read(ServedSchema served, InputObject? where) =>
        Read(served, served.Model.Order, where);

    /// <summary>The filter of an argument at a node of a type; all nodes when it is absent.</summary>
    /// <exception cref="GraphQLFieldException">SO8022: an unknown concept or shape. SO8027: null where a value is needed.</exception>
    public static OrderFilter Read(ServedSchema served, ObjectTypeModel type, InputObject? where) =>
        where is null ? OrderFilter.All : new WhereReader(served).Read(where, type);

    private OrderFilter Read(InputObject where, ObjectTypeModel type)
    {
        var parts = new List<OrderFilter>();
        foreach (var (name, value) in where)
        {
            parts.Add(name switch
            {
                _ when value is null => throw new GraphQLFieldException("SO8027", $"{type.FilterName}.{name} is null. Leave the condition out, or give it a value."),
                "and" => new OrderFilter.And(ReadAll((InputObject[])value, type)),
                "or" => new OrderFilter.Or(ReadAll((InputObject[])value, type)),
                "not" => new OrderFilter.Not(Read((InputObject)value, type)),
                "violations" when type.IsOrder => ViolationCondition.Read(served, (InputObject)value),
                _ => Field(type.Fields.First(field => field.Name == name), (InputObject)value),
            });
        }

        return parts is [var only] ? only : new OrderFilter.And(parts);
    }

    private List<OrderFilter> ReadAll(InputObject[] parts, ObjectTypeModel type) => [.. parts.Select(part => Read(part, type))];

    private OrderFilter Field(FieldModel field, InputObject condition)
    {
        if (field.Kind == FieldKind.Node)
            return Link(field, condition);
        var parts = new List<OrderFilter>();
        if (field.Kind == FieldKind.Concept)
            parts.AddRange(ConceptCondition.Read(served, field, condition));
        else
            parts.AddRange(ValueCondition.Read(field, condition));
        return parts is [var only] ? only : new OrderFilter.And(parts);
    }

    private OrderFilter Link(FieldModel field, InputObject condition)
    {
        var parts = new List<OrderFilter>();
        foreach (var (name, value) in condition)
        {
            if (value is null)
                throw new GraphQLFieldException("SO8027", $"{field.Name}.{name} is null. Leave the condition out, or give it a value.");
            var part = Read((InputObject)value, served.Model.Find(field.Range)!);
            OrderFilter Some(OrderFilter inner) => new OrderFilter.Some(new OrderFilter.And([Hangs(field), inner]));
            parts.Add(name switch
            {
                "some" => Some(part),
                "none" => new OrderFilter.Not(Some(part)),
                _ => new OrderFilter.Not(Some(new OrderFilter.Not(part))),
            });
        }

        return parts is [var only] ? only : new OrderFilter.And(parts);
    }

    /// <summary>The child hangs by the link, or by one that implies it; every node has a fact for the link that it hangs by.</summary>
    private OrderFilter Hangs(FieldModel field)
    {
        var links = served.Snapshot.Ontology.SubProperties(field.Property)
            .Select(link => (OrderFilter)new OrderFilter.Where(new FactCondition.Present(served.Snapshot.Numbering.FactTerm(link), FactKind.Concept))).ToList();
        return links is [var only] ? only : new OrderFilter.Or(links);
    }
}
