using System.Globalization;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;

namespace SemanticOrder.Sparql.Planning;

/// <summary>Paths as joins and unions (SPARQL 1.1 §18.2.2.4, and the equations of Path in §18.4 for alternatives and inverses).</summary>
internal sealed partial class AlgebraRewriter
{
    private GraphPattern SimplifyPath(PatternTerm subject, PropertyPath path, PatternTerm @object)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (path)
        {
            case LinkPath link:
                return new BasicGraphPattern([new TriplePattern(subject, link.Predicate, @object)]);
            case InversePath inverse:
                return SimplifyPath(@object, inverse.Path, subject);
            // A sequence without steps joins a constant end to itself even when it is in no graph; between two patterns that term would get lost.
            case SequencePath sequence when !PathWalker.IsZeroLength(sequence):
                var between = new Variable(string.Create(CultureInfo.InvariantCulture, $".path{_fresh++}"));
                return new Join(SimplifyPath(subject, sequence.First, between), SimplifyPath(between, sequence.Second, @object));
            case AlternativePath alternative:
                return new Union(SimplifyPath(subject, alternative.First, @object), SimplifyPath(subject, alternative.Second, @object));
            default:
                return new PathPattern(subject, path, @object);
        }
    }
}
