using System.Diagnostics;
using System.Runtime.CompilerServices;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql.Planning;

/// <summary>Binds expressions to the columns of an operator.</summary>
/// <param name="context">The request.</param>
/// <param name="schema">The columns.</param>
/// <param name="exists">Plans the patterns of EXISTS; null where none can be.</param>
internal sealed class ExpressionCompiler(EvaluationContext context, Schema schema, Func<Exists, Schema, CompiledExpression>? exists)
{
    public CompiledExpression Compile(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var scope = context.Scope;
        return expression switch
        {
            ConstantExpression constant => new CompiledConstant(scope, context.Terms.Add(constant.Term)),
            VariableExpression variable => Column(variable.Variable),
            And and => new CompiledAnd(scope, Compile(and.Left), Compile(and.Right)),
            Or or => new CompiledOr(scope, Compile(or.Left), Compile(or.Right)),
            Not not => new CompiledNot(scope, Compile(not.Operand)),
            Comparison comparison => new CompiledComparison(scope, comparison.Operator, Compile(comparison.Left), Compile(comparison.Right)),
            Arithmetic arithmetic => new CompiledArithmetic(scope, arithmetic.Operator, Compile(arithmetic.Left), Compile(arithmetic.Right)),
            UnaryMinus minus => new CompiledSign(scope, Compile(minus.Operand), isMinus: true),
            UnaryPlus plus => new CompiledSign(scope, Compile(plus.Operand), isMinus: false),
            In list => new CompiledIn(scope, Compile(list.Operand), [.. list.List.Select(Compile)], list.IsNegated),
            FunctionCall call => Remember(call, Call(call)),
            CustomCall call => Remember(call, new CompiledCall(scope, null, call.Function, [.. call.Arguments.Select(Compile)])),
            Exists pattern => exists!(pattern, schema),
            _ => throw new UnreachableException(),
        };
    }

    private CompiledExpression Column(Variable variable) =>
        schema[variable] is >= 0 and var column ? new CompiledColumn(context.Scope, column) : new CompiledConstant(context.Scope, TermId.None);

    private CompiledExpression Call(FunctionCall call)
    {
        CompiledExpression[] arguments = [.. call.Arguments.Select(Compile)];
        return call.Function switch
        {
            BuiltInFunction.Bound => new CompiledBound(context.Scope, arguments[0]),
            BuiltInFunction.If => new CompiledIf(context.Scope, arguments[0], arguments[1], arguments[2]),
            BuiltInFunction.Coalesce => new CompiledCoalesce(context.Scope, arguments),
            var function => new CompiledCall(context.Scope, function, null, arguments),
        };
    }

    /// <summary>A call that reads text is worth remembering when one variable decides it.</summary>
    private CompiledExpression Remember(Expression call, CompiledExpression compiled)
    {
        if (call is FunctionCall { Function: BuiltInFunction.Bound or BuiltInFunction.IsIri or BuiltInFunction.IsBlank or BuiltInFunction.IsLiteral or BuiltInFunction.SameTerm }
            || !Mentions.IsDeterministic(call) || Mentions.In(call) is not { Count: 1 } mentioned || schema[mentioned.Single()] is not (>= 0 and var column))
            return compiled;
        return new CompiledMemo(context.Scope, compiled, column);
    }
}
