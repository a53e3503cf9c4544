using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary><c>CoerceArgumentValues</c> (GraphQL §6.4.1) for one field of a plan: constants are coerced once, when the plan is made; the rest once a request.</summary>
internal sealed class ArgumentPlan
{
    private readonly ImmutableArray<InputValueDefinition> _definitions;
    private readonly ValueNode?[] _literals;
    private readonly ArgumentValues? _constant;

    public ArgumentPlan(ImmutableArray<InputValueDefinition> definitions, ImmutableArray<ArgumentNode> given)
    {
        _definitions = definitions;
        _literals = new ValueNode?[definitions.Length];
        for (var index = 0; index < _literals.Length; index++)
            _literals[index] = given.FirstOrDefault(argument => argument.Name.Value == definitions[index].Name)?.Value;
        if (definitions.IsEmpty)
            _constant = ArgumentValues.None;
        else if (!_literals.Any(HasVariable) && TryCoerce(VariableValues.None, out var values, out _))
            _constant = values;
    }

    /// <summary>True when the arguments are the same for every request.</summary>
    public bool IsConstant => _constant is not null;

    /// <summary>The coerced arguments.</summary>
    /// <returns>False when a variable is null where the argument cannot be; the field is then an error for every parent.</returns>
    public bool TryCoerce(VariableValues variables, out ArgumentValues values, out InputProblem problem)
    {
        problem = default;
        values = _constant ?? ArgumentValues.None;
        if (_constant is not null)
            return true;
        var coerced = new object?[_definitions.Length];
        for (var index = 0; index < coerced.Length; index++)
        {
            var definition = _definitions[index];
            coerced[index] = InputObject.Absent;
            if (_literals[index] is { } literal && !InputCoercion.TryLiteral(literal, definition.Type, variables, out coerced[index], out problem))
            {
                problem = problem with { Message = $"'{definition}' is invalid: {problem.Message}" };
                return false;
            }

            if (coerced[index] == InputObject.Absent && definition.DefaultLiteral is not null)
                coerced[index] = definition.CoercedDefault;
            if (coerced[index] == InputObject.Absent && definition.Type.IsNonNull)
            {
                problem = new InputProblem($"'{definition}' of type '{definition.Type}' is required.", default);
                return false;
            }
        }

        values = new ArgumentValues(_definitions, coerced);
        return true;
    }

    private static bool HasVariable(ValueNode? literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HasVariable),
        ObjectValueNode map => map.Fields.Any(field => HasVariable(field.Value)),
        _ => false,
    };
}
