using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>What one run of an operation keeps: its variables, what its fields share, its place in the response, and its errors. Used by one thread at a time.</summary>
internal class ExecutionState
{
    private List<GraphQLError> _errors = [];
    private int _errorsTaken;
    private (string? Name, int Index)[] _path = new (string?, int)[16];
    private FieldContext?[] _fields;
    private LoadScheduler? _loads;

    public ExecutionState(OperationPlan plan, VariableValues variables, GraphQLRequest request, ExecutorOptions options, CancellationToken cancellation)
    {
        Plan = plan;
        Variables = variables;
        Request = request;
        Options = options;
        Cancellation = cancellation;
        _fields = new FieldContext?[plan.FieldCount];
    }

    public OperationPlan Plan { get; }

    public VariableValues Variables { get; }

    public GraphQLRequest Request { get; }

    public ExecutorOptions Options { get; }

    public CancellationToken Cancellation { get; }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Notes what is to be delivered later; null when everything comes in one answer.</summary>
    public virtual DeliveryRecorder? Recorder => null;

    /// <summary>What collects the keys of loaders; resolvers may ask for it from any thread.</summary>
    public LoadScheduler Loads => LazyInitializer.EnsureInitialized(ref _loads, static () => new LoadScheduler());

    /// <summary>What all parents of a field share, made when the field is first met.</summary>
    public FieldContext ContextOf(PlanField field)
    {
        if (field.Id >= _fields.Length)
            Array.Resize(ref _fields, Math.Max(Plan.FieldCount, field.Id + 1));
        return _fields[field.Id] ??= new FieldContext(this, field);
    }

    /// <summary>How many keys the path of the current place has.</summary>
    public int Depth { get; private set; }

    public void Enter(string responseName) => Enter((responseName, 0));

    public void Enter(int index) => Enter((null, index));

    /// <summary>Goes back up to a depth.</summary>
    public void LeaveTo(int depth) => Depth = depth;

    /// <summary>Goes to a place of the response.</summary>
    public void MoveTo(ImmutableArray<object> path)
    {
        Depth = 0;
        foreach (var key in path)
            Enter(key is string name ? (name, 0) : (null, (int)key));
    }

    /// <summary>The current place: response names and list indices from the root.</summary>
    public ImmutableArray<object> CurrentPath() => [.. _path.Take(Depth).Select(key => (object?)key.Name ?? key.Index)];

    /// <summary>The errors of what was written last. They still count towards the most that a response may have.</summary>
    public IReadOnlyList<GraphQLError> TakeErrors()
    {
        if (_errors.Count == 0)
            return [];
        var taken = _errors;
        _errorsTaken += taken.Count;
        _errors = [];
        return taken;
    }

    /// <summary>Waits for the resolvers of a level, and lets other parts of the answer go on meanwhile.</summary>
    public ValueTask WaitAsync(Task level) => Recorder is { } recorder ? recorder.Turn.YieldAsync(Loads, level) : Loads.RunAsync(level);

    public void Report(PlanField field, string code, string message) => Add(new GraphQLError(code, message) { Locations = LocationsOf(field), Path = CurrentPath() });

    /// <summary>An error of a variable or literal of the field's arguments, located there.</summary>
    public void Report(PlanField field, InputProblem problem) => Add(new GraphQLError(ErrorCodes.InvalidArgument, problem.Message)
    {
        Locations = problem.Place.IsKnown ? [problem.Place.Location] : LocationsOf(field),
        Path = CurrentPath(),
    });

    /// <summary>What a resolver threw, in the words that the client may see.</summary>
    public void Report(PlanField field, Exception fault) => Add(Options.Describe(fault, field.Definition, Request) with { Locations = LocationsOf(field), Path = CurrentPath() });

    /// <summary>True when the exception is the request's own cancellation and must reach the caller.</summary>
    public bool IsCancellation(Exception fault) => fault is OperationCanceledException && Cancellation.IsCancellationRequested;

    private void Add(GraphQLError error)
    {
        var count = _errorsTaken + _errors.Count;
        if (count < Options.MaxFieldErrors)
            _errors.Add(error);
        else if (count == Options.MaxFieldErrors)
            _errors.Add(new GraphQLError(ErrorCodes.TooManyErrors, $"The response has more than {Options.MaxFieldErrors} errors; further ones are not listed."));
    }

    private void Enter((string?, int) key)
    {
        if (Depth == _path.Length)
            Array.Resize(ref _path, Depth * 2);
        _path[Depth++] = key;
    }

    private static ImmutableArray<SourceLocation> LocationsOf(PlanField field) => [.. field.Nodes.Select(node => node.Span.Location)];
}
