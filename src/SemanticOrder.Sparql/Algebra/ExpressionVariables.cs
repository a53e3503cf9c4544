namespace SemanticOrder.Sparql.Algebra;

/// <summary>The variables that an expression reads.</summary>
public static class ExpressionVariables
{
    /// <summary>Each variable once, in the order of the text; those in the pattern of EXISTS are left out, for they may be bound inside it.</summary>
    public static IReadOnlyList<Variable> Of(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var found = new List<Variable>();
        Collect(expression, found, []);
        return found;
    }

    private static void Collect(Expression expression, List<Variable> found, HashSet<Variable> seen)
    {
        if (expression is VariableExpression { Variable: var variable } && seen.Add(variable))
            found.Add(variable);
        foreach (var operand in Operands(expression))
            Collect(operand, found, seen);
    }

    /// <summary>The direct parts of an expression, in the order of the text.</summary>
    public static IReadOnlyList<Expression> Operands(Expression expression) => expression switch
    {
        And and => [and.Left, and.Right],
        Or or => [or.Left, or.Right],
        Not not => [not.Operand],
        Comparison comparison => [comparison.Left, comparison.Right],
        Arithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
        UnaryMinus minus => [minus.Operand],
        UnaryPlus plus => [plus.Operand],
        In list => [list.Operand, .. list.List],
        FunctionCall call => call.Arguments,
        CustomCall call => call.Arguments,
        _ => [],
    };
}
