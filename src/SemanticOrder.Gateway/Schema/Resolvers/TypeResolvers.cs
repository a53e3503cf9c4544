using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>Gives the fields of one written type their resolvers, so that the list of them reads like the type.</summary>
/// <typeparam name="T">The CLR type of its values.</typeparam>
internal sealed class TypeResolvers<T>(SchemaBuilder builder, string type)
{
    /// <summary>A field found in the value alone.</summary>
    public TypeResolvers<T> Field<TValue>(string name, Func<T, TValue> resolve) => Add(name, FieldResolver.Pure(resolve));

    /// <summary>A field found in the value and the arguments.</summary>
    public TypeResolvers<T> Field<TValue>(string name, Func<T, FieldContext, TValue> resolve) => Add(name, FieldResolver.Pure(resolve));

    /// <summary>A field that takes I/O.</summary>
    public TypeResolvers<T> Async<TValue>(string name, Func<T, FieldContext, ValueTask<TValue>> resolve) => Add(name, FieldResolver.Async(resolve));

    /// <summary>A field that takes I/O, once for all values of a level.</summary>
    public TypeResolvers<T> AsyncBatch<TValue>(string name, AsyncBatchResolver<T, TValue> resolve) => Add(name, FieldResolver.AsyncBatch(resolve));

    private TypeResolvers<T> Add(string name, FieldResolver resolver)
    {
        builder.Resolve(type, name, resolver);
        return this;
    }
}
