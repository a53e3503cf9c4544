using System.Runtime.CompilerServices;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>Groups and what stands in them (SPARQL 1.1 §5 to §10): the translation of §18.2.2 backwards.</summary>
internal sealed partial class SparqlPrinter
{
    /// <summary>A pattern as a group.</summary>
    public void WriteGroup(GraphPattern pattern)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var aggregates = _aggregates;
        _aggregates = null;
        if (pattern is Filter filter)
            WriteGroup(filter.Pattern, filter.Condition);
        else
            WriteGroup(pattern, null);
        _aggregates = aggregates;
    }

    /// <summary>A group whose direct filters are a condition, which OPTIONAL does not take for a part of the pattern.</summary>
    private void WriteGroup(GraphPattern pattern, Expression? condition)
    {
        OpenBrace();
        if (pattern is Filter || (condition is not null && SelectLayers.Has(pattern)))
        {
            NewLine();
            WriteGroup(pattern);
        }
        else if (SelectLayers.Has(pattern))
        {
            NewLine();
            WriteSelect(pattern);
        }
        else
        {
            WriteParts(pattern);
        }
        if (condition is not null)
        {
            NewLine();
            Write("FILTER(");
            WriteExpression(condition);
            Write(")");
        }
        CloseBrace();
    }

    /// <summary>The parts of a group in the order of the text, which is from the innermost outwards.</summary>
    private void WriteParts(GraphPattern pattern)
    {
        var parts = new Stack<GraphPattern>();
        for (var part = pattern; part is not null; part = GroupScope.Before(part))
            parts.Push(part);
        var (isFirst, isBlock) = (true, false);
        foreach (var part in parts)
        {
            var joined = GroupScope.Before(part) is null ? part : (part as Join)?.Right;
            // Paths go on with the first block: the translation joins them one by one. Behind other parts a block is joined as a whole.
            if (joined is PathPattern path && isFirst && isBlock)
            {
                WritePathPattern(path);
                continue;
            }
            isFirst &= GroupScope.Before(part) is null;
            isBlock = joined is not null && IsBlock(joined) && !isBlock;
            if (isBlock)
                WriteBlock(joined!);
            else if (joined is not null)
                WriteJoined(joined);
            else
                WriteApplied(part);
        }
    }

    private void WriteApplied(GraphPattern part)
    {
        NewLine();
        switch (part)
        {
            case LeftJoin join:
                Write("OPTIONAL ");
                WriteGroup(join.Right, join.Condition);
                break;
            case Minus minus:
                Write("MINUS ");
                WriteGroup(minus.Right);
                break;
            case Extend extend:
                Write("BIND(");
                WriteExpression(extend.Expression);
                Write(" AS ");
                WriteVariable(extend.Variable);
                Write(")");
                break;
        }
    }

    private void WriteJoined(GraphPattern part)
    {
        if (part is BasicGraphPattern { Triples.Count: 0 })
            return;
        NewLine();
        switch (part)
        {
            case GraphClause graph:
                Write("GRAPH ");
                WriteNamedTerm(graph.Name);
                Write(" ");
                WriteGroup(graph.Pattern);
                break;
            case Service service:
                Write(service.IsSilent ? "SERVICE SILENT " : "SERVICE ");
                WriteNamedTerm(service.Name);
                Write(" ");
                WriteGroup(service.Pattern);
                break;
            case Values values:
                WriteValues(values);
                break;
            case Union union:
                WriteUnion(union);
                break;
            default:
                WriteGroup(part);
                break;
        }
    }

    private void WriteUnion(Union union)
    {
        var alternatives = new Stack<GraphPattern>();
        GraphPattern first = union;
        for (; first is Union { Left: var left, Right: var right }; first = left)
            alternatives.Push(right);
        alternatives.Push(first);
        WriteList(alternatives, " UNION ", WriteGroup);
    }

    private void WriteValues(Values values)
    {
        Write("VALUES (");
        WriteList(values.Variables, " ", WriteVariable);
        Write(") ");
        OpenBrace();
        foreach (var row in values.Rows)
        {
            NewLine();
            Write("(");
            WriteList(row, " ", value =>
            {
                if (value is null)
                    Write("UNDEF");
                else
                    WriteTerm(value);
            });
            Write(")");
        }
        CloseBrace();
    }

    /// <summary>Whether a pattern is what the translation makes of triples and paths that stand together.</summary>
    private static bool IsBlock(GraphPattern pattern)
    {
        while (pattern is Join { Left: var left, Right: PathPattern })
            pattern = left;
        return pattern is PathPattern or BasicGraphPattern { Triples.Count: > 0 };
    }

    private void WriteBlock(GraphPattern block)
    {
        _block++;
        var paths = new Stack<PathPattern>();
        for (; block is Join { Left: var left, Right: PathPattern path }; block = left)
            paths.Push(path);
        if (block is PathPattern first)
            paths.Push(first);
        if (block is BasicGraphPattern basic)
        {
            foreach (var triple in basic.Triples)
                WriteTriple(triple);
        }
        foreach (var path in paths)
            WritePathPattern(path);
    }

    private void WriteTriple(TriplePattern triple)
    {
        NewLine();
        WriteNode(triple.Subject);
        Write(" ");
        WritePredicate(triple.Predicate);
        Write(" ");
        WriteNode(triple.Object);
        Write(" .");
    }

    private void WritePathPattern(PathPattern path)
    {
        NewLine();
        WriteNode(path.Subject);
        Write(" ");
        WritePath(path.Path);
        Write(" ");
        WriteNode(path.Object);
        Write(" .");
    }

    /// <summary>A subject or object, where blank nodes can stand.</summary>
    private void WriteNode(PatternTerm term)
    {
        if (term is Variable { IsVisible: false } variable)
            Write(_names.InBlock(variable, _block));
        else
            WriteNamedTerm(term);
    }
}
