using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>A triple pattern against an active graph, its constants as ids.</summary>
internal sealed class TripleAccess
{
    public const int Positions = 4;

    public TripleAccess(TriplePattern pattern, ActiveGraph graph, EvaluationTerms terms)
    {
        (Pattern, Graph) = (pattern, graph);
        Variables = [pattern.Subject as Variable, pattern.Predicate as Variable, pattern.Object as Variable, graph.Name];
        Constants = new QuadPattern(IdOf(pattern.Subject, terms), IdOf(pattern.Predicate, terms), IdOf(pattern.Object, terms));
    }

    public TriplePattern Pattern { get; }

    public ActiveGraph Graph { get; }

    /// <summary>The variable in each <see cref="QuadPosition"/>; null for a constant, and for the graph where its name does not matter.</summary>
    public Variable?[] Variables { get; }

    public QuadPattern Constants { get; }

    /// <summary>The distinct variables.</summary>
    public IEnumerable<Variable> Scope => Variables.OfType<Variable>().Distinct();

    /// <summary>The first place of a variable; null when it has none.</summary>
    public QuadPosition? PlaceOf(Variable variable) => Array.IndexOf(Variables, variable) is >= 0 and var place ? (QuadPosition)place : null;

    public override string ToString() => $"{Pattern.Subject} {Pattern.Predicate} {Pattern.Object}{(Graph.ToString() is { Length: > 0 } graph ? $" in {graph}" : "")}";

    private static TermId IdOf(PatternTerm term, EvaluationTerms terms) => term is ConstantTerm { Term: var constant } ? terms.Add(constant) : TermId.None;
}
