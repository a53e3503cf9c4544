using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;
using SemanticOrder.Sparql.Planning;

namespace SemanticOrder.Sparql;

/// <summary>Evaluates SPARQL 1.1 queries over any source of statements, and updates of a store. Thread-safe: it holds nothing but options.</summary>
/// <param name="options">Limits and ports; null for the defaults.</param>
/// <param name="clock">The time of NOW() and of the time limit; null for the system's.</param>
public sealed class SparqlEngine(SparqlOptions? options = null, TimeProvider? clock = null)
{
    private readonly SparqlOptions _options = options ?? new SparqlOptions();
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>The solutions of a SELECT query (SPARQL 1.1 §16.1), computed as they are read.</summary>
    /// <param name="query">The query.</param>
    /// <param name="source">The dataset; it must not change while the solutions are read, as a snapshot does not.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="SparqlLimitException">SO2020, SO2022, SO2023; also while solutions are read.</exception>
    /// <exception cref="SparqlEvaluationException">SO2025, SO2026, SO2031 to SO2034; also while solutions are read.</exception>
    public SolutionSequence Select(SelectQuery query, IQuadSource source, CancellationToken cancellation = default)
    {
        var (context, plan) = Open(query, source, isMeasured: false, cancellation);
        return new SolutionSequence(context, plan);
    }

    /// <summary>Whether the pattern of an ASK query has a solution (SPARQL 1.1 §16.3); stops at the first.</summary>
    /// <inheritdoc cref="Select"/>
    public bool Ask(AskQuery query, IQuadSource source, CancellationToken cancellation = default)
    {
        var (context, plan) = Open(query, source, isMeasured: false, cancellation);
        using (context)
        {
            return context.Guard(plan, static rows =>
            {
                rows.Start();
                return rows.Next() is not null;
            });
        }
    }

    /// <summary>The graph of a CONSTRUCT query (SPARQL 1.1 §16.2).</summary>
    /// <inheritdoc cref="Select"/>
    public GraphResult Construct(ConstructQuery query, IQuadSource source, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (context, plan) = Open(query, source, isMeasured: false, cancellation);
        return new GraphResult(context, Fill(query, context, plan));
    }

    /// <summary>The graph of a DESCRIBE query (SPARQL 1.1 §16.4): the concise bounded description of each resource.</summary>
    /// <inheritdoc cref="Select"/>
    public GraphResult Construct(DescribeQuery query, IQuadSource source, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (context, plan) = Open(query, source, isMeasured: false, cancellation);
        return new GraphResult(context, Describe(query, context, plan));
    }

    /// <summary>How a query is evaluated.</summary>
    /// <param name="query">The query.</param>
    /// <param name="source">The dataset.</param>
    /// <param name="run">True to evaluate it, so that the plan has actual rows and times.</param>
    /// <param name="cancellation">Ends the evaluation.</param>
    /// <exception cref="SparqlLimitException">SO2020 to SO2023.</exception>
    /// <exception cref="SparqlEvaluationException">SO2025, SO2026, SO2031 to SO2034.</exception>
    public QueryPlan Explain(Query query, IQuadSource source, bool run, CancellationToken cancellation = default)
    {
        var (context, plan) = Open(query, source, isMeasured: run, cancellation);
        using (context)
        {
            if (run)
                context.Guard((context, plan), static state => Run(state.context, state.plan));
            return new QueryPlan(PlanNode.Of(plan, run), run);
        }
    }

    /// <summary>Carries out an update request as a whole: every operation sees what those before it did, and the store changes once, at the end, or not at all.</summary>
    /// <param name="update">The request.</param>
    /// <param name="store">What is changed.</param>
    /// <param name="cancellation">Ends the request, without change.</param>
    /// <exception cref="SparqlLimitException">SO2020 to SO2023.</exception>
    /// <exception cref="SparqlEvaluationException">SO2025 to SO2034.</exception>
    public void Update(Update update, QuadStore store, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentNullException.ThrowIfNull(store);
        new UpdateRequest(update, store, _options, _clock, cancellation).Run();
    }

    private (EvaluationContext Context, Operator Plan) Open(Query query, IQuadSource source, bool isMeasured, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(source);
        var context = new EvaluationContext(source, query.Dataset, _options, _clock, query.BaseIri, cancellation) { IsMeasured = isMeasured };
        try
        {
            return (context, context.Guard((context, query.Pattern), static state => QueryPlanner.Plan(state.context, state.Pattern)));
        }
        catch
        {
            context.Dispose();
            throw;
        }
    }

    private static long Run(EvaluationContext context, Operator plan)
    {
        var rows = 0L;
        plan.Start();
        while (plan.Next() is { } batch)
            context.CountRows(rows += batch.Count);
        return rows;
    }

    private static IEnumerable<Quad> Fill(ConstructQuery query, EvaluationContext context, Operator plan)
    {
        var filler = new TemplateFiller(context, query.Template, plan.Schema, TermId.None);
        var quads = new List<Quad>();
        plan.Start();
        while (plan.Next() is { } batch)
        {
            for (var row = 0; row < batch.Count; row++)
            {
                quads.Clear();
                filler.Fill(batch, row, quads);
                foreach (var quad in quads)
                    yield return quad;
            }
        }
    }

    private static IEnumerable<Quad> Describe(DescribeQuery query, EvaluationContext context, Operator plan)
    {
        var description = new ResourceDescription(context);
        foreach (var constant in query.Resources.OfType<ConstantTerm>())
        {
            foreach (var quad in description.Of(context.Terms.Add(constant.Term)))
                yield return quad;
        }
        int[] columns = [.. query.Resources.OfType<Variable>().Select(v => plan.Schema[v]).Where(c => c >= 0)];
        if (columns.Length == 0)
            yield break;
        plan.Start();
        while (plan.Next() is { } batch)
        {
            for (var row = 0; row < batch.Count; row++)
            {
                foreach (var column in columns)
                {
                    foreach (var quad in description.Of(batch.Columns[column][row]))
                        yield return quad;
                }
            }
        }
    }
}
