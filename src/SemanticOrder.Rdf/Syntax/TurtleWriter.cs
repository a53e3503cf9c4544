using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>Writes Turtle, and TriG where there are named graphs.</summary>
internal sealed class TurtleWriter(Utf8Output output, ITermSource terms, RdfWriterOptions options)
{
    private const int IndentWidth = 4;

    private readonly TermWriter _terms = new(output, terms);
    private readonly PrefixedNames _names = new(options.Prefixes);
    private readonly Dictionary<TermId, int> _labels = [];

    /// <summary>Nodes that have been or must be written with their label, although they could be nested.</summary>
    private readonly HashSet<TermId> _labelled = [];
    private readonly HashSet<TermId> _written = [];
    private readonly Queue<TermId> _postponed = new();
    private BlankNodeUses _uses = new([]);
    private TermId _graph;
    private int _baseDepth;

    public void Write(IEnumerable<Quad> quads)
    {
        var sorted = quads.Distinct().ToArray();
        Array.Sort(sorted, new TermOrder(terms));
        _uses = new BlankNodeUses(sorted);
        WritePrefixes();
        var start = 0;
        while (start < sorted.Length)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end].Graph == sorted[start].Graph)
                end++;
            WriteGraph(sorted.AsSpan(start, end - start), isFirst: start == 0);
            start = end;
        }
    }

    private void WritePrefixes()
    {
        foreach (var (name, iri) in options.Prefixes.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            output.Write(Encoding.UTF8.GetBytes($"@prefix {name}: {new Iri(iri)} .\n"));
        }
    }

    private void WriteGraph(ReadOnlySpan<Quad> quads, bool isFirst)
    {
        _graph = quads[0].Graph;
        _baseDepth = _graph.IsNone ? 0 : 1;
        _written.Clear();
        if (!isFirst || options.Prefixes.Count > 0)
            output.Write((byte)'\n');
        if (!_graph.IsNone)
        {
            if (_graph.IsIri)
                WriteIri(_graph);
            else
                WriteLabel(_graph);
            output.Write(" {\n"u8);
        }
        var needsGap = false;
        WriteSubjects(quads, onlyRoots: true, ref needsGap);
        // What is left hangs together in circles of nested nodes; a label opens each.
        WriteSubjects(quads, onlyRoots: false, ref needsGap);
        if (!_graph.IsNone)
            output.Write("}\n"u8);
    }

    private void WriteSubjects(ReadOnlySpan<Quad> quads, bool onlyRoots, ref bool needsGap)
    {
        foreach (var quad in quads)
        {
            if (_written.Contains(quad.Subject) || (onlyRoots && _uses.IsNestable(quad.Subject)))
                continue;
            if (!onlyRoots)
                _labelled.Add(quad.Subject);
            WriteSubject(quad.Subject, ref needsGap);
            while (_postponed.TryDequeue(out var node))
                WriteSubject(node, ref needsGap);
        }
    }

    private void WriteSubject(TermId subject, ref bool needsGap)
    {
        if (!_written.Add(subject))
            return;
        if (needsGap)
            output.Write((byte)'\n');
        needsGap = true;
        Indent(_baseDepth);
        if (subject.IsBlankNode && _uses.IsUnreferenced(subject))
            output.Write("[]"u8);
        else
            WriteTerm(subject, 0);
        output.Write((byte)' ');
        WriteStatements(subject, 1);
        output.Write(" .\n"u8);
    }

    /// <summary>Predicates with their objects, from the current place on; each predicate but the first on a line of its own.</summary>
    private void WriteStatements(TermId subject, int depth)
    {
        var previous = TermId.None;
        foreach (var statement in _uses.Statements(_graph, subject))
        {
            if (statement.Predicate == previous)
            {
                output.Write(", "u8);
            }
            else
            {
                if (!previous.IsNone)
                {
                    output.Write(" ;\n"u8);
                    Indent(_baseDepth + depth);
                }
                if (statement.Predicate == WellKnownTerms.RdfType)
                    output.Write((byte)'a');
                else
                    WriteIri(statement.Predicate);
                output.Write((byte)' ');
                previous = statement.Predicate;
            }
            WriteTerm(statement.Object, depth);
        }
    }

    private void WriteTerm(TermId id, int depth)
    {
        if (id == WellKnownTerms.RdfNil)
            output.Write("()"u8);
        else if (id.IsIri)
            WriteIri(id);
        else if (id.IsLiteral)
            WriteLiteral(id);
        else if (depth > 0 && _uses.IsNestable(id) && !_labelled.Contains(id))
            WriteNested(id, depth);
        else
            WriteLabel(id);
    }

    private void WriteNested(TermId node, int depth)
    {
        if (depth > options.MaxNesting)
        {
            _labelled.Add(node);
            if (!_uses.Statements(_graph, node).IsEmpty)
                _postponed.Enqueue(node);
            WriteLabel(node);
        }
        else if (_uses.TryReadCollection(_graph, node) is { } elements)
        {
            WriteCollection(node, elements, depth);
        }
        else
        {
            _written.Add(node);
            WriteBracketed(node, depth);
        }
    }

    private void WriteBracketed(TermId node, int depth)
    {
        if (_uses.Statements(_graph, node).IsEmpty)
        {
            output.Write("[]"u8);
            return;
        }
        output.Write("[\n"u8);
        Indent(_baseDepth + depth + 1);
        WriteStatements(node, depth + 1);
        output.Write((byte)'\n');
        Indent(_baseDepth + depth);
        output.Write((byte)']');
    }

    private void WriteCollection(TermId node, List<TermId> elements, int depth)
    {
        while (node != WellKnownTerms.RdfNil)
        {
            _written.Add(node);
            node = _uses.Statements(_graph, node)[1].Object;
        }
        output.Write((byte)'(');
        foreach (var element in elements)
        {
            output.Write((byte)' ');
            WriteTerm(element, depth + 1);
        }
        output.Write(" )"u8);
    }

    private void WriteIri(TermId iri)
    {
        if (_names.TryShorten(_terms.Lexical(iri), out var name, out var local))
        {
            output.Write(name);
            output.Write(local);
        }
        else
        {
            _terms.WriteIri(iri);
        }
    }

    private void WriteLiteral(TermId literal)
    {
        var lexical = _terms.Lexical(literal);
        if (IsBare(lexical, terms.DatatypeOf(literal)))
            output.Write(lexical);
        else if (lexical.Contains((byte)'\n'))
            _terms.WriteLongLiteral(literal, WriteIri);
        else
            _terms.WriteLiteral(literal, WriteIri);
    }

    /// <summary>True when the form is one that Turtle reads without quotes as this datatype (Turtle §6.5: INTEGER, DECIMAL, DOUBLE, BooleanLiteral).</summary>
    private static bool IsBare(ReadOnlySpan<byte> form, TermId datatype)
    {
        var hasPoint = form.Contains((byte)'.') && !form.EndsWith("."u8);
        var hasExponent = form.IndexOfAny((byte)'e', (byte)'E') >= 0;
        return XsdDatatype.Find(datatype) is { } type && type.TryParse(form, out _)
            && (datatype == WellKnownTerms.XsdInteger
                || (datatype == WellKnownTerms.XsdDecimal && hasPoint)
                || (datatype == WellKnownTerms.XsdDouble && hasExponent)
                || (datatype == WellKnownTerms.XsdBoolean && form.Length > 1));
    }

    private void WriteLabel(TermId node)
    {
        if (!_labels.TryGetValue(node, out var number))
            _labels[node] = number = _labels.Count;
        output.Write("_:b"u8);
        output.WriteNumber(number);
    }

    private void Indent(int depth)
    {
        for (var i = 0; i < depth * IndentWidth; i++)
            output.Write((byte)' ');
    }
}
