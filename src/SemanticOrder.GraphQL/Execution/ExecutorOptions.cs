using SemanticOrder.Diagnostics;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.GraphQL.Validation;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>How a <see cref="GraphQLExecutor"/> treats requests. Immutable; the delegates are called from many threads.</summary>
public sealed record ExecutorOptions
{
    /// <summary>Limits of the parser.</summary>
    /// <value><see cref="ParserOptions.Request"/>.</value>
    public ParserOptions Parsing { get; init; } = ParserOptions.Request;

    /// <summary>The rules of validation.</summary>
    /// <value><see cref="ValidationRules.Default"/>.</value>
    public RuleSet Rules { get; init; } = ValidationRules.Default;

    /// <summary>The most levels of fields an operation may have, fragments inlined; one more is SO4306.</summary>
    /// <value>100.</value>
    public int MaxDepth { get; init; } = 100;

    /// <summary>The most fields an operation may select, fragments inlined wherever they are spread; one more is SO4307.</summary>
    /// <value>10,000.</value>
    public int MaxFields { get; init; } = 10_000;

    /// <summary>The most validation errors that are listed.</summary>
    /// <value>100.</value>
    public int MaxValidationErrors { get; init; } = DocumentValidator.DefaultMaxErrors;

    /// <summary>The most field errors that are listed; their fields are null all the same.</summary>
    /// <value>100.</value>
    public int MaxFieldErrors { get; init; } = 100;

    /// <summary>The most bytes of documents, accepted and refused, that are remembered.</summary>
    /// <value>4 MiB.</value>
    public int CacheBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Asked when the variables are coerced and before anything runs; an error refuses the request. The place for cost and permission.</summary>
    /// <value>Null: nothing more is asked.</value>
    public Func<CoercedOperation, GraphQLError?>? Admit { get; init; }

    /// <summary>Writes members of the response's <c>extensions</c>; called once a response, also for refused requests.</summary>
    /// <value>Null: no <c>extensions</c>.</value>
    public Action<GraphQLRequest, ResponseExtensions>? WriteExtensions { get; init; }

    /// <summary>Told of every exception that is not a <see cref="SemanticOrderException"/> before the client gets SO4401 for it; the place for the log.</summary>
    /// <value>Null: nobody is told.</value>
    public Action<Exception, FieldDefinition>? OnUnexpectedException { get; init; }

    /// <summary>Whether the client sees the message of an unexpected exception, which may hold secrets.</summary>
    /// <value>False.</value>
    public bool ShowUnexpectedMessages { get; init; }

    internal GraphQLError Describe(Exception fault, FieldDefinition field)
    {
        switch (fault)
        {
            case GraphQLFieldException expected:
                return new GraphQLError(expected.Code, expected.Diagnostic.Message) { Extensions = expected.Extensions };
            case SemanticOrderException expected:
                return new GraphQLError(expected.Code, expected.Diagnostic.Message);
        }

        OnUnexpectedException?.Invoke(fault, field);
        return new GraphQLError(ErrorCodes.ResolverFailed, ShowUnexpectedMessages ? fault.Message : $"'{field}' could not be resolved.");
    }
}
