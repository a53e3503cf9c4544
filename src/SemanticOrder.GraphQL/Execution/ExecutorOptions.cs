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

    /// <summary>The rules of validation; <see cref="MaxIntrospectionLists"/> is applied beside them.</summary>
    /// <value><see cref="ValidationRules.Default"/>.</value>
    public RuleSet Rules { get; init; } = ValidationRules.Default;

    /// <summary>The most levels of fields an operation may have, fragments inlined; one more is SO4306.</summary>
    /// <value>100.</value>
    public int MaxDepth { get; init; } = 100;

    /// <summary>The most fields an operation may select, fragments inlined wherever they are spread; one more is SO4307.</summary>
    /// <value>10,000.</value>
    public int MaxFields { get; init; } = 10_000;

    /// <summary>The most fields an operation may have at its top level, fragments inlined; one more is SO4308.</summary>
    /// <value>250.</value>
    public int MaxRootFields { get; init; } = 250;

    /// <summary>The most aliases an operation may have, fragments inlined wherever they are spread; one more is SO4309.</summary>
    /// <value>500.</value>
    public int MaxAliases { get; init; } = 500;

    /// <summary>The most directives an operation may apply, fragments inlined wherever they are spread; one more is SO4310.</summary>
    /// <value>500.</value>
    public int MaxDirectives { get; init; } = 500;

    /// <summary>How deep introspection may nest its lists; one level more is SO4131.</summary>
    /// <value>2, which all tools keep to.</value>
    public int MaxIntrospectionLists { get; init; } = MaxIntrospectionDepth.DefaultMaxLists;

    /// <summary>How the cost of operations is worked out and limited.</summary>
    /// <value>Null: it is not worked out.</value>
    public CostOptions? Cost { get; init; }

    /// <summary>The most validation errors that are listed.</summary>
    /// <value>100.</value>
    public int MaxValidationErrors { get; init; } = DocumentValidator.DefaultMaxErrors;

    /// <summary>The most field errors that are listed; their fields are null all the same.</summary>
    /// <value>100.</value>
    public int MaxFieldErrors { get; init; } = 100;

    /// <summary>The most bytes of documents, accepted and refused, that are remembered with their trees; half as many again for those that come as JSON with escapes.</summary>
    /// <value>4 MiB.</value>
    public int CacheBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Asked when the variables are coerced and the cost is known, before anything runs; an error refuses the request. The place for permission and rate limits.</summary>
    /// <value>Null: nothing more is asked.</value>
    public Func<CoercedOperation, GraphQLError?>? Admit { get; init; }

    /// <summary>Writes members of the response's <c>extensions</c>; called once a response, also for refused requests.</summary>
    /// <value>Null: no <c>extensions</c>.</value>
    public Action<GraphQLRequest, ResponseExtensions>? WriteExtensions { get; init; }

    /// <summary>Told of every exception that is not a <see cref="SemanticOrderException"/> before the client gets SO4401 for it; the place for the log.</summary>
    /// <value>Null: nobody is told.</value>
    public Action<Exception, FieldDefinition>? OnUnexpectedException { get; init; }

    /// <summary>Whether the client of a request sees the message of an unexpected exception, which may hold secrets.</summary>
    /// <value>Null: no client does.</value>
    public Func<GraphQLRequest, bool>? ShowUnexpectedMessages { get; init; }

    /// <summary>The options with every rule among the rules that they or the schema ask for.</summary>
    internal ExecutorOptions WithAllRules(Schema schema)
    {
        var options = MaxIntrospectionLists == MaxIntrospectionDepth.DefaultMaxLists && Rules == ValidationRules.Default
            ? this
            : this with { Rules = new RuleSet([.. Rules.Rules.Where(rule => rule.Code != MaxIntrospectionDepth.Code), ValidationRules.IntrospectionDepthOf(MaxIntrospectionLists)]) };
        return schema.DeliversIncrementally ? options with { Rules = new RuleSet([.. options.Rules.Rules, .. ValidationRules.IncrementalDelivery.Rules]) } : options;
    }

    /// <summary>Why an operation is larger than the limits; null when it is not.</summary>
    internal GraphQLError? CheckSize(OperationSize size)
    {
        if (size.Depth > MaxDepth)
            return new GraphQLError(ErrorCodes.TooDeep, $"The operation selects {size.Depth} levels of fields; at most {MaxDepth} are allowed.");
        if (size.Fields > MaxFields)
            return new GraphQLError(ErrorCodes.TooManyFields, $"The operation selects {size.Fields} fields or more; at most {MaxFields} are allowed.");
        if (size.RootFields > MaxRootFields)
            return new GraphQLError(ErrorCodes.TooManyRootFields, $"The operation selects {size.RootFields} fields at its top level; at most {MaxRootFields} are allowed.");
        if (size.Aliases > MaxAliases)
            return new GraphQLError(ErrorCodes.TooManyAliases, $"The operation has {size.Aliases} aliases or more; at most {MaxAliases} are allowed.");
        return size.Directives > MaxDirectives
            ? new GraphQLError(ErrorCodes.TooManyDirectives, $"The operation applies {size.Directives} directives or more; at most {MaxDirectives} are allowed.")
            : null;
    }

    internal GraphQLError Describe(Exception fault, FieldDefinition field, GraphQLRequest request)
    {
        switch (fault)
        {
            case GraphQLFieldException expected:
                return new GraphQLError(expected.Code, expected.Diagnostic.Message) { Extensions = expected.Extensions };
            case SemanticOrderException expected:
                return new GraphQLError(expected.Code, expected.Diagnostic.Message);
        }

        OnUnexpectedException?.Invoke(fault, field);
        return new GraphQLError(ErrorCodes.ResolverFailed, ShowUnexpectedMessages?.Invoke(request) == true ? fault.Message : $"'{field}' could not be resolved.");
    }
}
