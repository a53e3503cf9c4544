using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>
/// A step of a plan: gives rows, a batch at a time, to who pulls them. It can be started again, which forgets what it was at. One thread at a time.
/// </summary>
/// <param name="context">The request.</param>
/// <param name="schema">The columns of its rows.</param>
/// <param name="inputs">Where its rows come from.</param>
internal abstract class Operator(EvaluationContext context, Schema schema, params Operator[] inputs)
{
    private long _ticks;

    public EvaluationContext Context { get; } = context;

    public Schema Schema { get; } = schema;

    public IReadOnlyList<Operator> Inputs { get; } = inputs;

    /// <summary>Rows that the planner expects of one start.</summary>
    public double EstimatedRows { get; init; }

    /// <summary>What the planner expects one start to cost, in microseconds.</summary>
    public double EstimatedCost { get; init; }

    /// <summary>The column by which rows ascend as ids; −1 when none does.</summary>
    public int SortedBy { get; init; } = -1;

    /// <summary>Rows given since the plan was made.</summary>
    public long ActualRows { get; private set; }

    public int Starts { get; private set; }

    /// <summary>Time in this step and those below.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(0, _ticks);

    /// <summary>What kind of step it is.</summary>
    public string Name => GetType().Name;

    /// <summary>What it works on, for people.</summary>
    public virtual string Detail => "";

    /// <summary>Rows of a batch that fit the expectation.</summary>
    protected int BatchCapacity => EstimatedRows <= RowBatch.SmallCapacity ? RowBatch.SmallCapacity : RowBatch.LargeCapacity;

    /// <summary>Goes before the first row.</summary>
    public void Start()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Starts++;
        var begin = Context.IsMeasured ? Stopwatch.GetTimestamp() : 0;
        StartCore();
        if (Context.IsMeasured)
            _ticks += Stopwatch.GetTimestamp() - begin;
    }

    /// <summary>The next rows, at least one; null at the end.</summary>
    public RowBatch? Next()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var begin = Context.IsMeasured ? Stopwatch.GetTimestamp() : 0;
        var batch = NextCore();
        if (Context.IsMeasured)
            _ticks += Stopwatch.GetTimestamp() - begin;
        var rows = batch?.Count ?? 0;
        ActualRows += rows;
        Context.Tick(rows + 1);
        return batch;
    }

    /// <summary>Starts the inputs; more where a step remembers something.</summary>
    protected virtual void StartCore()
    {
        foreach (var input in Inputs)
            input.Start();
    }

    protected abstract RowBatch? NextCore();
}
