using System.Runtime.CompilerServices;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Planning;

/// <summary>Which parts of a GRAPH over another endpoint are asked there as a whole: basic graph patterns, paths, their joins, and filters that mean the same everywhere.</summary>
internal static class RemotePatterns
{
    /// <summary>True when a pattern is asked as a whole; what is not is evaluated here, over its parts.</summary>
    public static bool IsWhole(GraphPattern pattern, PatternVariables variables)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return pattern switch
        {
            BasicGraphPattern bgp => bgp.Triples.Count > 0,
            PathPattern => true,
            Join join => IsWhole(join.Left, variables) && IsWhole(join.Right, variables),
            Filter filter => IsWhole(filter.Pattern, variables) && IsSafe(filter.Condition) && Mentions.In(filter.Condition).IsSubsetOf(variables.Certain(filter.Pattern)),
            _ => false,
        };
    }

    /// <summary>
    /// True when a pattern that is asked as a whole has no solution elsewhere, whoever is asked: a term of a row outside was put into it that only this source has, or that is no predicate.
    /// </summary>
    public static bool IsEmpty(GraphPattern pattern)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return pattern switch
        {
            BasicGraphPattern bgp => bgp.Triples.Any(triple => IsBlank(triple.Subject) || IsBlank(triple.Object) || triple.Predicate is ConstantTerm { Term: not Iri }),
            PathPattern path => IsBlank(path.Subject) || IsBlank(path.Object),
            Join join => IsEmpty(join.Left) || IsEmpty(join.Right),
            Filter filter => IsEmpty(filter.Pattern),
            _ => false,
        };
    }

    private static bool IsBlank(PatternTerm term) => term is ConstantTerm { Term: BlankNode };

    /// <summary>Divides filters, so that a condition which is not safe does not keep a safe one here.</summary>
    public static GraphPattern Divide(GraphPattern pattern)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return pattern switch
        {
            Join join => new Join(Divide(join.Left), Divide(join.Right)),
            LeftJoin join => join with { Left = Divide(join.Left), Right = Divide(join.Right) },
            Union union => new Union(Divide(union.Left), Divide(union.Right)),
            Minus minus => new Minus(Divide(minus.Left), Divide(minus.Right)),
            Extend extend => extend with { Pattern = Divide(extend.Pattern) },
            Filter filter => AlgebraRewriter.Conjuncts(filter.Condition).OrderByDescending(IsSafe).Aggregate(Divide(filter.Pattern), (inner, condition) => new Filter(condition, inner)),
            _ => pattern,
        };
    }

    /// <summary>
    /// True for a condition of comparisons and tests of terms whose outcome engines agree on. Times, arithmetic, case, regular expressions, casts and functions of the engine are left here.
    /// </summary>
    public static bool IsSafe(Expression condition)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return condition switch
        {
            And and => IsSafe(and.Left) && IsSafe(and.Right),
            Or or => IsSafe(or.Left) && IsSafe(or.Right),
            Not not => IsSafe(not.Operand),
            Comparison { Operator: ComparisonOperator.Equal or ComparisonOperator.NotEqual } equality => IsOperand(equality.Left) && IsOperand(equality.Right),
            // How texts are ordered differs.
            Comparison order => (IsNumber(order.Left) && IsOperand(order.Right)) || (IsNumber(order.Right) && IsOperand(order.Left)),
            In list => IsOperand(list.Operand) && list.List.All(IsConstant),
            FunctionCall
            {
                Function: BuiltInFunction.IsIri or BuiltInFunction.IsLiteral or BuiltInFunction.IsBlank or BuiltInFunction.LangMatches or BuiltInFunction.StrStarts or BuiltInFunction.StrEnds or BuiltInFunction.Contains,
            } call => call.Arguments.All(IsOperand),
            _ => false,
        };
    }

    private static bool IsOperand(Expression expression) => expression is VariableExpression || IsConstant(expression)
        || expression is FunctionCall { Function: BuiltInFunction.Str or BuiltInFunction.Lang, Arguments: [VariableExpression] };

    private static bool IsConstant(Expression expression) => expression is ConstantExpression { Term: Iri } or ConstantExpression { Term: Literal { LanguageTag: not null } } || IsText(expression) || IsNumber(expression);

    private static bool IsText(Expression expression) => expression is ConstantExpression { Term: Literal { Datatype: var datatype } } && datatype == Vocab.Xsd.String;

    private static bool IsNumber(Expression expression) => expression is ConstantExpression { Term: Literal { Datatype: var datatype } }
        && (datatype == Vocab.Xsd.Integer || datatype == Vocab.Xsd.Decimal || datatype == Vocab.Xsd.Double);
}
