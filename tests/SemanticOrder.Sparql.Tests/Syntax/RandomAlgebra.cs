using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Syntax;

namespace SemanticOrder.Sparql.Tests.Syntax;

/// <summary>Algebra of every kind that the translation of a text can give. The same seed and size give the same tree.</summary>
internal sealed partial class RandomAlgebra(int seed, int size)
{
    private static readonly Iri[] Iris = [new("http://example.org/p"), new("http://example.org/号型?q=1#f"), Vocab.Rdf.Type, Vocab.Xsd.Integer, new("urn:a:b")];
    private static readonly string[] Texts = ["", "a", "x y\n\"quoted\" 'single'\\ \t\r", "\\u0041", "号型 160/84A", "𝒳", "#<>{}"];
    private static readonly string[] Numbers = ["1", "-7", "+3", "007", "1.5", "-.5", "5.", "1e6", "-1.0E-3", "2.e+9", ".5e1", "INF", "true", "false", "-"];
    private static readonly Iri[] Datatypes = [Vocab.Xsd.Integer, Vocab.Xsd.Decimal, Vocab.Xsd.Double, Vocab.Xsd.Boolean, Vocab.Xsd.Date];
    private static readonly Variable[] Variables = [new("a"), new("b"), new("变量"), new("0"), new("c_1"), new("h0"), new("b0")];

    private readonly Random _random = new(seed);
    private int _budget = size;
    private int _labels;
    private int _hidden;

    private bool Chance(int of) => _random.Next(of) == 0;

    /// <summary>True while the tree may still grow.</summary>
    private bool Grows() => _budget-- > 0;

    private T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private AlgebraList<T> List<T>(int minimum, int maximum, Func<T> make) => [.. Enumerable.Range(0, _random.Next(minimum, maximum + 1)).Select(_ => make())];

    private Variable Hidden() => new($".{_hidden++}");

    private Variable Label() => new(Chance(2) ? $"_:.{_labels++}" : Chance(8) ? $"_:b{_labels++}" : $"_:l{_labels++}");

    private Literal Literal() => _random.Next(4) switch
    {
        0 => new Literal(Any(Texts)),
        1 => new Literal(Any(Texts), Chance(2) ? "en" : "zh-Hans"),
        _ => new Literal(Any(Numbers), Any(Datatypes)),
    };

    private Term Term() => Chance(2) ? Any(Iris) : Literal();

    private PatternTerm VariableOrIri() => Chance(2) ? Any(Variables) : Any(Iris);

    private DatasetClause Dataset() => Chance(2) ? DatasetClause.None : new DatasetClause(List(0, 2, () => Any(Iris)), List(0, 2, () => Any(Iris)));

    /// <summary>A path that is not written as triple patterns.</summary>
    private PropertyPath ClosedPath() => _random.Next(5) switch
    {
        0 => new AlternativePath(Path(), Path()),
        1 => new ZeroOrMorePath(Path()),
        2 => new OneOrMorePath(Path()),
        3 => new ZeroOrOnePath(Path()),
        _ => new NegatedPropertySet(List(0, 2, () => Any(Iris)), List(0, 2, () => Any(Iris))),
    };

    private PropertyPath Path() => !Grows() ? new LinkPath(Any(Iris)) : _random.Next(6) switch
    {
        0 => new SequencePath(Path(), Path()),
        1 => new InversePath(Path()),
        2 => new LinkPath(Any(Iris)),
        _ => ClosedPath(),
    };

    /// <summary>An expression.</summary>
    /// <param name="leaf">What may stand as a leaf, other than constants.</param>
    private Expression Expression(Func<Expression> leaf)
    {
        if (!Grows() || Chance(4))
            return Chance(2) ? leaf() : new ConstantExpression(Term());
        switch (_random.Next(12))
        {
            case 0:
                return new Or(Expression(leaf), Expression(leaf));
            case 1:
                return new And(Expression(leaf), Expression(leaf));
            case 2:
                return new Not(Expression(leaf));
            case 3:
                return new Comparison(Any(Enum.GetValues<ComparisonOperator>()), Expression(leaf), Expression(leaf));
            case 4 or 5:
                return new Arithmetic(Any(Enum.GetValues<ArithmeticOperator>()), Expression(leaf), Expression(leaf));
            case 6:
                return new UnaryMinus(Expression(leaf));
            case 7:
                return new UnaryPlus(Expression(leaf));
            case 8:
                return new In(Expression(leaf), List(0, 3, () => Expression(leaf)), Chance(2));
            case 9:
                var arguments = List(0, 2, () => Expression(leaf));
                return new CustomCall(Any(Iris), arguments, arguments.Count > 0 && Chance(4));
            case 10:
                return new Exists(Pattern(), Chance(2));
            default:
                return Call(leaf);
        }
    }

    private Expression Expression() => Expression(() => new VariableExpression(Any(Variables)) is var variable && Chance(5) ? new FunctionCall(BuiltInFunction.Bound, [variable]) : variable);

    private FunctionCall Call(Func<Expression> leaf)
    {
        // BOUND takes a variable, and so is a leaf.
        var function = Any(Enum.GetValues<BuiltInFunction>().Where(f => f != BuiltInFunction.Bound).ToList());
        var signature = BuiltInSignature.Of(function);
        return new FunctionCall(function, List(signature.Minimum, Math.Min(signature.Maximum, 4), () => Expression(leaf)));
    }
}
