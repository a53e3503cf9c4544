using System.Collections.Concurrent;
using System.Reflection;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Makes the arrays that coerced list values are.</summary>
internal static class TypedArray
{
    private static readonly ConcurrentDictionary<Type, Func<IReadOnlyList<object?>, Array>> Makers = new();
    private static readonly MethodInfo MakeMethod = typeof(TypedArray).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>An array of a CLR type with the items; null items need a type that has null.</summary>
    public static Array Of(Type itemType, IReadOnlyList<object?> items) => Makers.GetOrAdd(
        itemType,
        static type => MakeMethod.MakeGenericMethod(type).CreateDelegate<Func<IReadOnlyList<object?>, Array>>())(items);

    /// <summary>The same value with arrays of the type that another place expects: a variable of type <c>[Int!]</c> may stand for <c>[Int]</c>.</summary>
    public static object? As(object? value, Type type)
    {
        if (value is not Array array || type.IsInstanceOfType(value) || !type.IsArray)
            return value;
        var itemType = type.GetElementType()!;
        return Of(itemType, [.. array.Cast<object?>().Select(item => As(item, itemType))]);
    }

    private static T[] Make<T>(IReadOnlyList<object?> items)
    {
        var array = new T[items.Count];
        for (var index = 0; index < array.Length; index++)
            array[index] = (T)items[index]!;
        return array;
    }
}
