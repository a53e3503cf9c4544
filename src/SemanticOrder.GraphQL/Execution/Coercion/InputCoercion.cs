using System.Diagnostics;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Input coercion of literals (GraphQL §3.5 to §3.12, §6.4.1), variables included. The literal has passed validation; what can still go wrong is a variable that is null where it must not be.</summary>
internal static class InputCoercion
{
    /// <summary>Coerces a literal without variables that validation has found correct.</summary>
    public static object? Constant(ValueNode literal, GraphQLType type) =>
        TryLiteral(literal, type, VariableValues.None, out var value, out var problem) ? value : throw new UnreachableException(problem.Message);

    /// <summary>Coerces a literal.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="type">The type of its place.</param>
    /// <param name="variables">The request's variables.</param>
    /// <param name="value">The value; <see cref="InputObject.Absent"/> when the literal is a variable without a value.</param>
    /// <param name="problem">What is wrong, when the result is false.</param>
    public static bool TryLiteral(ValueNode literal, GraphQLType type, VariableValues variables, out object? value, out InputProblem problem)
    {
        problem = default;
        value = null;
        if (literal is VariableNode variable)
        {
            value = variables.Find(variable.Name.Value);
            if (value is null && type.IsNonNull)
                return Fail(literal, $"the variable '${variable.Name}' is null, and '{type}' cannot be.", out problem);
            value = TypedArray.As(value, type.InputClrType);
            return true;
        }

        if (literal is NullValueNode)
            return !type.IsNonNull || Fail(literal, $"'{type}' cannot be null.", out problem);
        return type.Nullable switch
        {
            ListType list => TryList(literal, list, variables, out value, out problem),
            InputObjectType inputObject => TryObject(literal, inputObject, variables, out value, out problem),
            LeafType leaf => TryLeaf(literal, leaf, variables, out value, out problem),
            _ => throw new UnreachableException(),
        };
    }

    private static bool TryLeaf(ValueNode literal, LeafType leaf, VariableValues variables, out object? value, out InputProblem problem)
    {
        problem = default;
        return leaf.TryCoerceLiteral(ReplaceVariables(literal, variables), out value) || Fail(literal, $"{leaf} expects {leaf.Expectation}.", out problem);
    }

    private static bool TryList(ValueNode literal, ListType type, VariableValues variables, out object? value, out InputProblem problem)
    {
        value = null;
        problem = default;
        ReadOnlySpan<ValueNode> literals = literal is ListValueNode list ? list.Values.AsSpan() : [literal];
        var items = new object?[literals.Length];
        for (var index = 0; index < items.Length; index++)
        {
            if (!TryLiteral(literals[index], type.ItemType, variables, out var item, out problem))
                return false;
            if (item == InputObject.Absent)
            {
                if (type.ItemType.IsNonNull)
                    return Fail(literals[index], $"the variable has no value, and '{type.ItemType}' needs one.", out problem);
                item = null;
            }

            items[index] = item;
        }

        value = TypedArray.Of(type.ItemType.InputClrType, items);
        return true;
    }

    private static bool TryObject(ValueNode literal, InputObjectType type, VariableValues variables, out object? value, out InputProblem problem)
    {
        value = null;
        problem = default;
        if (literal is not ObjectValueNode map)
            return Fail(literal, $"{type} expects an object.", out problem);
        var values = new object?[type.Fields.Length];
        var present = 0;
        for (var index = 0; index < values.Length; index++)
        {
            var field = type.Fields[index];
            var given = map.Find(field.Name);
            values[index] = InputObject.Absent;
            if (given is not null && !TryLiteral(given.Value, field.Type, variables, out values[index], out problem))
                return false;
            if (values[index] != InputObject.Absent)
                present++;
            else if (field.DefaultLiteral is not null)
                values[index] = field.CoercedDefault;
            else if (field.Type.IsNonNull)
                return Fail(literal, $"'{field}' of type '{field.Type}' is required.", out problem);
        }

        if (type.IsOneOf && (present != 1 || values.Contains(null)))
            return Fail(literal, $"{type} is a OneOf input object: give exactly one of its fields, and not as null.", out problem);
        value = new InputObject(type, values);
        return true;
    }

    /// <summary>A literal of a scalar with the variables inside it replaced by what the client sent for them; members whose variable has no value are left out.</summary>
    public static ValueNode ReplaceVariables(ValueNode literal, VariableValues variables) => literal switch
    {
        VariableNode variable => variables.FindLiteral(variable.Name.Value) ?? new NullValueNode(),
        ListValueNode list => new ListValueNode([.. list.Values.Select(item => ReplaceVariables(item, variables))], list.Span),
        ObjectValueNode map => new ObjectValueNode(
            [
                .. map.Fields
                    .Where(field => field.Value is not VariableNode variable || variables.FindLiteral(variable.Name.Value) is not null)
                    .Select(field => new ObjectFieldNode(field.Name, ReplaceVariables(field.Value, variables), field.Span)),
            ],
            map.Span),
        _ => literal,
    };

    private static bool Fail(ValueNode place, string message, out InputProblem problem)
    {
        problem = new InputProblem(message, place.Span);
        return false;
    }
}
