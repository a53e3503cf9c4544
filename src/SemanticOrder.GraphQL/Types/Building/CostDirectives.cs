using System.Collections.Immutable;
using System.Globalization;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>The directives by which a schema's text states costs: <c>@cost</c> and <c>@listSize</c> of the GraphQL Cost Directives specification, on fields.</summary>
public static class CostDirectives
{
    /// <summary>Their definitions, for the schema texts that use them.</summary>
    public const string Definitions =
        """"
        """What one value of the field costs"""
        directive @cost(weight: String!) on FIELD_DEFINITION

        """How many items the field yields: as its slicing arguments say, else as assumed. Sized fields hold the items where the value is no list itself"""
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        """";

    /// <summary>The cost that the directives of a field state; null when they state none.</summary>
    internal static FieldCost? Read(ImmutableArray<DirectiveNode> directives)
    {
        var weight = Find(directives, "cost");
        var size = Find(directives, "listSize");
        if (weight is null && size is null)
            return null;
        return new FieldCost
        {
            Weight = (Argument(weight, "weight") as StringValueNode)?.Value is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            AssumedSize = Argument(size, "assumedSize") is IntValueNode assumed && int.TryParse(assumed.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) ? count : null,
            PageSizeArguments = Names(Argument(size, "slicingArguments")),
            SizedFields = Names(Argument(size, "sizedFields")),
        };
    }

    private static DirectiveNode? Find(ImmutableArray<DirectiveNode> directives, string name) => directives.FirstOrDefault(directive => directive.Name.Value == name);

    private static ValueNode? Argument(DirectiveNode? directive, string name) => directive?.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;

    private static ImmutableArray<string> Names(ValueNode? value) => value switch
    {
        StringValueNode name => [name.Value],
        ListValueNode list => [.. list.Values.OfType<StringValueNode>().Select(name => name.Value)],
        _ => [],
    };
}
