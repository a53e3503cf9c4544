using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Planning;

namespace SemanticOrder.Sparql.Tests.Evaluation;

/// <summary>Small datasets and algebra over their terms, by a seed. Every node of the algebra that the parser can make may occur, with its scope rules kept.</summary>
internal sealed class RandomPatterns(int seed)
{
    private static readonly Iri[] Predicates = [new("http://e/p"), new("http://e/q"), new("http://e/r")];
    private static readonly Iri[] Graphs = [new("http://e/g1"), new("http://e/g2"), new("http://e/a")];
    private static readonly Variable[] Variables = [new("a"), new("b"), new("c"), new("d")];
    private readonly Random _random = new(seed);
    private readonly PatternVariables _scopes = new();
    private int _fresh;

    /// <summary>A store of some twenty statements in three graphs.</summary>
    public QuadStore Store()
    {
        var terms = new TermDictionary();
        TermId[] nodes = [.. Resources.Select(terms.Add), terms.AddBlankNode(), terms.AddBlankNode()];
        TermId[] objects = [.. nodes, .. Literals.Select(terms.Add), terms.Add(Graphs[0])];
        TermId[] graphs = [TermId.None, TermId.None, TermId.None, .. Graphs.Take(2).Select(terms.Add)];
        var quads = Enumerable.Range(0, _random.Next(4, 30)).Select(_ => new Quad(Any(nodes), terms.Add(Any(Predicates)), Any(objects), Any(graphs))).ToArray();
        var store = new QuadStore(terms);
        // A part in the base, a part in the delta.
        store.Load(quads.AsSpan(0, quads.Length / 2));
        var changes = new QuadChanges();
        foreach (var quad in quads.Skip(quads.Length / 2))
            changes.Add(quad);
        store.Apply(changes);
        return store;
    }

    /// <summary>A pattern of some depth under the projection of its variables.</summary>
    public GraphPattern Query(int depth)
    {
        var pattern = Pattern(depth);
        return new Project(pattern, [.. Variables.Where(_scopes.Scope(pattern).Contains)]);
    }

    private GraphPattern Pattern(int depth)
    {
        if (depth <= 0)
            return Leaf();
        return _random.Next(14) switch
        {
            0 or 1 => Leaf(),
            2 or 3 => new Join(Pattern(depth - 1), Pattern(depth - 1)),
            4 or 5 => Optional(depth),
            6 => new Union(Pattern(depth - 1), Pattern(depth - 1)),
            7 => new Minus(Pattern(depth - 1), Pattern(depth - 1)),
            8 or 9 or 10 => new Filter(Condition(depth), Pattern(depth - 1)),
            11 => Bind(Pattern(depth - 1), depth),
            12 => new GraphClause(_random.Next(2) == 0 ? Any(Variables) : new ConstantTerm(Any(Graphs)), Pattern(depth - 1)),
            _ => SubSelect(depth),
        };
    }

    private static Iri[] Resources => [new("http://e/a"), new("http://e/b"), new("http://e/c"), new("http://e/d")];

    private static Literal[] Literals => [new("1", Vocab.Xsd.Integer), new("2", Vocab.Xsd.Integer), new("1.0", Vocab.Xsd.Decimal), new("x"), new("x", "en")];

