using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>Expressions (SPARQL 1.1 §17, grammar rules 107 to 128).</summary>
internal sealed partial class SparqlReader
{
    private static readonly (string Mark, ComparisonOperator Operator)[] Comparisons =
    [
        ("=", ComparisonOperator.Equal), ("!=", ComparisonOperator.NotEqual), ("<", ComparisonOperator.Less), (">", ComparisonOperator.Greater),
        ("<=", ComparisonOperator.LessOrEqual), (">=", ComparisonOperator.GreaterOrEqual),
    ];

    /// <summary><c>ConditionalOrExpression ::= ConditionalAndExpression ( '||' ConditionalAndExpression )*</c></summary>
    private Expression ReadExpression()
    {
        Enter();
        var expression = ReadConjunction();
        while (TryMark("||"))
        {
            CountOperators();
            expression = new Or(expression, ReadConjunction());
        }
        Leave();
        return expression;
    }

    /// <summary><c>ConditionalAndExpression ::= ValueLogical ( '&amp;&amp;' ValueLogical )*</c></summary>
    private Expression ReadConjunction()
    {
        var expression = ReadRelation();
        while (TryMark("&&"))
        {
            CountOperators();
            expression = new And(expression, ReadRelation());
        }
        return expression;
    }

    /// <summary><c>RelationalExpression ::= NumericExpression ( '=' NumericExpression | … | 'NOT'? 'IN' ExpressionList )?</c></summary>
    private Expression ReadRelation()
    {
        var left = ReadSum();
        foreach (var (mark, comparison) in Comparisons)
        {
            if (TryMark(mark))
                return new Comparison(comparison, left, ReadSum());
        }
        if (TryWord("IN"))
            return new In(left, ReadExpressionList(), IsNegated: false);
        if (!TryWord("NOT"))
            return left;
        ExpectWord("IN");
        return new In(left, ReadExpressionList(), IsNegated: true);
    }

    /// <summary><c>AdditiveExpression</c></summary>
    private Expression ReadSum()
    {
        var expression = ReadProduct();
        while (IsSign)
        {
            var operation = IsMark("+") ? ArithmeticOperator.Add : ArithmeticOperator.Subtract;
            Advance();
            CountOperators();
            expression = new Arithmetic(operation, expression, ReadProduct());
        }
        return expression;
    }

    /// <summary><c>MultiplicativeExpression ::= UnaryExpression ( '*' UnaryExpression | '/' UnaryExpression )*</c></summary>
    private Expression ReadProduct()
    {
        var expression = ReadUnary();
        while (IsMark("*") || IsMark("/"))
        {
            var operation = IsMark("*") ? ArithmeticOperator.Multiply : ArithmeticOperator.Divide;
            Advance();
            CountOperators();
            expression = new Arithmetic(operation, expression, ReadUnary());
        }
        return expression;
    }

    /// <summary><c>UnaryExpression ::= '!' PrimaryExpression | '+' PrimaryExpression | '-' PrimaryExpression | PrimaryExpression</c></summary>
    private Expression ReadUnary()
    {
        if (TryMark("!"))
            return new Not(ReadNested());
        if (!IsSign)
            return ReadPrimary();
        var sign = (char)TokenText[0];
        var after = _token.End;
        Advance();
        if (_token.Start == after && _token.Kind is TokenKind.Integer or TokenKind.Decimal or TokenKind.Double)
            return new ConstantExpression(ReadLiteral(sign.ToString()));
        return sign == '-' ? new UnaryMinus(ReadNested()) : new UnaryPlus(ReadNested());
    }

    /// <summary>The operand of a unary operator; <c>!!x</c> is what other engines read as well.</summary>
    private Expression ReadNested()
    {
        Enter();
        var expression = IsMark("!") || IsSign ? ReadUnary() : ReadPrimary();
        Leave();
        return expression;
    }

    /// <summary><c>PrimaryExpression ::= BrackettedExpression | BuiltInCall | iriOrFunction | RDFLiteral | NumericLiteral | BooleanLiteral | Var</c></summary>
    private Expression ReadPrimary()
    {
        if (IsMark("("))
            return ReadBracketed();
        if (_token.Kind == TokenKind.Variable)
            return new VariableExpression(ReadVariable());
        if (IsLiteral)
            return new ConstantExpression(ReadLiteral());
        if (IsIri)
            return ReadCustomCall(ReadIri(), isRequired: false);
        return (_token.Kind == TokenKind.Word ? TryReadBuiltIn() : null) ?? throw Unexpected("an expression");
    }

    private Expression ReadBracketed()
    {
        ExpectMark("(");
        var expression = ReadExpression();
        ExpectMark(")");
        return expression;
    }

    /// <summary><c>ExpressionList ::= NIL | '(' Expression ( ',' Expression )* ')'</c></summary>
    private AlgebraList<Expression> ReadExpressionList()
    {
        ExpectMark("(");
        List<Expression> list = [];
        while (!TryMark(")"))
        {
            if (list.Count > 0)
                ExpectMark(",");
            list.Add(ReadExpression());
        }
        return [.. list];
    }

    /// <summary><c>iriOrFunction ::= iri ArgList?</c></summary>
    private Expression ReadCustomCall(Iri function, bool isRequired)
    {
        if (!IsMark("("))
            return isRequired ? throw Unexpected("'(' after the function") : new ConstantExpression(function);
        Advance();
        var isDistinct = TryWord("DISTINCT");
        List<Expression> arguments = [];
        while (!TryMark(")"))
        {
            if (arguments.Count > 0)
                ExpectMark(",");
            arguments.Add(ReadExpression());
        }
        return isDistinct && arguments.Count == 0 ? throw Unexpected("an argument after DISTINCT") : new CustomCall(function, [.. arguments], isDistinct);
    }
}
