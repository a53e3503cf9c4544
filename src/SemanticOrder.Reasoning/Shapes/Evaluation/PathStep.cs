using System.Runtime.CompilerServices;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>A property path (SHACL §2.3.1) over ids, inverses pushed down to the predicates. Immutable.</summary>
internal abstract record PathStep
{
    /// <summary>The path over the ids of a dictionary, which learns predicates it does not have.</summary>
    public static PathStep Of(PropertyPath path, TermDictionary terms, bool isForward = true)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return path switch
        {
            LinkPath link => new LinkStep(terms.Add(link.Predicate), isForward),
            InversePath inverse => Of(inverse.Path, terms, !isForward),
            SequencePath sequence when isForward => new SequenceStep(Of(sequence.First, terms, isForward), Of(sequence.Second, terms, isForward)),
            SequencePath sequence => new SequenceStep(Of(sequence.Second, terms, isForward), Of(sequence.First, terms, isForward)),
            AlternativePath alternative => new AlternativeStep(Of(alternative.First, terms, isForward), Of(alternative.Second, terms, isForward)),
            ZeroOrMorePath star => new ClosureStep(Of(star.Path, terms, isForward), HasSelf: true, IsRepeated: true),
            OneOrMorePath plus => new ClosureStep(Of(plus.Path, terms, isForward), HasSelf: false, IsRepeated: true),
            ZeroOrOnePath optional => new ClosureStep(Of(optional.Path, terms, isForward), HasSelf: true, IsRepeated: false),
            _ => throw new System.Diagnostics.UnreachableException($"{path.GetType().Name} is no SHACL path."),
        };
    }

    /// <summary>The same path walked the other way.</summary>
    public abstract PathStep Reversed { get; }
}

/// <summary>One predicate, from subject to object or back.</summary>
internal sealed record LinkStep(TermId Predicate, bool IsForward) : PathStep
{
    public override PathStep Reversed => this with { IsForward = !IsForward };
}

/// <summary>One path after the other.</summary>
internal sealed record SequenceStep(PathStep First, PathStep Second) : PathStep
{
    public override PathStep Reversed => new SequenceStep(Second.Reversed, First.Reversed);
}

/// <summary>Either path.</summary>
internal sealed record AlternativeStep(PathStep First, PathStep Second) : PathStep
{
    public override PathStep Reversed => new AlternativeStep(First.Reversed, Second.Reversed);
}

/// <summary>A path repeated, or optional.</summary>
/// <param name="Step">What is repeated.</param>
/// <param name="HasSelf">True when a node reaches itself without a step.</param>
/// <param name="IsRepeated">False for at most one step.</param>
internal sealed record ClosureStep(PathStep Step, bool HasSelf, bool IsRepeated) : PathStep
{
    public override PathStep Reversed => this with { Step = Step.Reversed };
}
