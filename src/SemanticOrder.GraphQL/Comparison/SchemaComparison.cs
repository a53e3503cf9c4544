using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Comparison;

/// <summary>
/// The differences between two schemas, as a client sees them. Names decide what belongs together: a renamed type is one removed and one added. Descriptions and the order
/// of definition make no difference. Used once.
/// </summary>
public sealed class SchemaComparison
{
    private readonly Schema _before;
    private readonly Schema _after;
    private readonly List<SchemaChange> _changes = [];

    private SchemaComparison(Schema before, Schema after) => (_before, _after) = (before, after);

    /// <summary>What changed: the breaking first, each severity in the order of coordinates.</summary>
    public static IReadOnlyList<SchemaChange> Compare(Schema before, Schema after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var comparison = new SchemaComparison(before, after);
        comparison.CompareRoots();
        comparison.CompareTypes();
        comparison.CompareDirectives();
        return [.. comparison._changes.OrderByDescending(change => change.Severity).ThenBy(change => change.Coordinate, StringComparer.Ordinal)];
    }

    private void Add(ChangeSeverity severity, string coordinate, string message) => _changes.Add(new SchemaChange(severity, coordinate, message));

    private void CompareRoots()
    {
        foreach (var (kind, before, after) in (ReadOnlySpan<(string, ObjectType?, ObjectType?)>)
            [("query", _before.QueryType, _after.QueryType), ("mutation", _before.MutationType, _after.MutationType), ("subscription", _before.SubscriptionType, _after.SubscriptionType)])
        {
            // A root type that is gone from the schema altogether is told as a removed type.
            if (before is not null && after is not null && before.Name != after.Name)
                Add(ChangeSeverity.Safe, after.Name, $"is the root of {kind} operations in place of {before.Name}.");
            else if (before is not null && after is null && _after.FindType(before.Name) is not null)
                Add(ChangeSeverity.Breaking, before.Name, $"is no longer the root of {kind} operations; there are none.");
        }
    }

    private void CompareTypes()
    {
        foreach (var before in _before.Types.Where(type => !type.IsIntrospection))
        {
            if (_after.FindType(before.Name) is not { } after)
                Add(ChangeSeverity.Breaking, before.Name, "was removed.");
            else if (before.Kind != after.Kind)
                Add(ChangeSeverity.Breaking, before.Name, $"was {Named(before.Kind)} and is {Named(after.Kind)}.");
            else
                CompareType(before, after);
        }

        foreach (var after in _after.Types.Where(type => !type.IsIntrospection && _before.FindType(type.Name) is null))
            Add(ChangeSeverity.Safe, after.Name, "was added.");
    }

    private void CompareType(NamedType before, NamedType after)
    {
        switch (before, after)
        {
            case (StructuredType left, StructuredType right):
                CompareInterfaces(left, right);
                CompareFields(left, right);
                break;
            case (UnionType left, UnionType right):
                CompareNames(
                    left.Name, left.Types.Select(type => type.Name), right.Types.Select(type => type.Name),
                    member => $"no longer has the member {member}.", member => $"has the new member {member}; a client may not expect it.");
                break;
            case (EnumType left, EnumType right):
                CompareEnum(left, right);
                break;
            case (InputObjectType left, InputObjectType right):
                CompareInputFields(left, right);
                break;
            case (ScalarType left, ScalarType right) when left.SpecifiedByUrl != right.SpecifiedByUrl:
                Add(ChangeSeverity.Dangerous, left.Name, $"is specified by {right.SpecifiedByUrl ?? "nothing"} and was by {left.SpecifiedByUrl ?? "nothing"}.");
                break;
        }
    }

    private void CompareInterfaces(StructuredType before, StructuredType after) => CompareNames(
        before.Name, before.Interfaces.Select(type => type.Name), after.Interfaces.Select(type => type.Name),
        parent => $"no longer implements {parent}.", parent => $"implements {parent}, which may now be answered with it.");

    /// <summary>Names that are gone break; names that are new may surprise.</summary>
    private void CompareNames(string coordinate, IEnumerable<string> before, IEnumerable<string> after, Func<string, string> gone, Func<string, string> added)
    {
        var (left, right) = (before.ToHashSet(StringComparer.Ordinal), after.ToHashSet(StringComparer.Ordinal));
        foreach (var name in left.Except(right))
            Add(ChangeSeverity.Breaking, coordinate, gone(name));
        foreach (var name in right.Except(left))
            Add(ChangeSeverity.Dangerous, coordinate, added(name));
    }

    private void CompareFields(StructuredType before, StructuredType after)
    {
        foreach (var field in before.Fields)
        {
            if (after.FindField(field.Name) is not { } now)
            {
                Add(ChangeSeverity.Breaking, field.Coordinate, field.DeprecationReason is null ? "was removed without having been deprecated." : "was removed; it was deprecated.");
                continue;
            }

            if (!TypeReferences.Same(field.Type, now.Type))
                Add(TypeReferences.IsNarrower(now.Type, field.Type, _after) ? ChangeSeverity.Safe : ChangeSeverity.Breaking, field.Coordinate, $"gives {now.Type} and gave {field.Type}.");
            CompareDeprecation(field.Coordinate, field.DeprecationReason, now.DeprecationReason);
            CompareArguments(field.Arguments, now.Arguments);
        }

        foreach (var field in after.Fields.Where(field => before.FindField(field.Name) is null))
            Add(ChangeSeverity.Safe, field.Coordinate, "was added.");
    }

