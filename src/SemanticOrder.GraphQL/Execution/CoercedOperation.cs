using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>An operation that is about to run, for <see cref="ExecutorOptions.Admit"/>.</summary>
public sealed class CoercedOperation
{
    private readonly VariableValues _variables;

    internal CoercedOperation(GraphQLRequest request, PreparedOperation operation, VariableValues variables, double? cost)
    {
        Request = request;
        Schema = operation.Document.Schema;
        Document = operation.Document.Syntax!;
        Definition = operation.Definition;
        Depth = operation.Size.Depth;
        FieldCount = operation.Size.Fields;
        UsesIntrospection = operation.Size.UsesIntrospection;
        Cost = cost;
        _variables = variables;
    }

    /// <summary>The request.</summary>
    public GraphQLRequest Request { get; }

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    /// <summary>The document, valid.</summary>
    public DocumentNode Document { get; }

    /// <summary>The operation.</summary>
    public OperationDefinitionNode Definition { get; }

    /// <summary>Levels of fields, fragments inlined.</summary>
    public int Depth { get; }

    /// <summary>Selected fields, fragments inlined wherever they are spread.</summary>
    public int FieldCount { get; }

    /// <summary>Whether it asks <c>__schema</c> or <c>__type</c>, which a host may keep from some of its users.</summary>
    public bool UsesIntrospection { get; }

    /// <summary>What it costs; null unless <see cref="ExecutorOptions.Cost"/> is set.</summary>
    public double? Cost { get; }

    /// <summary>The coerced variables that have a value: the one given, else the default.</summary>
    public IReadOnlyDictionary<string, object?> Variables => _variables.Present.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
