using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;
using Solution = System.Collections.Immutable.ImmutableDictionary<SemanticOrder.Sparql.Algebra.Variable, SemanticOrder.Rdf.TermId>;

namespace SemanticOrder.Sparql.Tests.Evaluation;

/// <summary>Expressions: the truth tables of §17.2 spelled out, other values by the functions.</summary>
internal sealed partial class NaiveEvaluator
{
    private TermId ValueOf(Expression expression, Solution solution, GraphSelection graph)
    {
        TermId Value(Expression part) => ValueOf(part, solution, graph);
        return expression switch
        {
            ConstantExpression constant => _terms.Add(constant.Term),
            VariableExpression variable => solution.GetValueOrDefault(variable.Variable),
            And and => Truth((Test(and.Left, solution, graph), Test(and.Right, solution, graph)) switch { (false, _) or (_, false) => false, (true, true) => true, _ => null }),
            Or or => Truth((Test(or.Left, solution, graph), Test(or.Right, solution, graph)) switch { (true, _) or (_, true) => true, (false, false) => false, _ => null }),
            Not not => Truth(!Test(not.Operand, solution, graph)),
            Comparison comparison when Value(comparison.Left) is { IsNone: false } left && Value(comparison.Right) is { IsNone: false } right =>
                Truth(TermValues.Compare(comparison.Operator, left, right, _scope)),
            Arithmetic arithmetic when Value(arithmetic.Left) is { IsNone: false } left && Value(arithmetic.Right) is { IsNone: false } right =>
                TermValues.Calculate(arithmetic.Operator, left, right, _scope),
            FunctionCall { Function: BuiltInFunction.Bound } call => TermId.FromBoolean(!Value(call.Arguments[0]).IsNone),
            FunctionCall { Function: BuiltInFunction.Coalesce } call => call.Arguments.Select(Value).FirstOrDefault(v => !v.IsNone),
            FunctionCall call => BuiltIns.Call(call.Function, [.. call.Arguments.Select(Value)], _scope),
            Exists exists => TermId.FromBoolean(HasSolution(exists, solution, graph) ^ exists.IsNegated),
            _ => TermId.None,
        };
    }

    private static TermId Truth(bool? value) => value is { } truth ? TermId.FromBoolean(truth) : TermId.None;
}
