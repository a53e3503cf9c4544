using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>What a program says about a schema that no schema text can: resolvers, CLR types, scalars.</summary>
internal sealed class SchemaBindings
{
    public Dictionary<(string Type, string Field), FieldResolver> Resolvers { get; } = [];

    public Dictionary<(string Type, string Field), Func<FieldContext, object?, IAsyncEnumerable<object?>>> Subscribers { get; } = [];

    public Dictionary<(string Type, string Field), FieldCost> Costs { get; } = [];

    /// <summary>What fields cost of which nothing else says it; null when nobody says.</summary>
    public Func<string, FieldDefinitionNode, FieldCost?>? ChosenCost { get; set; }

    /// <summary>Middleware of single fields, the outermost first.</summary>
    public Dictionary<(string Type, string Field), List<FieldMiddleware>> Middleware { get; } = [];

    /// <summary>Choices of middleware for every field, the outermost first; they go around that of single fields.</summary>
    public List<Func<string, FieldDefinitionNode, FieldMiddleware?>> ChosenMiddleware { get; } = [];

    /// <summary>Arguments that resolvers ask for by name.</summary>
    public List<(string Type, string Field, string Argument)> AskedArguments { get; } = [];

    public Dictionary<string, ScalarType> Scalars { get; } = new(StringComparer.Ordinal);

    public Dictionary<(string Type, string Value), object> EnumValues { get; } = [];

    public Dictionary<string, Func<object, string?>> TypeResolvers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Func<object, bool>> TypeTests { get; } = new(StringComparer.Ordinal);

    public Dictionary<Type, string> ClrTypes { get; } = [];

    public bool DeliversIncrementally { get; set; }

    public void AddMiddleware(string type, string field, FieldMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        if (!Middleware.TryGetValue((type, field), out var known))
            Middleware.Add((type, field), known = []);
        known.Add(middleware);
    }

    /// <summary>Resolves the fields of object types that have no resolver of their own; null when they are simply null.</summary>
    public Func<string, FieldDefinitionNode, FieldResolver>? Missing { get; set; }
}
