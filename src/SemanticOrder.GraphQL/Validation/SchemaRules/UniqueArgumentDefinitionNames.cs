using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Each argument of a field or directive has a name of its own (GraphQL §3.6.1, §3.13).</summary>
internal sealed class UniqueArgumentDefinitionNames(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4146";

    public override void EnterDirectiveDefinition(DirectiveDefinitionNode node) => Check($"@{node.Name}", node.Arguments);

    public override void EnterTypeDefinition(TypeDefinitionNode node)
    {
        var fields = node switch
        {
            ObjectTypeDefinitionNode type => type.Fields,
            InterfaceTypeDefinitionNode type => type.Fields,
            _ => [],
        };
        foreach (var field in fields)
            Check($"{node.Name}.{field.Name}", field.Arguments);
    }

    private void Check(string owner, ImmutableArray<InputValueDefinitionNode> arguments)
    {
        if (arguments.Length < 2)
            return;
        foreach (var group in arguments.GroupBy(argument => argument.Name.Value, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            Context.Report(Code, $"There can be only one argument '{owner}({group.Key}:)'.", [.. group.Select(argument => argument.Name.Span)]);
    }
}
