using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>What a list costs: as many of its items as the request asks for.</summary>
internal static class PageCost
{
    /// <summary>Reasons of one step; most have one to three.</summary>
    private const int Reasons = 3;

    /// <summary>The cost of a list or connection whose arguments say how much of it is wanted, and of explanations; null for other fields.</summary>
    /// <param name="type">The name of the type.</param>
    /// <param name="field">The field.</param>
    public static FieldCost? Of(string type, FieldDefinitionNode field)
    {
        var list = (field.Type is NonNullTypeNode required ? required.NullableType : field.Type) as ListTypeNode;
        string[] sizes = [.. field.Arguments.Select(argument => argument.Name.Value).Where(name => name is "first" or "last" or "ids" or "representations")];
        if (sizes.Length > 0)
            return new FieldCost { PageSizeArguments = [.. sizes], AssumedSize = PageArguments.Usual, SizedFields = list is null ? ["edges", "nodes"] : [] };
        return list is not null && NameOf(list.ItemType) == "Why" ? new FieldCost { AssumedSize = Reasons } : null;
    }

    private static string? NameOf(TypeNode type) => type switch
    {
        NonNullTypeNode required => NameOf(required.NullableType),
        NamedTypeNode named => named.Name.Value,
        _ => null,
    };
}
