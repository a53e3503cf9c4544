using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>No argument is given twice (GraphQL §5.4.2).</summary>
internal sealed class UniqueArgumentNames(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4110";

    public override void EnterArguments(ImmutableArray<ArgumentNode> nodes)
    {
        if (nodes.Length < 2)
            return;
        foreach (var group in nodes.GroupBy(argument => argument.Name.Value, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            Context.Report(Code, $"There can be only one argument named '{group.Key}'.", [.. group.Select(argument => argument.Name.Span)]);
    }
}
