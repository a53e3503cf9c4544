using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>What a resolver may ask beside its parent: the arguments of the field, the request, and what the client selects below. One per selected field and request; equal for all parents.</summary>
public sealed class FieldContext
{
    private readonly PlanField _plan;
    private readonly ArgumentValues _arguments;
    private readonly GraphQLRequest _request;
    private readonly ExecutionState _state;

    internal FieldContext(ExecutionState state, PlanField plan)
    {
        Schema = state.Plan.Schema;
        _plan = plan;
        _state = state;
        _request = state.Request;
        CancellationToken = state.Cancellation;
        if (!plan.Arguments.TryCoerce(state.Variables, out _arguments, out var problem))
            Problem = problem;
    }

    /// <summary>The schema that answers the request.</summary>
    public Schema Schema { get; }

    /// <summary>The field.</summary>
    public FieldDefinition Field => _plan.Definition;

    /// <summary>The key of the field in the response: its alias, else its name.</summary>
    public string ResponseName => _plan.ResponseName;

    /// <summary>Cancelled when the client has gone or the request's time is up.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The coerced value of an argument: the one given, else the definition's default. Lists are arrays of the item's CLR type (<c>int[]</c> for <c>[Int!]</c>), input objects <see cref="InputObject"/>.</summary>
    /// <returns>The default of <typeparamref name="T"/> when neither was given, or when null was given.</returns>
    /// <exception cref="ArgumentException">The field has no such argument.</exception>
    /// <exception cref="InvalidCastException">The value is not a <typeparamref name="T"/>.</exception>
    public T? Argument<T>(string name) => _arguments.Find(name) is var value && value != InputObject.Absent && value is not null ? (T)value : default;

    /// <summary>Whether the argument was given or has a default; true also for a given null.</summary>
    /// <exception cref="ArgumentException">The field has no such argument.</exception>
    public bool HasArgument(string name) => _arguments.Find(name) != InputObject.Absent;

    /// <summary>All arguments that were given or have a default, in the order of definition.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Arguments => _arguments.Present();

    /// <summary>What <see cref="GraphQLRequest.State"/> holds.</summary>
    /// <exception cref="InvalidCastException">It is not a <typeparamref name="T"/>.</exception>
    public T State<T>() => (T)_request.State!;

    /// <summary>Whether the client selects a field below this one, on whatever type: <c>Selects("pageInfo")</c>, <c>Selects("edges", "node", "size")</c>. Selections that <c>@skip</c> or <c>@include</c> remove do not count.</summary>
    public bool Selects(params ReadOnlySpan<string> path) => _plan.Selects(path);

    /// <summary>Why the arguments could not be coerced; the field is then an error for every parent, and its resolver is not called.</summary>
    internal InputProblem? Problem { get; }

    /// <summary>What collects the keys of loaders.</summary>
    internal LoadScheduler Loads => _state.Loads;

    internal bool IsCancellation(Exception fault) => fault is OperationCanceledException && CancellationToken.IsCancellationRequested;
}
