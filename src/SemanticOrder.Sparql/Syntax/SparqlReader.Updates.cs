using System.Runtime.InteropServices;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>Update requests (SPARQL 1.1 Update §3, grammar rules 29 to 52).</summary>
internal sealed partial class SparqlReader
{
    /// <summary><c>Update ::= Prologue ( Update1 ( ';' Update )? )?</c></summary>
    public Update ReadUpdate()
    {
        List<UpdateOperation> operations = [];
        do
        {
            ReadPrologue();
            if (IsEnd)
                break;
            _operators = 0;
            operations.Add(ReadOperation());
        }
        while (TryMark(";"));
        return IsEnd ? new Update([.. operations], _base) : throw Unexpected("';' or the end of the request");
    }

    private UpdateOperation ReadOperation()
    {
        if (TryWord("LOAD"))
            return ReadLoad();
        if (TryWord("CLEAR"))
            return ReadOnTarget((target, isSilent) => new Clear(target, isSilent));
        if (TryWord("DROP"))
            return ReadOnTarget((target, isSilent) => new Drop(target, isSilent));
        if (TryWord("CREATE"))
        {
            var isSilent = TryWord("SILENT");
            ExpectWord("GRAPH");
            return new Create(ReadIri(), isSilent);
        }
        if (TryWord("ADD"))
            return ReadTransfer(TransferKind.Add);
        if (TryWord("MOVE"))
            return ReadTransfer(TransferKind.Move);
        return TryWord("COPY") ? ReadTransfer(TransferKind.Copy) : ReadChange();
    }

    /// <summary><c>Load ::= 'LOAD' 'SILENT'? iri ( 'INTO' GraphRef )?</c></summary>
    private Load ReadLoad()
    {
        var isSilent = TryWord("SILENT");
        var source = ReadIri();
        if (!TryWord("INTO"))
            return new Load(source, null, isSilent);
        ExpectWord("GRAPH");
        return new Load(source, ReadIri(), isSilent);
    }

    /// <summary><c>'SILENT'? GraphRefAll</c></summary>
    private UpdateOperation ReadOnTarget(Func<GraphTarget, bool, UpdateOperation> create)
    {
        var isSilent = TryWord("SILENT");
        if (TryWord("DEFAULT"))
            return create(new GraphTarget(GraphScope.Default), isSilent);
        if (TryWord("NAMED"))
            return create(new GraphTarget(GraphScope.AnyNamed), isSilent);
        if (TryWord("ALL"))
            return create(new GraphTarget(GraphScope.All), isSilent);
        if (!TryWord("GRAPH"))
            throw Unexpected("GRAPH, DEFAULT, NAMED or ALL");
        return create(new GraphTarget(GraphScope.Named, ReadIri()), isSilent);
    }

    /// <summary><c>'SILENT'? GraphOrDefault 'TO' GraphOrDefault</c></summary>
    private Transfer ReadTransfer(TransferKind kind)
    {
        var isSilent = TryWord("SILENT");
        var source = ReadGraphOrDefault();
        ExpectWord("TO");
        return new Transfer(kind, source, ReadGraphOrDefault(), isSilent);
    }

    /// <summary><c>GraphOrDefault ::= 'DEFAULT' | 'GRAPH'? iri</c></summary>
    private Iri? ReadGraphOrDefault()
    {
        if (TryWord("DEFAULT"))
            return null;
        TryWord("GRAPH");
        return ReadIri();
    }

    private UpdateOperation ReadChange()
    {
        var with = TryWord("WITH") ? ReadIri() : null;
        if (with is null && TryWord("INSERT"))
            return TryWord("DATA") ? new InsertData(ReadQuads(allowsVariables: false, allowsBlankNodes: true)) : ReadModify([], ReadTemplate(), null);
        if (with is not null && TryWord("INSERT"))
            return ReadModify([], ReadTemplate(), with);
        ExpectWord("DELETE");
        if (with is null && TryWord("DATA"))
            return new DeleteData(ReadQuads(allowsVariables: false, allowsBlankNodes: false));
        if (with is null && TryWord("WHERE"))
            return ReadDeleteWhere();
        var delete = ReadQuads(allowsVariables: true, allowsBlankNodes: false);
        return ReadModify(delete, TryWord("INSERT") ? ReadTemplate() : [], with);
    }

