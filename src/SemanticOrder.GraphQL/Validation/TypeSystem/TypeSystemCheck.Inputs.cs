using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Input objects and defaults (GraphQL §3.10, §3.6.1).</summary>
internal sealed partial class TypeSystemCheck
{
    private void CheckInputFields(InputObjectType type)
    {
        if (type.Fields.IsEmpty)
            Report("SO4206", $"'{type}' has no fields; give it one.", type.Places.AsSpan());
        foreach (var field in type.Fields)
        {
            CheckInputValue(field, field.Syntax.Type.Span);
            if (!type.IsOneOf)
                continue;
            if (field.Type.IsNonNull)
                Report("SO4220", $"'{field}' must be nullable, since '{type}' is a OneOf input object.", field.Syntax.Type.Span);
            if (field.DefaultLiteral is not null)
                Report("SO4220", $"'{field}' cannot have a default, since '{type}' is a OneOf input object.", field.Syntax.Span);
        }
    }

    /// <summary>
    /// Every input object must have a finite value (GraphQL §3.10, "Circular References"): what must be given, a non-null field or one of a OneOf's fields, may not lead back to itself on every way.
    /// </summary>
    private void CheckInputCycles()
    {
        // The types that have a finite value are found from the leaves up; the rest must contain themselves.
        var inputs = _schema.Types.OfType<InputObjectType>().ToList();
        var finite = new HashSet<InputObjectType>();
        while (inputs.Any(type => !finite.Contains(type) && IsFinite(type, finite) && finite.Add(type)))
        {
        }

        var visited = new HashSet<InputObjectType>();
        foreach (var type in inputs.Where(type => !finite.Contains(type)))
            ReportCycles(type, finite, visited, []);
    }

    private static bool IsFinite(InputObjectType type, HashSet<InputObjectType> finite) => type.IsOneOf
        ? type.Fields.Any(field => MustContain(field, type) is not { } inner || finite.Contains(inner)) || type.Fields.IsEmpty
        : type.Fields.All(field => MustContain(field, type) is not { } inner || finite.Contains(inner));

    /// <summary>The input object that a given value of the field cannot do without; null when it can.</summary>
    private static InputObjectType? MustContain(InputValueDefinition field, InputObjectType owner) => field.Type switch
    {
        NonNullType { NullableType: InputObjectType inner } => inner,
        InputObjectType inner when owner.IsOneOf => inner,
        _ => null,
    };

    /// <summary>Depth first along the fields that lead on among types without a finite value; each way back to a type on the path is a cycle.</summary>
    private void ReportCycles(InputObjectType type, HashSet<InputObjectType> finite, HashSet<InputObjectType> visited, List<(InputObjectType Type, InputValueDefinition Field)> path)
    {
        if (!visited.Add(type))
            return;
        foreach (var field in type.Fields)
        {
            if (MustContain(field, type) is not { } inner || finite.Contains(inner))
                continue;
            path.Add((type, field));
            var start = path.FindIndex(step => step.Type == inner);
            if (start < 0)
            {
                ReportCycles(inner, finite, visited, path);
            }
            else
            {
                var cycle = path[start..];
                Report(
                    "SO4221",
                    $"'{inner}' has no finite value, because it must contain itself: {string.Join(", ", cycle.Select(step => step.Field.Coordinate))}. Make one of these fields nullable.",
                    [.. cycle.Select(step => step.Field.Syntax.Span)]);
            }

            path.RemoveAt(path.Count - 1);
        }
    }

    private void CheckDefaults()
    {
        var inputs = _schema.Types.OfType<InputObjectType>().SelectMany(type => type.Fields)
            .Concat(_schema.Types.OfType<StructuredType>().SelectMany(type => type.Fields).SelectMany(field => field.Arguments))
            .Concat(_schema.Directives.SelectMany(directive => directive.Arguments));
        foreach (var input in inputs.Where(input => input.DefaultLiteral is not null && input.Type.IsInput))
            LiteralCheck.Check(input.DefaultLiteral!, input.Type, (problem, place) => Report("SO4224", $"The default of '{input}' is invalid: {problem}", place));
        foreach (var type in _schema.Types.OfType<InputObjectType>())
        {
            foreach (var field in type.Fields.Where(field => field.DefaultLiteral is not null))
            {
                if (DefaultLeadsBack(field, field.DefaultLiteral!, field.Type, []))
                    Report("SO4225", $"The default of '{field}' contains itself through the defaults of its fields.", field.DefaultLiteral!.Span);
            }
        }
    }

    /// <summary><c>InputObjectDefaultValueHasCycle</c> (GraphQL §3.10): whether completing a default with the defaults of the fields it leaves out comes back to the field.</summary>
    private static bool DefaultLeadsBack(InputValueDefinition origin, ValueNode value, GraphQLType type, HashSet<InputValueDefinition> visited)
    {
        if (value is ListValueNode list)
            return list.Values.Any(item => DefaultLeadsBack(origin, item, type, visited));
        if (value is not ObjectValueNode map || type.Innermost is not InputObjectType input)
            return false;
        foreach (var field in input.Fields)
        {
            if (map.Find(field.Name) is { } given)
            {
                if (DefaultLeadsBack(origin, given.Value, field.Type, visited))
                    return true;
            }
            else if (field.DefaultLiteral is { } inner)
            {
                if (field == origin || (visited.Add(field) && DefaultLeadsBack(origin, inner, field.Type, visited)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Arguments of directives that a schema applies are of the directive's types (GraphQL §5.6.1).</summary>
    private void CheckAppliedDirectives()
    {
        var applied = _schema.AppliedDirectives
            .Concat(_schema.Types.SelectMany(type => type.AppliedDirectives))
            .Concat(_schema.Types.OfType<StructuredType>().SelectMany(type => type.Fields).SelectMany(field => field.AppliedDirectives.Concat(field.Arguments.SelectMany(argument => argument.AppliedDirectives))))
            .Concat(_schema.Types.OfType<InputObjectType>().SelectMany(type => type.Fields).SelectMany(field => field.AppliedDirectives))
            .Concat(_schema.Types.OfType<EnumType>().SelectMany(type => type.Values).SelectMany(value => value.AppliedDirectives));
        foreach (var directive in applied)
        {
            foreach (var argument in directive.Arguments)
            {
                if (_schema.FindDirective(directive.Name.Value)?.FindArgument(argument.Name.Value) is { Type.IsInput: true } definition)
                    LiteralCheck.Check(argument.Value, definition.Type, (problem, place) => Report("SO4151", $"'{definition}' is given wrongly: {problem}", place));
            }
        }
    }
}
