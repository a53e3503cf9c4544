using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>What a list costs: as many of its items as the request asks for.</summary>
internal static class PageCost
{
    /// <summary>The cost of a list or connection whose arguments say how much of it is wanted; null for other fields.</summary>
    /// <param name="type">The name of the type.</param>
    /// <param name="field">The field.</param>
    public static FieldCost? Of(string type, FieldDefinitionNode field)
    {
        var isList = (field.Type is NonNullTypeNode required ? required.NullableType : field.Type) is ListTypeNode;
        string[] sizes = [.. field.Arguments.Select(argument => argument.Name.Value).Where(name => name is "first" or "last" or "ids" or "representations")];
        return sizes.Length == 0 ? null : new FieldCost { PageSizeArguments = [.. sizes], AssumedSize = PageArguments.Usual, SizedFields = isList ? [] : ["edges", "nodes"] };
    }
}
