using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql.Planning;

/// <summary>From the algebra of a request to its operators.</summary>
internal static class QueryPlanner
{
    public static Operator Plan(EvaluationContext context, GraphPattern pattern)
    {
        if (context.Options.Optimize)
            pattern = new AlgebraRewriter(new ConstantFolding(context), context.Options).Rewrite(pattern);
        return new PatternPlanner(context).Plan(pattern);
    }
}
