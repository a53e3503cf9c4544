using System.Diagnostics;
using System.Runtime.CompilerServices;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>Expressions (SPARQL 1.1 §17), with parentheses where the grammar would read another tree.</summary>
internal sealed partial class SparqlPrinter
{
    private const int Disjunction = 1;
    private const int Conjunction = 2;
    private const int Relation = 3;
    private const int Sum = 4;
    private const int Product = 5;
    private const int Unary = 6;
    private const int Primary = 7;

    /// <summary>The aggregates that are written in the place of their variables; null where none can stand.</summary>
    private Dictionary<Variable, Aggregate>? _aggregates;

    private static int Closeness(Expression expression) => expression switch
    {
        Or => Disjunction,
        And => Conjunction,
        Comparison or In => Relation,
        Arithmetic { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } => Sum,
        Arithmetic => Product,
        Not or UnaryMinus or UnaryPlus => Unary,
        _ => Primary,
    };

    /// <summary>Writes an expression, in parentheses when it binds less closely than its place asks.</summary>
    private void WriteExpression(Expression expression, int closeness = Disjunction)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var isBracketed = Closeness(expression) < closeness;
        if (isBracketed)
            Write("(");
        WriteUnbracketed(expression);
        if (isBracketed)
            Write(")");
    }

    private void WriteUnbracketed(Expression expression)
    {
        switch (expression)
        {
            case Or or:
                WriteChain(or);
                break;
            case And and:
                WriteChain(and);
                break;
            case Arithmetic arithmetic:
                WriteChain(arithmetic);
                break;
            case Comparison comparison:
                WriteExpression(comparison.Left, Sum);
                Write($" {MarkOf(comparison.Operator)} ");
                WriteExpression(comparison.Right, Sum);
                break;
            case In list:
                WriteExpression(list.Operand, Sum);
                Write(list.IsNegated ? " NOT IN " : " IN ");
                WriteArguments(list.List);
                break;
            case Not not:
                Write("!");
                WriteExpression(not.Operand, Primary);
                break;
            case UnaryMinus minus:
                WriteSigned("-", minus.Operand);
                break;
            case UnaryPlus plus:
                WriteSigned("+", plus.Operand);
                break;
            default:
                WritePrimary(expression);
                break;
        }
    }

    /// <summary>Operators that bind alike and lean left; such chains are long, so this is no recursion.</summary>
    private void WriteChain(Expression expression)
    {
        var closeness = Closeness(expression);
        var links = new Stack<(string Mark, Expression Right)>();
        while (Closeness(expression) == closeness)
        {
            (expression, var mark, var right) = expression switch
            {
                Or or => (or.Left, "||", or.Right),
                And and => (and.Left, "&&", and.Right),
                _ => expression is Arithmetic arithmetic ? (arithmetic.Left, MarkOf(arithmetic.Operator), arithmetic.Right) : throw new UnreachableException(),
            };
            links.Push((mark, right));
        }
        WriteExpression(expression, closeness);
        foreach (var (mark, right) in links)
        {
            Write($" {mark} ");
            WriteExpression(right, closeness + 1);
        }
    }

    /// <summary>A sign that touched a number would be part of it.</summary>
    private void WriteSigned(string sign, Expression operand)
    {
        Write(sign);
        WriteExpression(operand, operand is ConstantExpression ? int.MaxValue : Primary);
    }

    private void WritePrimary(Expression expression)
    {
        switch (expression)
        {
            case VariableExpression { Variable: var variable } when _aggregates is not null && _aggregates.TryGetValue(variable, out var aggregate):
                WriteAggregate(aggregate);
                break;
            case VariableExpression { Variable: var variable }:
                WriteVariable(variable);
                break;
            case ConstantExpression constant:
                WriteTerm(constant.Term);
                break;
            case FunctionCall call:
                Write(BuiltInSignature.Of(call.Function).Keyword);
                WriteArguments(call.Arguments);
                break;
            case CustomCall call:
                WriteIri(call.Function.Value);
                WriteArguments(call.Arguments, call.IsDistinct && call.Arguments.Count > 0 ? "DISTINCT " : string.Empty);
                break;
            case Exists exists:
                Write(exists.IsNegated ? "NOT EXISTS " : "EXISTS ");
                WriteGroup(exists.Pattern);
                break;
            default:
                throw new UnreachableException($"No text for {expression.GetType().Name}.");
        }
    }

    private void WriteArguments(AlgebraList<Expression> arguments, string before = "")
    {
        Write("(" + before);
        WriteList(arguments, ", ", argument => WriteExpression(argument));
        Write(")");
    }

    private void WriteAggregate(Aggregate aggregate)
    {
        Write(AggregateCollector.KeywordOf(aggregate.Function) + (aggregate.IsDistinct ? "(DISTINCT " : "("));
        if (aggregate.Argument is { } argument)
            WriteExpression(argument);
        else
            Write("*");
        if (aggregate.Separator is { } separator)
        {
            Write("; SEPARATOR=");
            WriteString(separator);
        }
        Write(")");
    }

    private static string MarkOf(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    private static string MarkOf(ArithmeticOperator operation) => operation switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        _ => "/",
    };
}
