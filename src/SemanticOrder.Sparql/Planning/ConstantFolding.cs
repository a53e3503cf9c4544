using System.Runtime.CompilerServices;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Planning;

/// <summary>Computes the parts of expressions that do not depend on solutions. An error stays as it is written.</summary>
internal sealed class ConstantFolding(EvaluationContext context)
{
    private static readonly ConstantExpression True = new(new Literal("true", Vocab.Xsd.Boolean));
    private static readonly ConstantExpression False = new(new Literal("false", Vocab.Xsd.Boolean));
    private static readonly RowBatch NoColumns = new([], 1);

    /// <summary>Folds an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="rewrite">Rewrites the patterns of EXISTS in it.</param>
    public Expression Fold(Expression expression, Func<GraphPattern, GraphPattern> rewrite)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var folded = expression switch
        {
            And and => FoldAnd(Fold(and.Left, rewrite), Fold(and.Right, rewrite)),
            Or or => FoldOr(Fold(or.Left, rewrite), Fold(or.Right, rewrite)),
            Not not => new Not(Fold(not.Operand, rewrite)),
            Comparison comparison => comparison with { Left = Fold(comparison.Left, rewrite), Right = Fold(comparison.Right, rewrite) },
            Arithmetic arithmetic => arithmetic with { Left = Fold(arithmetic.Left, rewrite), Right = Fold(arithmetic.Right, rewrite) },
            UnaryMinus minus => new UnaryMinus(Fold(minus.Operand, rewrite)),
            UnaryPlus plus => new UnaryPlus(Fold(plus.Operand, rewrite)),
            In list => list with { Operand = Fold(list.Operand, rewrite), List = [.. list.List.Select(item => Fold(item, rewrite))] },
            FunctionCall call => call with { Arguments = [.. call.Arguments.Select(argument => Fold(argument, rewrite))] },
            CustomCall call => call with { Arguments = [.. call.Arguments.Select(argument => Fold(argument, rewrite))] },
            Exists exists => exists with { Pattern = rewrite(exists.Pattern) },
            _ => expression,
        };
        return folded is ConstantExpression or VariableExpression or Exists || Mentions.Parts(folded).Any(p => p is not ConstantExpression) || !Mentions.IsDeterministic(folded)
            ? folded
            : Compute(folded);
    }

    private Expression FoldAnd(Expression left, Expression right)
    {
        if (ValueOf(left) is false || ValueOf(right) is false)
            return False;
        return ValueOf(left) is true && IsTruth(right) ? right : ValueOf(right) is true && IsTruth(left) ? left : new And(left, right);
    }

    private Expression FoldOr(Expression left, Expression right)
    {
        if (ValueOf(left) is true || ValueOf(right) is true)
            return True;
        return ValueOf(left) is false && IsTruth(right) ? right : ValueOf(right) is false && IsTruth(left) ? left : new Or(left, right);
    }

    private bool? ValueOf(Expression expression) =>
        expression is ConstantExpression constant ? TermValues.EffectiveBooleanValue(context.Terms.Add(constant.Term), context.Scope) : null;

    /// <summary>True when the value is a boolean or an error, so that it equals its effective boolean value.</summary>
    private static bool IsTruth(Expression expression) => expression is And or Or or Not or Comparison or In or Exists;

    private Expression Compute(Expression expression)
    {
        var value = new ExpressionCompiler(context, Schema.Empty, null).Compile(expression).Evaluate(NoColumns, 0);
        return value.IsNone || value.IsBlankNode ? expression : new ConstantExpression(context.Terms.Decode(value));
    }
}
