using System.Linq.Expressions;
using System.Reflection;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>Turns a method with <see cref="ResolvesAttribute"/> into a resolver. Reflection happens once, when the schema is put together.</summary>
internal sealed class AttributedResolver
{
    private static readonly MethodInfo ArgumentMethod = typeof(FieldContext).GetMethod(nameof(FieldContext.Argument))!;
    private static readonly MethodInfo StateMethod = typeof(FieldContext).GetMethod(nameof(FieldContext.State))!;
    private readonly MethodInfo _method;
    private readonly ParameterInfo[] _parameters;
    private readonly ParameterExpression _context = Expression.Parameter(typeof(FieldContext));

    public AttributedResolver(MethodInfo method, string coordinate)
    {
        _method = method;
        _parameters = method.GetParameters();
        var field = SchemaCoordinate.Parse(coordinate);
        if (field is not { IsDirective: false, Member: { } name, Argument: null } || !method.IsStatic)
            throw new ArgumentException($"{method.DeclaringType}.{method.Name}: a resolver is a static method with the coordinate of a field, not '{coordinate}'.", nameof(method));
        (Type, Field) = (field.Name, name);
        Arguments = [.. _parameters.Where(parameter => !IsBatch && IsArgument(parameter)).Select(parameter => parameter.Name!)];
    }

    public string Type { get; }

    public string Field { get; }

    /// <summary>The arguments of the field that the method asks for.</summary>
    public IReadOnlyList<string> Arguments { get; }

    private bool IsBatch => _parameters is [{ ParameterType.IsGenericType: true } parents, { ParameterType.IsGenericType: true } values, _]
        && (parents.ParameterType.GetGenericTypeDefinition(), values.ParameterType.GetGenericTypeDefinition()) is var pair
        && (pair == (typeof(ReadOnlySpan<>), typeof(Span<>)) || pair == (typeof(ReadOnlyMemory<>), typeof(Memory<>)));

    public FieldResolver Make()
    {
        if (IsBatch)
            return MakeBatch();
        var parent = Expression.Parameter(Array.Find(_parameters, parameter => parameter.IsDefined(typeof(ParentAttribute)))?.ParameterType ?? typeof(object));
        Expression call = Expression.Call(_method, _parameters.Select(parameter => Value(parameter, parent)));
        var (name, result) = (nameof(FieldResolver.Pure), _method.ReturnType);
        if (result.IsGenericType && result.GetGenericTypeDefinition() is var outer && (outer == typeof(Task<>) || outer == typeof(ValueTask<>)))
        {
            (name, result) = (nameof(FieldResolver.Async), result.GetGenericArguments()[0]);
            if (outer == typeof(Task<>))
                call = Expression.New(typeof(ValueTask<>).MakeGenericType(result).GetConstructor([_method.ReturnType])!, call);
        }

        var function = typeof(Func<,,>).MakeGenericType(parent.Type, typeof(FieldContext), call.Type);
        return Invoke(name, [parent.Type, result], Expression.Lambda(function, call, parent, _context).Compile());
    }

    private FieldResolver MakeBatch()
    {
        Type[] types = [_parameters[0].ParameterType.GetGenericArguments()[0], _parameters[1].ParameterType.GetGenericArguments()[0]];
        var isAsync = _parameters[0].ParameterType.GetGenericTypeDefinition() == typeof(ReadOnlyMemory<>);
        var type = (isAsync ? typeof(AsyncBatchResolver<,>) : typeof(BatchResolver<,>)).MakeGenericType(types);
        return Invoke(isAsync ? nameof(FieldResolver.AsyncBatch) : nameof(FieldResolver.Batch), types, _method.CreateDelegate(type));
    }

    /// <summary>Calls the maker of resolvers that has a name and takes a function of this type.</summary>
    private static FieldResolver Invoke(string maker, Type[] types, Delegate function) => (FieldResolver)typeof(FieldResolver).GetMethods()
        .Where(method => method.Name == maker)
        .Select(method => method.MakeGenericMethod(types))
        .First(method => method.GetParameters()[0].ParameterType == function.GetType())
        .Invoke(null, [function])!;

    private Expression Value(ParameterInfo parameter, ParameterExpression parent)
    {
        if (parameter.IsDefined(typeof(ParentAttribute)))
            return parent;
        if (parameter.IsDefined(typeof(StateAttribute)))
            return Expression.Call(_context, StateMethod.MakeGenericMethod(parameter.ParameterType));
        if (parameter.ParameterType == typeof(FieldContext))
            return _context;
        return parameter.ParameterType == typeof(CancellationToken)
            ? Expression.Property(_context, nameof(FieldContext.CancellationToken))
            : Expression.Call(_context, ArgumentMethod.MakeGenericMethod(parameter.ParameterType), Expression.Constant(parameter.Name));
    }

    private static bool IsArgument(ParameterInfo parameter) =>
        !parameter.IsDefined(typeof(ParentAttribute)) && !parameter.IsDefined(typeof(StateAttribute))
        && parameter.ParameterType != typeof(FieldContext) && parameter.ParameterType != typeof(CancellationToken);
}
