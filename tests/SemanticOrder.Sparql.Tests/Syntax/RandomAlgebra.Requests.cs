using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Tests.Syntax;

/// <summary>Queries and updates.</summary>
internal sealed partial class RandomAlgebra
{
    public Query Query()
    {
        var @base = Chance(2) ? null : "http://example.org/base/";
        return _random.Next(5) switch
        {
            0 => new AskQuery(Modified(), Dataset(), @base),
            1 => new ConstructQuery(Quads(Variables, Labels(), hasGraphs: false), Modified(), Dataset(), @base),
            2 => new DescribeQuery(List(1, 3, VariableOrIri), Modified(), Dataset(), @base),
            _ => new SelectQuery(Select(), Dataset(), @base),
        };
    }

    public Update Update() => new(List(0, 4, Operation), Chance(2) ? null : "http://example.org/base/");

    private GraphPattern Modified()
    {
        var pattern = Chance(3) ? Grouped(hasColumns: false) : Chance(3) ? new OrderBy(Pattern(), List(1, 2, () => new OrderCondition(Expression(), Chance(2)))) : Pattern();
        return Sliced(pattern);
    }

    private UpdateOperation Operation() => _random.Next(8) switch
    {
        0 => new InsertData(Quads([], Labels(), hasGraphs: true)),
        1 => new DeleteData(Quads([], [], hasGraphs: true)),
        2 => new Load(Any(Iris), Chance(2) ? null : Any(Iris), Chance(2)),
        3 => new Create(Any(Iris), Chance(2)),
        4 => new Clear(Target(), Chance(2)),
        5 => new Drop(Target(), Chance(2)),
        6 => new Transfer(Any(Enum.GetValues<TransferKind>()), Chance(2) ? null : Any(Iris), Chance(2) ? null : Any(Iris), Chance(2)),
        _ => new Modify(Quads(Variables, [], hasGraphs: true), Quads(Variables, Labels(), hasGraphs: true), Pattern(), Chance(2) ? null : Any(Iris), Dataset()),
    };

    private GraphTarget Target() => _random.Next(4) switch
    {
        0 => new GraphTarget(GraphScope.Default),
        1 => new GraphTarget(GraphScope.AnyNamed),
        2 => new GraphTarget(GraphScope.All),
        _ => new GraphTarget(GraphScope.Named, Any(Iris)),
    };

    private Variable[] Labels() => [Label(), Label()];

    private AlgebraList<QuadTemplate> Quads(Variable[] variables, Variable[] labels, bool hasGraphs)
    {
        PatternTerm Node() => Chance(2) && variables.Length > 0 ? Any(variables) : Chance(3) && labels.Length > 0 ? Any(labels) : Term();
        PatternTerm Name() => Chance(2) && variables.Length > 0 ? Any(variables) : Any(Iris);
        return List(0, 4, () => new QuadTemplate(Node(), Name(), Node(), hasGraphs && Chance(2) ? Name() : null));
    }
}
