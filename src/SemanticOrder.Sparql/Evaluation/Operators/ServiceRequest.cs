using System.Text.RegularExpressions;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>What one endpoint is asked: the pattern, with known terms as VALUES, in as many queries as keep each of them short.</summary>
/// <param name="context">The request.</param>
/// <param name="service">The pattern.</param>
/// <param name="columns">The variables that are wanted.</param>
/// <param name="variables">Those of VALUES, all surely bound by the pattern; none asks for all its solutions.</param>
internal sealed partial class ServiceRequest(EvaluationContext context, Service service, IReadOnlyList<Variable> columns, IReadOnlyList<Variable> variables)
{
    /// <summary>Characters of terms in one query, from which on the rest goes into the next.</summary>
    private const int MaxCharacters = 64 * 1024;

    private readonly List<AlgebraList<Term?>> _rows = [];

    /// <summary>Takes terms along. A row with a blank node is left out: no other endpoint has it.</summary>
    /// <param name="batch">The rows.</param>
    /// <param name="sources">The column of each variable.</param>
    /// <param name="row">Which row.</param>
    public void Bind(RowBatch batch, ReadOnlySpan<int> sources, int row)
    {
        var terms = new Term?[sources.Length];
        for (var column = 0; column < terms.Length; column++)
        {
            var id = batch.Columns[sources[column]][row];
            if (id.IsBlankNode)
                return;
            terms[column] = context.Terms.Decode(id);
        }
        _rows.Add([.. terms]);
    }

    public IEnumerable<SelectQuery> Queries()
    {
        if (variables.Count == 0)
        {
            yield return Select(service.Pattern);
            yield break;
        }
        for (var at = 0; at < _rows.Count;)
        {
            var block = new List<AlgebraList<Term?>>();
            for (var characters = 0; at < _rows.Count && block.Count < ServiceCall.MaxBindings && characters < MaxCharacters; at++)
            {
                block.Add(_rows[at]);
                characters += _rows[at].Sum(LengthOf);
            }
            yield return Select(new Join(new Values([.. variables], [.. block]), service.Pattern));
        }
    }

    /// <summary>The query on one line, without its values.</summary>
    public string Describe()
    {
        try
        {
            return LineBreak().Replace(SparqlWriter.Write(Select(service.Pattern)), " ") + (variables.Count == 0 ? "" : $" + VALUES {string.Join(' ', variables)}");
        }
        catch (SparqlWritingException unwritable)
        {
            return unwritable.Diagnostic.Message;
        }
    }

    /// <summary>A query has at least one column, since not every engine takes <c>*</c> where it shows nothing.</summary>
    private SelectQuery Select(GraphPattern pattern)
    {
        var shown = columns.Count > 0
            ? new Project(pattern, [.. columns])
            : new Project(new Extend(pattern, new Variable("row"), new ConstantExpression(new Literal("1", Vocab.Xsd.Integer))), [new Variable("row")]);
        return new SelectQuery(shown, DatasetClause.None, context.Scope.BaseIri);
    }

    private static int LengthOf(Term? term) => term switch { Iri iri => iri.Value.Length, Literal literal => literal.LexicalForm.Length, _ => 0 };

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreak();
}
