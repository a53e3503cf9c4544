using System.Diagnostics;
using System.Runtime.CompilerServices;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>Property paths (SPARQL 1.1 §9), with parentheses where the grammar would read another tree.</summary>
internal sealed partial class SparqlPrinter
{
    /// <summary>Alternative, sequence, inverse, repetition, primary: what binds more closely counts more.</summary>
    private static int Closeness(PropertyPath path) => path switch
    {
        AlternativePath => 0,
        SequencePath => 1,
        InversePath => 2,
        ZeroOrMorePath or OneOrMorePath or ZeroOrOnePath => 3,
        _ => 4,
    };

    /// <summary>Writes a path, in parentheses when it binds less closely than its place asks.</summary>
    private void WritePath(PropertyPath path, int closeness = 0)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var isBracketed = Closeness(path) < closeness;
        if (isBracketed)
            Write("(");
        switch (path)
        {
            case LinkPath link:
                WriteLink(link.Predicate);
                break;
            case AlternativePath or SequencePath:
                WriteChain(path);
                break;
            case InversePath inverse:
                Write("^");
                WritePath(inverse.Path, 3);
                break;
            case ZeroOrMorePath { Path: var step }:
                WritePath(step, 4);
                Write("*");
                break;
            case OneOrMorePath { Path: var step }:
                WritePath(step, 4);
                Write("+");
                break;
            case ZeroOrOnePath { Path: var step }:
                WritePath(step, 4);
                Write("?");
                break;
            case NegatedPropertySet set:
                WriteNegatedPropertySet(set);
                break;
            default:
                throw new UnreachableException($"No text for {path.GetType().Name}.");
        }
        if (isBracketed)
            Write(")");
    }

    /// <summary>Alternatives or steps, which lean left; such chains are long, so this is no recursion.</summary>
    private void WriteChain(PropertyPath path)
    {
        var (closeness, mark) = (Closeness(path), path is AlternativePath ? "|" : "/");
        var links = new Stack<PropertyPath>();
        while (Closeness(path) == closeness)
        {
            links.Push(path is AlternativePath alternative ? alternative.Second : ((SequencePath)path).Second);
            path = path is AlternativePath { First: var first } ? first : ((SequencePath)path).First;
        }
        WritePath(path, closeness);
        foreach (var link in links)
        {
            Write(mark);
            WritePath(link, closeness + 1);
        }
    }

    private void WriteNegatedPropertySet(NegatedPropertySet set)
    {
        Write("!(");
        WriteList([.. set.Forward.Select(iri => (iri, false)), .. set.Inverse.Select(iri => (iri, true))], "|", item =>
        {
            Write(item.Item2 ? "^" : string.Empty);
            WriteLink(item.iri);
        });
        Write(")");
    }
}
