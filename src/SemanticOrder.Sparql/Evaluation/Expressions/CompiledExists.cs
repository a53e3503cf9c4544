using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>EXISTS inside an expression, its pattern being independent of the row (SPARQL 1.1 §18.6): the pattern is computed once, and each row looks for solutions compatible with it.</summary>
/// <param name="context">The request.</param>
/// <param name="pattern">The pattern, restricted to the variables that rows have too.</param>
/// <param name="keys">Columns of the row for those of the pattern.</param>
/// <param name="isNegated">True for NOT EXISTS.</param>
internal sealed class CompiledExists(EvaluationContext context, Operator pattern, int[] keys, bool isNegated) : CompiledExpression(context.Scope)
{
    private readonly List<int> _found = [];
    private JoinTable? _table;

    public override TermId Evaluate(RowBatch batch, int row) => Truth(Test(batch, row));

    public override bool? Test(RowBatch batch, int row)
    {
        _table ??= Build();
        _found.Clear();
        _table.Find(batch.Columns, keys, row, mustShare: false, _found);
        return _found.Count > 0 ^ isNegated;
    }

    private JoinTable Build()
    {
        var rows = new RowStore(context, pattern.Schema.Width);
        pattern.Start();
        while (pattern.Next() is { } batch)
            rows.Append(batch);
        var table = new JoinTable(context, rows, [.. Enumerable.Range(0, keys.Length)]);
        table.Build();
        return table;
    }
}
