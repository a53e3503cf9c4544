using System.Globalization;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>SELECT and solution modifiers (SPARQL 1.1 §11, §15, §16.1).</summary>
internal sealed partial class SparqlPrinter
{
    /// <summary>A SELECT query or sub-select; a pattern without projection shows all that is in scope.</summary>
    private void WriteSelect(GraphPattern pattern, DatasetClause? dataset = null)
    {
        var layers = SelectLayers.OfSelect(pattern);
        Write(layers.IsDistinct ? "SELECT DISTINCT" : layers.IsReduced ? "SELECT REDUCED" : "SELECT");
        _aggregates = AggregatesOf(layers);
        foreach (var variable in layers.Shown)
            WriteColumn(layers, variable);
        if (layers.Shown.Count == 0)
            WriteNoColumns(layers);
        WriteDataset("FROM", dataset ?? DatasetClause.None);
        NewLine();
        Write("WHERE ");
        WriteGroup(layers.Where);
        WriteModifiers(layers);
    }

    /// <summary>WHERE clause and solution modifiers of a query of another form.</summary>
    private void WriteModified(GraphPattern pattern)
    {
        var layers = SelectLayers.OfModifiers(pattern);
        NewLine();
        Write("WHERE ");
        WriteGroup(layers.Where);
        _aggregates = AggregatesOf(layers);
        WriteModifiers(layers);
    }

    private static Dictionary<Variable, Aggregate>? AggregatesOf(SelectLayers layers) =>
        layers.Group?.Aggregates.DistinctBy(binding => binding.Variable).ToDictionary(binding => binding.Variable, binding => binding.Aggregate);

    private void WriteColumn(SelectLayers layers, Variable variable)
    {
        Write(" ");
        var expression = layers.Computed.GetValueOrDefault(variable) ?? (_aggregates?.ContainsKey(variable) == true ? new VariableExpression(variable) : null);
        if (expression is null)
        {
            WriteVariable(variable);
            return;
        }
        Write("(");
        WriteExpression(expression);
        Write(" AS ");
        WriteVariable(variable);
        Write(")");
    }

    /// <summary><c>*</c> where it shows nothing; else a variable that nothing binds.</summary>
    private void WriteNoColumns(SelectLayers layers)
    {
        Write(" ");
        if (layers.Group is null && !VariableScope.Of(layers.Where).Any(variable => variable.IsVisible))
            Write("*");
        else
            WriteVariable(new Variable(".none"));
    }

    private void WriteModifiers(SelectLayers layers)
    {
        if (layers.Group is { Keys.Count: > 0 } group)
            WriteKeys(layers, group);
        if (layers.Having is { } having)
        {
            NewLine();
            Write("HAVING(");
            WriteExpression(having);
            Write(")");
        }
        if (layers.Order.Count > 0)
        {
            NewLine();
            Write("ORDER BY");
            foreach (var condition in layers.Order)
            {
                Write(condition.IsDescending ? " DESC(" : " ASC(");
                WriteExpression(condition.Expression);
                Write(")");
            }
        }
        if (layers.Slice is { } slice)
            WriteSlice(slice);
        if (layers.Values is { } values)
        {
            NewLine();
            WriteValues(values);
        }
        _aggregates = null;
    }

    private void WriteKeys(SelectLayers layers, Group group)
    {
        NewLine();
        Write("GROUP BY");
        for (var i = 0; i < group.Keys.Count; i++)
        {
            Write(" ");
            if (!layers.KeyExpressions.TryGetValue(i, out var expression))
            {
                WriteVariable(group.Keys[i]);
                continue;
            }
            Write("(");
            WriteExpression(expression);
            if (group.Keys[i].IsVisible || _names.IsNamed(group.Keys[i]))
            {
                Write(" AS ");
                WriteVariable(group.Keys[i]);
            }
            Write(")");
        }
    }

    private void WriteSlice(Slice slice)
    {
        if (slice.Length is { } length)
        {
            NewLine();
            Write(string.Create(CultureInfo.InvariantCulture, $"LIMIT {length}"));
        }
        if (slice.Start > 0)
        {
            NewLine();
            Write(string.Create(CultureInfo.InvariantCulture, $"OFFSET {slice.Start}"));
        }
    }
}
