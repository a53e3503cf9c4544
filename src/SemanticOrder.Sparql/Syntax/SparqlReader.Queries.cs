using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>The four forms of queries (SPARQL 1.1 §16).</summary>
internal sealed partial class SparqlReader
{
    /// <summary><c>Query ::= Prologue ( SelectQuery | ConstructQuery | DescribeQuery | AskQuery ) ValuesClause</c></summary>
    public Query ReadQuery()
    {
        ReadPrologue();
        Query query = IsWord("SELECT") ? ReadSelectQuery()
            : TryWord("CONSTRUCT") ? ReadConstruct()
            : TryWord("DESCRIBE") ? ReadDescribe()
            : TryWord("ASK") ? ReadAsk()
            : throw Unexpected("SELECT, CONSTRUCT, DESCRIBE or ASK");
        return IsEnd ? query : throw Unexpected("the end of the query");
    }

    private SelectQuery ReadSelectQuery()
    {
        var select = ReadSelectClause();
        var dataset = ReadDataset("FROM");
        var pattern = ReadSelectBody(select);
        return new SelectQuery(pattern, dataset, _base);
    }

    /// <summary><c>SubSelect ::= SelectClause WhereClause SolutionModifier ValuesClause</c></summary>
    private GraphPattern ReadSubSelect()
    {
        var outer = _aggregates;
        var pattern = ReadSelectBody(ReadSelectClause());
        _aggregates = outer;
        return pattern;
    }

    private GraphPattern ReadSelectBody(SelectClause select)
    {
        _aggregates = null;
        var where = ReadWhere();
        _aggregates = select.Aggregates;
        var modifiers = ReadModifiers();
        _aggregates = null;
        return Translate(select, where, modifiers);
    }

    private AskQuery ReadAsk()
    {
        var dataset = ReadDataset("FROM");
        return new AskQuery(ReadModified(), dataset, _base);
    }

    /// <summary><c>ConstructQuery ::= 'CONSTRUCT' ( ConstructTemplate DatasetClause* WhereClause SolutionModifier | DatasetClause* 'WHERE' '{' TriplesTemplate? '}' SolutionModifier )</c></summary>
    private ConstructQuery ReadConstruct()
    {
        if (IsMark("{"))
        {
            var template = ReadConstructTemplate();
            _openLabels.Clear();
            var from = ReadDataset("FROM");
            return new ConstructQuery(template, ReadModified(), from, _base);
        }
        var dataset = ReadDataset("FROM");
        ExpectWord("WHERE");
        var triples = ReadConstructTemplate();
        GraphPattern where = new BasicGraphPattern([.. triples.Select(t => new TriplePattern(t.Subject, t.Predicate, t.Object))]);
        return new ConstructQuery(triples, Translate(null, where, ReadModifiersWithAggregates(out var aggregates), aggregates), dataset, _base);
    }

    private AlgebraList<QuadTemplate> ReadConstructTemplate()
    {
        ExpectMark("{");
        var triples = ReadTemplateTriples();
        ExpectMark("}");
        return [.. triples.Triples.Select(t => new QuadTemplate(t.Subject, t.Predicate, t.Object, null))];
    }

    /// <summary><c>DescribeQuery ::= 'DESCRIBE' ( VarOrIri+ | '*' ) DatasetClause* WhereClause? SolutionModifier</c></summary>
    private DescribeQuery ReadDescribe()
    {
        List<PatternTerm> resources = [];
        var isAll = TryMark("*");
        while (!isAll && (_token.Kind == TokenKind.Variable || IsIri))
            resources.Add(ReadVariableOrIri());
        if (!isAll && resources.Count == 0)
            throw Unexpected("a variable, an IRI or '*'");
        var dataset = ReadDataset("FROM");
        var where = IsWord("WHERE") || IsMark("{") ? ReadWhere() : GraphPattern.Unit;
        var pattern = Translate(null, where, ReadModifiersWithAggregates(out var aggregates), aggregates);
        return new DescribeQuery(isAll ? [.. VariableScope.Of(where).Where(v => v.IsVisible)] : [.. resources], pattern, dataset, _base);
    }

    /// <summary><c>DatasetClause ::= 'FROM' ( iri | 'NAMED' iri )</c>, and with USING in updates.</summary>
    private DatasetClause ReadDataset(string keyword)
    {
        List<Iri> graphs = [], named = [];
        while (TryWord(keyword))
        {
            var list = TryWord("NAMED") ? named : graphs;
            list.Add(ReadIri());
        }
        return graphs.Count + named.Count == 0 ? DatasetClause.None : new DatasetClause([.. graphs], [.. named]);
    }

    /// <summary><c>WhereClause ::= 'WHERE'? GroupGraphPattern</c></summary>
    private GraphPattern ReadWhere()
    {
        TryWord("WHERE");
        return IsMark("{") ? ReadGroup() : throw Unexpected("WHERE or '{'");
    }

    /// <summary>WHERE clause and modifiers of a query without SELECT.</summary>
    private GraphPattern ReadModified()
    {
        var where = ReadWhere();
        return Translate(null, where, ReadModifiersWithAggregates(out var aggregates), aggregates);
    }

    private SolutionModifiers ReadModifiersWithAggregates(out AggregateCollector aggregates)
    {
        _aggregates = aggregates = new AggregateCollector();
        var modifiers = ReadModifiers();
        _aggregates = null;
        return modifiers;
    }
}