    private void CompareArguments(IReadOnlyList<InputValueDefinition> before, IReadOnlyList<InputValueDefinition> after)
    {
        foreach (var argument in before)
        {
            if (after.FirstOrDefault(candidate => candidate.Name == argument.Name) is { } now)
                CompareInput(argument, now);
            else
                Add(ChangeSeverity.Breaking, argument.Coordinate, "was removed.");
        }

        foreach (var argument in after.Where(candidate => before.All(argument => argument.Name != candidate.Name)))
            AddInput(argument);
    }

    private void CompareInputFields(InputObjectType before, InputObjectType after)
    {
        if (before.IsOneOf != after.IsOneOf)
            Add(after.IsOneOf ? ChangeSeverity.Breaking : ChangeSeverity.Safe, before.Name, after.IsOneOf ? "takes exactly one field now." : "takes several fields now.");
        CompareArguments(before.Fields, after.Fields);
    }

    private void CompareInput(InputValueDefinition before, InputValueDefinition after)
    {
        if (!TypeReferences.Same(before.Type, after.Type))
        {
            // Taking more than before breaks nobody.
            Add(TypeReferences.IsNarrower(before.Type, after.Type, _after) ? ChangeSeverity.Safe : ChangeSeverity.Breaking, before.Coordinate, $"takes {after.Type} and took {before.Type}.");
        }

        if (before.DefaultLiteral?.ToString() != after.DefaultLiteral?.ToString())
        {
            var becomesRequired = !before.IsRequired && after.IsRequired && TypeReferences.Same(before.Type, after.Type);
            Add(
                becomesRequired ? ChangeSeverity.Breaking : ChangeSeverity.Dangerous, before.Coordinate,
                $"{(after.DefaultLiteral is null ? "has no default" : $"has the default {after.DefaultLiteral}")} and had {(before.DefaultLiteral is null ? "none" : before.DefaultLiteral.ToString())}.");
        }

        CompareDeprecation(before.Coordinate, before.DeprecationReason, after.DeprecationReason);
    }

    private void AddInput(InputValueDefinition added) => Add(
        added.IsRequired ? ChangeSeverity.Breaking : ChangeSeverity.Safe, added.Coordinate, added.IsRequired ? "was added and must be given." : "was added and may be left out.");

    private void CompareEnum(EnumType before, EnumType after)
    {
        foreach (var value in before.Values)
        {
            if (after.Values.FirstOrDefault(candidate => candidate.Name == value.Name) is { } now)
                CompareDeprecation($"{before.Name}.{value.Name}", value.DeprecationReason, now.DeprecationReason);
            else
                Add(ChangeSeverity.Breaking, $"{before.Name}.{value.Name}", "was removed.");
        }

        foreach (var value in after.Values.Where(value => before.Values.All(candidate => candidate.Name != value.Name)))
            Add(ChangeSeverity.Dangerous, $"{after.Name}.{value.Name}", "was added; a client may not expect it.");
    }

    private void CompareDirectives()
    {
        foreach (var before in _before.Directives)
        {
            if (_after.FindDirective(before.Name) is not { } after)
            {
                Add(ChangeSeverity.Breaking, before.ToString(), "was removed.");
                continue;
            }

            if (before.IsRepeatable && !after.IsRepeatable)
                Add(ChangeSeverity.Breaking, before.ToString(), "may no longer be repeated.");
            foreach (var location in before.Locations.Except(after.Locations))
                Add(ChangeSeverity.Breaking, before.ToString(), $"may no longer stand on {location.ToGraphQL()}.");
            foreach (var location in after.Locations.Except(before.Locations))
                Add(ChangeSeverity.Safe, before.ToString(), $"may stand on {location.ToGraphQL()}.");
            CompareArguments(before.Arguments, after.Arguments);
        }

        foreach (var after in _after.Directives.Where(directive => _before.FindDirective(directive.Name) is null))
            Add(ChangeSeverity.Safe, after.ToString(), "was added.");
    }

    private void CompareDeprecation(string coordinate, string? before, string? after)
    {
        if (before == after)
            return;
        Add(ChangeSeverity.Safe, coordinate, after is null ? "is no longer deprecated." : before is null ? $"is deprecated: {after}" : $"is deprecated for another reason: {after}");
    }

    private static string Named(TypeKind kind) => kind switch
    {
        TypeKind.Object => "an object type",
        TypeKind.Interface => "an interface",
        TypeKind.Union => "a union",
        TypeKind.Enum => "an enum",
        TypeKind.InputObject => "an input object",
        _ => "a scalar",
    };
}