    private AlgebraList<QuadTemplate> ReadTemplate() => ReadQuads(allowsVariables: true, allowsBlankNodes: true);

    private Modify ReadModify(AlgebraList<QuadTemplate> delete, AlgebraList<QuadTemplate> insert, Iri? with)
    {
        var @using = ReadDataset("USING");
        ExpectWord("WHERE");
        return new Modify(delete, insert, ReadGroup(), with, @using);
    }

    /// <summary><c>DeleteWhere ::= 'DELETE WHERE' QuadPattern</c>: the template is the pattern.</summary>
    private Modify ReadDeleteWhere()
    {
        var quads = ReadQuads(allowsVariables: true, allowsBlankNodes: false);
        var pattern = GraphPattern.Unit;
        foreach (var graph in quads.GroupBy(quad => quad.Graph))
        {
            GraphPattern triples = new BasicGraphPattern([.. graph.Select(quad => new TriplePattern(quad.Subject, quad.Predicate, quad.Object))]);
            CountOperators();
            pattern = JoinOf(pattern, graph.Key is null ? triples : new GraphClause(graph.Key, triples));
        }
        return new Modify(quads, [], pattern, null, DatasetClause.None);
    }

    /// <summary><c>'{' Quads '}'</c></summary>
    private AlgebraList<QuadTemplate> ReadQuads(bool allowsVariables, bool allowsBlankNodes)
    {
        ExpectMark("{");
        List<QuadTemplate> quads = [];
        while (!TryMark("}"))
        {
            PatternTerm? graph = null;
            var place = _token;
            var isGraph = TryWord("GRAPH");
            if (isGraph)
            {
                graph = ReadVariableOrIri();
                ExpectMark("{");
            }
            else if (!StartsTriples)
            {
                throw Unexpected("a triple, GRAPH or '}'");
            }
            var before = quads.Count;
            quads.AddRange(ReadTemplateTriples().Triples.Select(t => new QuadTemplate(t.Subject, t.Predicate, t.Object, graph)));
            if (isGraph)
            {
                ExpectMark("}");
                TryMark(".");
            }
            if (graph is Variable && !allowsVariables)
                throw Error("SO2010", $"{graph} stands in data, where every term is written out; use INSERT … WHERE.", place.Start, place.End);
            ThrowIfNotAllowed(CollectionsMarshal.AsSpan(quads)[before..], allowsVariables, allowsBlankNodes, place);
        }
        // Labels of data name nodes of this operation only; those of a template name new ones for every solution, whatever the pattern calls its own.
        if (allowsVariables)
            _openLabels.Clear();
        else
            CloseLabels();
        return [.. quads];
    }

    /// <summary><c>TriplesTemplate ::= TriplesSameSubject ( '.' TriplesTemplate? )?</c>; may be nothing.</summary>
    private TripleCollector ReadTemplateTriples()
    {
        var allowedPaths = _allowsPaths;
        _allowsPaths = false;
        var triples = new TripleCollector();
        while (StartsTriples)
        {
            ReadTriples(triples);
            if (!TryMark("."))
                break;
        }
        _allowsPaths = allowedPaths;
        return triples;
    }

    private void ThrowIfNotAllowed(ReadOnlySpan<QuadTemplate> quads, bool allowsVariables, bool allowsBlankNodes, Token place)
    {
        foreach (var quad in quads)
        {
            foreach (var term in (PatternTerm[])[quad.Subject, quad.Predicate, quad.Object])
            {
                if (term is Variable { IsBlankNode: true } && !allowsBlankNodes)
                    throw Error("SO2011", "A blank node cannot be deleted by name; use DELETE WHERE with a variable.", place.Start, place.End);
                if (term is Variable { IsBlankNode: false } variable && !allowsVariables)
                    throw Error("SO2010", $"{variable} stands in data, where every term is written out; use INSERT … WHERE.", place.Start, place.End);
            }
        }
    }
}