    private T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private GraphPattern Leaf() => _random.Next(8) switch
    {
        0 => new PathPattern(Node(), Path(2), Node()),
        1 => Inline(),
        2 => GraphPattern.Unit,
        _ => new BasicGraphPattern([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Triple())]),
    };

    private TriplePattern Triple() => new(Node(), _random.Next(5) == 0 ? Any(Variables) : new ConstantTerm(Any(Predicates)), _random.Next(4) == 0 ? Any<Term>(Literals) : Node());

    private PatternTerm Node() => _random.Next(4) == 0 ? new ConstantTerm(Any(Resources)) : Any(Variables);

    private PropertyPath Path(int depth) => _random.Next(depth <= 0 ? 1 : 8) switch
    {
        0 => new LinkPath(Any(Predicates)),
        1 => new InversePath(Path(depth - 1)),
        2 => new SequencePath(Path(depth - 1), Path(depth - 1)),
        3 => new AlternativePath(Path(depth - 1), Path(depth - 1)),
        4 => new ZeroOrOnePath(Path(depth - 1)),
        5 => new OneOrMorePath(Path(depth - 1)),
        6 => new ZeroOrMorePath(Path(depth - 1)),
        _ => new NegatedPropertySet([Any(Predicates)], _random.Next(2) == 0 ? [] : [Any(Predicates)]),
    };

    private Values Inline()
    {
        Variable[] columns = [.. Variables.Where(_ => _random.Next(2) == 0)];
        return new Values([.. columns], [.. Enumerable.Range(0, _random.Next(4)).Select(_ => (AlgebraList<Term?>)[.. columns.Select(_ => Cell())])]);
    }

    private Term? Cell() => _random.Next(4) switch { 0 => null, 1 => Any(Literals), _ => Any(Resources) };

    private LeftJoin Optional(int depth) => new(Pattern(depth - 1), Pattern(depth - 1), _random.Next(3) == 0 ? Condition(depth) : null);

    private GraphPattern Bind(GraphPattern pattern, int depth)
    {
        Variable[] free = [.. Variables.Where(v => !_scopes.Scope(pattern).Contains(v))];
        return free.Length == 0 ? pattern : new Extend(pattern, Any(free), Operand(depth));
    }

    private GraphPattern SubSelect(int depth)
    {
        var pattern = Pattern(depth - 1);
        AlgebraList<Variable> columns = [.. Variables.Where(_ => _random.Next(3) > 0)];
        return _random.Next(3) switch
        {
            0 => new Project(pattern, columns),
            1 => new Distinct(new Project(new OrderBy(pattern, [new OrderCondition(Operand(0), _random.Next(2) == 0)]), columns)),
            _ => Grouped(pattern, columns),
        };
    }

    private Project Grouped(GraphPattern pattern, AlgebraList<Variable> keys)
    {
        var value = new Variable($".{_fresh++}");
        var aggregate = _random.Next(5) switch
        {
            0 => new Aggregate(AggregateFunction.Count, null, false),
            1 => new Aggregate(AggregateFunction.Count, null, true),
            2 => new Aggregate(AggregateFunction.Count, new VariableExpression(Any(Variables)), _random.Next(2) == 0),
            3 => new Aggregate(AggregateFunction.Sum, new VariableExpression(Any(Variables)), _random.Next(2) == 0),
            _ => new Aggregate(AggregateFunction.Count, Operand(0), false),
        };
        keys = [.. keys.Take(2)];
        Variable[] free = [.. Variables.Except(keys)];
        var group = new Group(pattern, keys, [new AggregateBinding(value, aggregate)]);
        return new Project(new Extend(group, free[0], new VariableExpression(value)), [.. keys, free[0]]);
    }

    private Expression Condition(int depth) => _random.Next(depth <= 0 ? 3 : 8) switch
    {
        0 => new FunctionCall(BuiltInFunction.Bound, [new VariableExpression(Any(Variables))]),
        1 or 2 => new Comparison((ComparisonOperator)_random.Next(6), Operand(0), Operand(0)),
        3 => new And(Condition(depth - 1), Condition(depth - 1)),
        4 => new Or(Condition(depth - 1), Condition(depth - 1)),
        5 => new Not(Condition(depth - 1)),
        _ => new Exists(Pattern(depth - 1), _random.Next(2) == 0),
    };

    private Expression Operand(int depth) => _random.Next(depth <= 0 ? 5 : 7) switch
    {
        0 => new ConstantExpression(Any(Literals)),
        1 => new ConstantExpression(Any(Resources)),
        5 => new Arithmetic(ArithmeticOperator.Add, Operand(0), Operand(0)),
        6 => new FunctionCall(BuiltInFunction.Coalesce, [Operand(0), Operand(0)]),
        _ => new VariableExpression(Any(Variables)),
    };
}
