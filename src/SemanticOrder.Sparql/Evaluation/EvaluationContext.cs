using System.Runtime.CompilerServices;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>What the operators of one request have in common: the dataset, the terms, and the limits. One thread at a time; see <see cref="Fork"/>.</summary>
internal sealed class EvaluationContext : IDisposable
{
    /// <summary>Rows, probes or steps between two looks at the clock: some milliseconds at most.</summary>
    private const int WorkPerCheck = 4096;

    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _linked;
    private readonly DatasetClause _dataset;
    private readonly Iri? _with;
    private readonly StrongBox<long> _held;
    private int _work = WorkPerCheck;

    public EvaluationContext(IQuadSource source, DatasetClause dataset, SparqlOptions options, TimeProvider clock, string? baseIri, CancellationToken cancellation, Iri? with = null)
    {
        (Options, Clock, _caller, _dataset, _with, _held) = (options, clock, cancellation, dataset, with, new StrongBox<long>());
        Cancellation = cancellation;
        if (options.Timeout != Timeout.InfiniteTimeSpan)
        {
            _timer = new CancellationTokenSource(options.Timeout, clock);
            _linked = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, cancellation);
            Cancellation = _linked.Token;
        }
        Terms = new EvaluationTerms(source.Terms);
        Scope = new EvaluationScope(Terms, clock.GetUtcNow(), options.Seed is { } seed ? new Random(seed) : new Random()) { BaseIri = baseIri, Cancellation = Cancellation };
        Dataset = new QueryDataset(source, dataset, with, Terms, options.Sources);
        Closures = new PathClosures(this);
    }

    private EvaluationContext(EvaluationContext whole)
    {
        (Options, Clock, _caller, Cancellation, _dataset, _with, _held) = (whole.Options with { Parallelism = 1 }, whole.Clock, whole._caller, whole.Cancellation, whole._dataset, whole._with, whole._held);
        Terms = new EvaluationTerms(whole.Dataset.Source.Terms);
        Scope = new EvaluationScope(Terms, whole.Scope.Now, new Random()) { BaseIri = whole.Scope.BaseIri, Cancellation = Cancellation };
        Dataset = new QueryDataset(whole.Dataset.Source, _dataset, _with, Terms, Options.Sources);
        Closures = new PathClosures(this);
        IsMeasured = whole.IsMeasured;
    }

    public SparqlOptions Options { get; }

    public TimeProvider Clock { get; }

    /// <summary>Cancelled by the caller, or by the time limit.</summary>
    public CancellationToken Cancellation { get; }

    public EvaluationTerms Terms { get; }

    public EvaluationScope Scope { get; }

    public QueryDataset Dataset { get; }

    /// <summary>What paths have reached so far.</summary>
    public PathClosures Closures { get; }

    /// <summary>True when operators measure their time.</summary>
    public bool IsMeasured { get; init; }

    /// <summary>
    /// A context for a part of the request that another thread evaluates: the same dataset and limits, terms of its own. It counts memory together with this one, ends with it, and needs no
    /// disposal. Terms that it makes mean nothing here.
    /// </summary>
    public EvaluationContext Fork() => new(this);

    /// <summary>Counts work, and looks at cancellation and clock every few thousand.</summary>
    public void Tick(int work = 1)
    {
        _work -= work;
        if (_work < 0)
            Check();
    }

    /// <exception cref="OperationCanceledException">The request is to end.</exception>
    /// <exception cref="SparqlLimitException">SO2022.</exception>
    public void Check()
    {
        _work = WorkPerCheck;
        Cancellation.ThrowIfCancellationRequested();
        if (Interlocked.Read(ref _held.Value) + Terms.AllocatedBytes > Options.MaxMemoryBytes)
            throw new SparqlLimitException("SO2022", $"The request needs more memory than the limit of {Options.MaxMemoryBytes} bytes; ask for less, or raise the limit.");
    }

    /// <summary>Notes memory that is held from now on; negative when it is given back.</summary>
    public void Hold(long bytes)
    {
        if (Interlocked.Add(ref _held.Value, bytes) > Options.MaxMemoryBytes)
            Check();
    }

    /// <exception cref="SparqlLimitException">SO2021.</exception>
    public void CountRows(long rows)
    {
        if (rows > Options.MaxRows)
            throw new SparqlLimitException("SO2021", $"There are more solutions than the limit of {Options.MaxRows}; ask for fewer with LIMIT, or raise the limit.");
    }

    /// <summary>Runs a part of the request, telling the time limit from the caller's cancellation.</summary>
    public TResult Guard<TState, TResult>(TState state, Func<TState, TResult> part)
    {
        try
        {
            return part(state);
        }
        catch (OperationCanceledException) when (_timer is { IsCancellationRequested: true } && !_caller.IsCancellationRequested)
        {
            throw new SparqlLimitException("SO2020", $"The request took longer than the limit of {Options.Timeout.TotalSeconds:0.###} s; ask for less, or raise the limit.");
        }
        catch (OperationCanceledException) when (_caller.IsCancellationRequested)
        {
            throw new OperationCanceledException(_caller);
        }
        catch (InsufficientExecutionStackException)
        {
            throw new SparqlLimitException("SO2023", "The request is nested too deeply to be evaluated; write it flatter.");
        }
    }

    public void Dispose()
    {
        _linked?.Dispose();
        _timer?.Dispose();
    }
}
