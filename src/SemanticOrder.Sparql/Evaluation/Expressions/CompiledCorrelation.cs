using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>EXISTS whose pattern needs the row's terms inside (SPARQL 1.1 §18.6, substitute): planned and run for each distinct combination of them.</summary>
/// <param name="context">The request.</param>
/// <param name="columns">Columns whose terms the pattern mentions.</param>
/// <param name="plan">The plan of the pattern with these terms put in; an unbound one stays a variable.</param>
/// <param name="isNegated">True for NOT EXISTS.</param>
internal sealed class CompiledCorrelation(EvaluationContext context, int[] columns, Func<TermId[], Operator> plan, bool isNegated) : CompiledExpression(context.Scope)
{
    private readonly DistinctTable _rows = new(context, columns.Length);
    private readonly List<bool> _answers = [];
    private readonly TermId[] _row = new TermId[columns.Length];

    public override TermId Evaluate(RowBatch batch, int row) => Truth(Test(batch, row));

    public override bool? Test(RowBatch batch, int row)
    {
        for (var column = 0; column < columns.Length; column++)
            _row[column] = batch.Columns[columns[column]][row];
        var number = _rows.NumberOf(_row);
        if (number == _answers.Count)
            _answers.Add(HasSolution());
        return _answers[number] ^ isNegated;
    }

    private bool HasSolution()
    {
        context.Check();
        var rows = plan(_row);
        rows.Start();
        return rows.Next() is not null;
    }
}
