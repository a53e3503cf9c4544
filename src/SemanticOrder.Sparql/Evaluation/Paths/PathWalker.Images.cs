using System.Diagnostics;
using System.Runtime.CompilerServices;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Walking from sets of nodes to sets of nodes, breadth first: inside a closure it does not matter how often a node is reached, so each is followed once a level.</summary>
internal sealed partial class PathWalker
{
    /// <summary>What a set entry takes, about.</summary>
    private const int BytesPerNode = 24;

    /// <summary>The nodes that a closure reaches from any of some nodes.</summary>
    private HashSet<TermId> Closure(PropertyPath path, TermId[] from, bool isForward)
    {
        var step = path switch { ZeroOrMorePath star => star.Path, OneOrMorePath plus => plus.Path, _ => throw new UnreachableException() };
        var seen = new HashSet<TermId>(path is ZeroOrMorePath ? from : []);
        var frontier = from;
        while (frontier.Length > 0)
        {
            var reached = Image(step, frontier, isForward);
            reached.RemoveWhere(node => !seen.Add(node));
            context.Tick(frontier.Length);
            frontier = Sorted(reached);
        }
        context.Hold((long)seen.Count * BytesPerNode);
        return seen;
    }

    /// <summary>The nodes that a path reaches from any of some nodes, which ascend so that the index is read in order.</summary>
    private HashSet<TermId> Image(PropertyPath path, TermId[] from, bool isForward)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (path)
        {
            case InversePath inverse:
                return Image(inverse.Path, from, !isForward);
            case SequencePath sequence:
                var (first, second) = isForward ? (sequence.First, sequence.Second) : (sequence.Second, sequence.First);
                return Image(second, Sorted(Image(first, from, isForward)), isForward);
            case AlternativePath alternative:
                var either = Image(alternative.First, from, isForward);
                either.UnionWith(Image(alternative.Second, from, isForward));
                return either;
            case ZeroOrOnePath optional:
                var image = Image(optional.Path, from, isForward);
                image.UnionWith(from);
                return image;
            case ZeroOrMorePath or OneOrMorePath:
                return Closure(path, from, isForward);
            default:
                return ImageOfStep(path, from, isForward);
        }
    }

    private HashSet<TermId> ImageOfStep(PropertyPath step, TermId[] from, bool isForward)
    {
        var image = new HashSet<TermId>();
        var ends = new List<TermId>();
        foreach (var node in from)
        {
            ends.Clear();
            Walk(step, node, isForward, ends);
            image.UnionWith(ends);
        }
        return image;
    }

    private static TermId[] Sorted(HashSet<TermId> nodes)
    {
        TermId[] sorted = [.. nodes];
        Array.Sort(sorted);
        return sorted;
    }
}
