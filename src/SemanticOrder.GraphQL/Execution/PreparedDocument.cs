using System.Collections.Frozen;
using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.GraphQL.Validation;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>A document parsed and validated against a schema, with the plans of its operations as they come to be needed. What is refused is kept too, with its errors. Thread-safe.</summary>
public sealed class PreparedDocument
{
    private readonly FrozenDictionary<string, FragmentDefinitionNode> _fragments = FrozenDictionary<string, FragmentDefinitionNode>.Empty;
    private readonly ImmutableArray<PreparedOperation> _operations = [];

    /// <summary>A document that is refused.</summary>
    internal PreparedDocument(Schema schema, DocumentNode? syntax, ImmutableArray<GraphQLError> errors)
    {
        Schema = schema;
        Syntax = syntax;
        Errors = errors;
    }

    /// <summary>A document that is valid.</summary>
    internal PreparedDocument(Schema schema, DocumentNode syntax, SizeMeasure measure)
        : this(schema, syntax, [])
    {
        _fragments = syntax.Fragments.ToFrozenDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
        Deferrals = new DeferralMap(this);
        _operations = [.. syntax.Operations.Select(operation => new PreparedOperation(this, operation, measure.Of(operation)))];
    }

    /// <summary>The schema it was validated against.</summary>
    public Schema Schema { get; }

    /// <summary>The syntax tree; null when the text does not parse.</summary>
    public DocumentNode? Syntax { get; }

    /// <summary>Why it is refused; empty when it is valid.</summary>
    public ImmutableArray<GraphQLError> Errors { get; }

    /// <summary>True when it can be executed.</summary>
    public bool IsValid => Errors.IsEmpty;

    internal DeferralMap Deferrals { get; } = null!;

    /// <summary>Parses, measures and validates a document.</summary>
    internal static PreparedDocument Prepare(Schema schema, ReadOnlySpan<byte> document, ExecutorOptions options)
    {
        DocumentNode syntax;
        try
        {
            syntax = Parser.ParseDocument(document, options.Parsing);
        }
        catch (GraphQLRequestException fault)
        {
            return new PreparedDocument(schema, null, [new GraphQLError(fault.Code, fault.Diagnostic.Message) { Locations = fault.Location is { } place ? [place] : [] }]);
        }

        var measure = new SizeMeasure(syntax);
        var errors = CheckSizes(syntax, measure, options);
        if (errors.IsEmpty)
            errors = DocumentValidator.Validate(schema, syntax, options.Rules, options.MaxValidationErrors);
        return errors.IsEmpty ? new PreparedDocument(schema, syntax, measure) : new PreparedDocument(schema, syntax, errors);
    }

    /// <summary>What kind of operation a request would run; null when it is refused or has no such operation. A GET request, for one, must not run a mutation.</summary>
    public OperationKind? KindOf(string? operationName) => Select(operationName, out _)?.Definition.Operation;

    /// <summary>Whether the answer to an operation may come in parts (<see cref="GraphQLExecutor.ExecuteIncrementallyAsync"/>): the schema allows it, and the operation defers or streams something.</summary>
    public bool IsIncremental(string? operationName) => Schema.DeliversIncrementally && IsValid && Select(operationName, out _) is { IsIncremental: true };

    internal FragmentDefinitionNode Fragment(FragmentSpreadNode spread) => _fragments[spread.Name.Value];

    /// <summary><c>GetOperation</c> (GraphQL §6.1)</summary>
    internal PreparedOperation? Select(string? name, out GraphQLError? error)
    {
        error = null;
        if (name is null)
        {
            if (_operations is [var only])
                return only;
            error = new GraphQLError(
                ErrorCodes.NoOperation,
                _operations.IsEmpty ? "The document has no operation." : "The document has several operations; say which one to run with operationName.");
            return null;
        }

        foreach (var operation in _operations)
        {
            if (operation.Definition.Name?.Value == name)
                return operation;
        }

        error = new GraphQLError(ErrorCodes.UnknownOperation, $"The document has no operation named '{name}'.");
        return null;
    }

    private static ImmutableArray<GraphQLError> CheckSizes(DocumentNode syntax, SizeMeasure measure, ExecutorOptions options)
    {
        foreach (var operation in syntax.Operations)
        {
            if (options.CheckSize(measure.Of(operation)) is { } error)
                return [error with { Locations = [operation.Span.Location] }];
        }

        return [];
    }
}
