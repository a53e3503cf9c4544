using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>Objects, interfaces, unions and enums (GraphQL §3.6 to §3.9).</summary>
internal sealed partial class TypeSystemCheck
{
    private void CheckFields(StructuredType type)
    {
        if (type.Fields.IsEmpty)
            Report("SO4206", $"'{type}' has no fields; give it one.", type.Places.AsSpan());
        foreach (var field in type.Fields)
        {
            CheckName(field.Name, field.Coordinate, field.Syntax.Span);
            if (!field.Type.IsOutput)
                Report("SO4207", $"'{field}' cannot be of type '{field.Type}', which only clients send.", field.Syntax.Type.Span);
            foreach (var argument in field.Arguments)
                CheckInputValue(argument, argument.Syntax.Type.Span);
            foreach (var unknown in field.Cost?.PageSizeArguments.Where(name => field.FindArgument(name) is null) ?? [])
                Report("SO4232", $"The cost of '{field}' depends on the argument '{unknown}', which the field does not have.", field.Syntax.Span);
        }
    }

    private void CheckInterfaces(StructuredType type)
    {
        var seen = new HashSet<NamedType>();
        foreach (var (declared, place) in type.DeclaredInterfaces)
        {
            if (declared is not InterfaceType parent)
                Report("SO4210", $"'{type}' can implement only interfaces, and '{declared}' is none.", place.Span);
            else if (type == parent)
                Report("SO4211", $"'{type}' cannot implement itself.", place.Span);
            else if (!seen.Add(parent))
                Report("SO4212", $"'{type}' can implement '{parent}' only once.", [.. type.DeclaredInterfaces.Where(entry => entry.Type == parent).Select(entry => entry.Syntax.Span)]);
            else
                CheckImplementation(type, parent, place.Span);
        }
    }

    /// <summary><c>IsValidImplementation</c> (GraphQL §3.6.1)</summary>
    private void CheckImplementation(StructuredType type, InterfaceType parent, SourceSpan place)
    {
        foreach (var (ancestor, ancestorPlace) in parent.DeclaredInterfaces)
        {
            if (ancestor == type)
                Report("SO4211", $"'{type}' cannot implement '{parent}', which implements '{type}'.", ancestorPlace.Span, place);
            else if (!type.DeclaredInterfaces.Any(entry => entry.Type == ancestor))
                Report("SO4213", $"'{type}' must implement '{ancestor}' too, because '{parent}' does.", ancestorPlace.Span, place);
        }

        foreach (var expected in parent.Fields)
        {
            if (type.FindField(expected.Name) is not { } field)
            {
                Report("SO4214", $"'{type}' lacks the field '{expected.Name}' of the interface '{parent}'.", [expected.Syntax.Span, .. type.Places]);
                continue;
            }

            if (!_schema.IsSubtypeOrSame(field.Type, expected.Type))
                Report("SO4215", $"'{field}' is of type '{field.Type}', but '{expected}' promises '{expected.Type}'.", expected.Syntax.Type.Span, field.Syntax.Type.Span);
            CheckArguments(field, expected);
            if (field.DeprecationReason is not null && expected.DeprecationReason is null)
                Report("SO4217", $"'{field}' is deprecated, but '{expected}' is not.", DeprecationOf(field.AppliedDirectives), field.Syntax.Type.Span);
        }
    }

    private void CheckArguments(FieldDefinition field, FieldDefinition expected)
    {
        foreach (var promised in expected.Arguments)
        {
            if (field.FindArgument(promised.Name) is not { } argument)
                Report("SO4216", $"'{field}' lacks the argument '{promised.Name}' of '{expected}'.", promised.Syntax.Span, field.Syntax.Span);
            else if (!GraphQLType.AreSame(argument.Type, promised.Type))
                Report("SO4216", $"'{argument}' is of type '{argument.Type}', but '{promised}' is of type '{promised.Type}'.", promised.Syntax.Type.Span, argument.Syntax.Type.Span);
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && expected.FindArgument(argument.Name) is null)
                Report("SO4216", $"'{argument}' is required, but '{expected}' has no such argument.", argument.Syntax.Span, expected.Syntax.Span);
        }
    }

    private void CheckMembers(UnionType union)
    {
        if (union.DeclaredTypes.IsEmpty)
            Report("SO4218", $"'{union}' has no member types; give it one.", union.Places.AsSpan());
        foreach (var members in union.DeclaredTypes.GroupBy(entry => entry.Type))
        {
            SourceSpan[] places = [.. members.Select(entry => entry.Syntax.Span)];
            if (members.Key is not ObjectType)
                Report("SO4218", $"'{union}' can have only object types as members, and '{members.Key}' is none.", places);
            foreach (var _ in members.Skip(1))
                Report("SO4218", $"'{union}' can have '{members.Key}' only once.", places);
        }
    }

    private void CheckValues(EnumType type)
    {
        if (type.Values.IsEmpty)
            Report("SO4219", $"'{type}' has no values; give it one.", type.Places.AsSpan());
        foreach (var value in type.Values)
        {
            CheckName(value.Name, $"{type}.{value.Name}", value.Syntax.Span);
            if (value.Name is "true" or "false" or "null")
                Report("SO4219", $"'{type}.{value.Name}': an enum value cannot be named so.", value.Syntax.Span);
        }
    }
}
