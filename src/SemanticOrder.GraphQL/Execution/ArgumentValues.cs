using System.Collections.Immutable;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Coerced arguments, by the position of their definitions; <see cref="InputObject.Absent"/> marks those neither given nor defaulted.</summary>
internal sealed class ArgumentValues(ImmutableArray<InputValueDefinition> definitions, object?[] values)
{
    public static ArgumentValues None { get; } = new([], []);

    public object? Find(string name)
    {
        for (var index = 0; index < definitions.Length; index++)
        {
            if (definitions[index].Name == name)
                return values[index];
        }

        throw new ArgumentException($"The field has no argument '{name}'.", nameof(name));
    }

    public IEnumerable<KeyValuePair<string, object?>> Present()
    {
        for (var index = 0; index < definitions.Length; index++)
        {
            if (values[index] != InputObject.Absent)
                yield return new KeyValuePair<string, object?>(definitions[index].Name, values[index]);
        }
    }
}
