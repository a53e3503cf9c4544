using System.Collections.Immutable;
using System.Text.Json;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Input coercion of a request's variables from JSON (<c>CoerceVariableValues</c>, GraphQL §6.1.2). Names every problem, not the first only.</summary>
internal sealed class VariableCoercion
{
    private const int MaxErrors = 50;
    private readonly ImmutableArray<GraphQLError>.Builder _errors = ImmutableArray.CreateBuilder<GraphQLError>();
    private VariableDefinitionNode? _current;

    /// <summary>Coerces the variables of an operation.</summary>
    /// <param name="operation">A valid operation.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="json">What the client sent: an object, JSON null, or <c>default</c>.</param>
    /// <param name="errors">The problems, code SO4303 or SO4304; the values are of use only when there are none.</param>
    public static VariableValues Coerce(OperationDefinitionNode operation, Schema schema, JsonElement json, out ImmutableArray<GraphQLError> errors)
    {
        errors = [];
        if (json.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object))
        {
            errors = [new GraphQLError(ErrorCodes.VariablesNotAnObject, "The variables must be a JSON object: one member for each variable.")];
            return VariableValues.None;
        }

        if (operation.VariableDefinitions.IsEmpty)
            return VariableValues.None;
        var coercion = new VariableCoercion();
        try
        {
            var values = coercion.CoerceAll(operation, schema, json);
            errors = coercion._errors.ToImmutable();
            return values;
        }
        catch (InvalidOperationException)
        {
            // JsonElement's way of saying that a string or a name escapes half a surrogate pair; it cannot be asked beforehand.
            coercion.Report(null, "it contains half a surrogate pair, which is not Unicode text.");
            errors = coercion._errors.ToImmutable();
            return VariableValues.None;
        }
    }

    private VariableValues CoerceAll(OperationDefinitionNode operation, Schema schema, JsonElement json)
    {
        var values = new VariableValues();
        foreach (var definition in operation.VariableDefinitions)
        {
            _current = definition;
            var type = schema.Resolve(definition.Type)!;
            if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty(definition.Name, out var given))
                values.Add(definition.Name, Coerce(given, type, null), given);
            else if (definition.DefaultValue is { } literal)
                values.AddDefault(definition.Name, InputCoercion.Constant(literal, type), literal);
            else if (type.IsNonNull)
                Report(null, $"'{type}' needs a value.");
        }

        return values;
    }

    private object? Coerce(JsonElement json, GraphQLType type, ValuePath? path)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            if (type.IsNonNull)
                Report(path, $"'{type}' cannot be null.");
            return null;
        }

        return type.Nullable switch
        {
            ListType list => CoerceList(json, list, path),
            InputObjectType inputObject => CoerceObject(json, inputObject, path),
            LeafType leaf => CoerceLeaf(json, leaf, path),
            _ => null,
        };
    }

    private object? CoerceLeaf(JsonElement json, LeafType leaf, ValuePath? path)
    {
        if (leaf.TryCoerceJson(json, out var value))
            return value;
        Report(path, $"{leaf} expects {leaf.Expectation}, found {Shorten(json)}.");
        return null;
    }

    private Array? CoerceList(JsonElement json, ListType type, ValuePath? path)
    {
        object?[] items;
        var errorsBefore = _errors.Count;
        if (json.ValueKind == JsonValueKind.Array)
        {
            items = new object?[json.GetArrayLength()];
            var index = 0;
            foreach (var item in json.EnumerateArray())
            {
                items[index] = Coerce(item, type.ItemType, new ValuePath(path, index));
                index++;
            }
        }
        else
        {
            items = [Coerce(json, type.ItemType, path)];
        }

        return _errors.Count == errorsBefore ? TypedArray.Of(type.ItemType.InputClrType, items) : null;
    }

    private InputObject? CoerceObject(JsonElement json, InputObjectType type, ValuePath? path)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Report(path, $"{type} expects an object, found {Shorten(json)}.");
            return null;
        }

        var values = new object?[type.Fields.Length];
        var (present, hasNull) = (0, false);
        for (var index = 0; index < values.Length; index++)
        {
            var field = type.Fields[index];
            if (json.TryGetProperty(field.Name, out var given))
            {
                values[index] = Coerce(given, field.Type, new ValuePath(path, field.Name));
                present++;
                hasNull |= given.ValueKind == JsonValueKind.Null;
                continue;
            }

            values[index] = field.DefaultLiteral is null ? InputObject.Absent : field.CoercedDefault;
            if (field.IsRequired)
                Report(path, $"'{field}' of type '{field.Type}' is required.");
        }

        foreach (var member in json.EnumerateObject())
        {
            if (type.FindField(member.Name) is null)
                Report(path, $"{type} has no field '{member.Name}'.");
        }

        if (type.IsOneOf && (present != 1 || hasNull))
            Report(path, $"{type} is a OneOf input object: give exactly one of its fields, and not as null.");
        return new InputObject(type, values);
    }

    private void Report(ValuePath? path, string problem)
    {
        if (_errors.Count < MaxErrors)
            _errors.Add(new GraphQLError(ErrorCodes.InvalidVariable, $"'${_current!.Name}{path}' is invalid: {problem}") { Locations = [_current.Span.Location] });
    }

    private static string Shorten(JsonElement json)
    {
        var text = json.GetRawText();
        return text.Length > 80 ? text[..80] + "…" : text;
    }

    /// <summary>Where in a variable's value, from the inside out; made into text only for an error.</summary>
    private sealed record ValuePath(ValuePath? Parent, object Key)
    {
        public override string ToString() => Key is int index ? $"{Parent}[{index}]" : $"{Parent}.{Key}";
    }
}
