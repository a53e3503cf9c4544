using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>Groups and what stands in them (SPARQL 1.1 §5 to §8, §10), translated by §18.2.2.</summary>
internal sealed partial class SparqlReader
{
    /// <summary><c>GroupGraphPattern ::= '{' ( SubSelect | GroupGraphPatternSub ) '}'</c></summary>
    private GraphPattern ReadGroup() => ReadGroupParts().ToPattern();

    private GroupParts ReadGroupParts()
    {
        Enter();
        ExpectMark("{");
        CloseLabels();
        var parts = IsWord("SELECT") ? new GroupParts(ReadSubSelect(), null) : ReadGroupContents();
        ExpectMark("}");
        CloseLabels();
        Leave();
        return parts;
    }

    private GroupParts ReadGroupContents()
    {
        var allowedPaths = _allowsPaths;
        _allowsPaths = true;
        var block = new TripleCollector();
        var group = GraphPattern.Unit;
        var scope = new GroupScope();
        Expression? condition = null;
        while (!IsMark("}"))
        {
            if (IsWord("FILTER"))
            {
                // A filter applies to the whole group, and does not end a basic graph pattern.
                Advance();
                var next = ReadConstraint();
                CountOperators();
                condition = condition is null ? next : new And(condition, next);
                TryMark(".");
            }
            else if (StartsTriples)
            {
                ReadTriples(block);
                if (!TryMark(".") && StartsTriples)
                    throw Unexpected("'.' between triples");
            }
            else
            {
                group = Close(block, group);
                block = new TripleCollector();
                group = ReadPart(group, scope);
                TryMark(".");
            }
        }
        group = Close(block, group);
        _allowsPaths = allowedPaths;
        return new GroupParts(group, condition);
    }

    private GraphPattern Close(TripleCollector block, GraphPattern group)
    {
        if (block.IsEmpty)
            return group;
        CloseLabels();
        CountOperators(block.Paths.Count + 1);
        return JoinOf(group, block.ToPattern());
    }

    /// <summary>A join, without the empty pattern (§18.2.2.8).</summary>
    private static GraphPattern JoinOf(GraphPattern left, GraphPattern right) =>
        IsUnit(left) ? right : IsUnit(right) ? left : new Join(left, right);

    private static bool IsUnit(GraphPattern pattern) => pattern is BasicGraphPattern { Triples.Count: 0 };

    /// <summary><c>GraphPatternNotTriples</c>, applied to the group so far.</summary>
    private GraphPattern ReadPart(GraphPattern group, GroupScope scope)
    {
        CountOperators();
        if (TryWord("OPTIONAL"))
        {
            var optional = ReadGroupParts();
            return new LeftJoin(group, optional.Pattern, optional.Condition);
        }
        if (TryWord("MINUS"))
            return new Minus(group, ReadGroup());
        if (TryWord("BIND"))
            return ReadBind(group, scope);
        if (TryWord("GRAPH"))
            return JoinOf(group, new GraphClause(ReadVariableOrIri(), ReadGroup()));
        if (TryWord("SERVICE"))
        {
            var isSilent = TryWord("SILENT");
            return JoinOf(group, new Service(ReadVariableOrIri(), ReadGroup(), isSilent));
        }
        if (TryWord("VALUES"))
            return JoinOf(group, ReadDataBlock());
        return IsMark("{")
            ? JoinOf(group, ReadUnion())
            : throw Unexpected("a triple, a group or one of FILTER, OPTIONAL, MINUS, BIND, GRAPH, SERVICE, VALUES");
    }

    /// <summary><c>GroupOrUnionGraphPattern ::= GroupGraphPattern ( 'UNION' GroupGraphPattern )*</c></summary>
    private GraphPattern ReadUnion()
    {
        var pattern = ReadGroup();
        while (TryWord("UNION"))
        {
            CountOperators();
            pattern = new Union(pattern, ReadGroup());
        }
        return pattern;
    }

    /// <summary><c>Bind ::= 'BIND' '(' Expression 'AS' Var ')'</c></summary>
    private Extend ReadBind(GraphPattern group, GroupScope scope)
    {
        ExpectMark("(");
        var expression = ReadExpression();
        ExpectWord("AS");
        var place = _token;
        var variable = ReadVariable();
        ExpectMark(")");
        return scope.Contains(group, variable)
            ? throw Error("SO2012", $"{variable} is already used in this group before BIND; bind another variable.", place.Start, place.End)
            : new Extend(group, variable, expression);
    }

    /// <summary><c>DataBlock ::= InlineDataOneVar | InlineDataFull</c></summary>
    private Values ReadDataBlock()
    {
        List<Variable> variables = [];
        List<AlgebraList<Term?>> rows = [];
        var isOneColumn = !TryMark("(");
        if (isOneColumn)
            variables.Add(ReadVariable());
        HashSet<Variable> columns = [];
        while (!isOneColumn && !TryMark(")"))
        {
            var place = _token;
            variables.Add(ReadVariable());
            if (!columns.Add(variables[^1]))
                throw Error("SO2012", $"{variables[^1]} stands twice before the rows of VALUES.", place.Start, place.End);
        }
        ExpectMark("{");
        while (!TryMark("}"))
            rows.Add(isOneColumn ? [ReadDataValue()] : ReadDataRow(variables.Count));
        return new Values([.. variables], [.. rows]);
    }

    private AlgebraList<Term?> ReadDataRow(int columns)
    {
        var place = _token;
        ExpectMark("(");
        List<Term?> row = [];
        while (!TryMark(")"))
            row.Add(ReadDataValue());
        return row.Count == columns
            ? [.. row]
            : throw Error("SO2013", $"A row of VALUES has {row.Count} values for {columns} variables; write UNDEF where there is none.", place.Start, _end);
    }

    /// <summary><c>DataBlockValue ::= iri | RDFLiteral | NumericLiteral | BooleanLiteral | 'UNDEF'</c></summary>
    private Term? ReadDataValue()
    {
        if (TryWord("UNDEF"))
            return null;
        if (IsIri)
            return ReadIri();
        return IsLiteral ? ReadLiteral() : TryReadSignedNumber() ?? throw Unexpected("an IRI, a literal or UNDEF");
    }

    /// <summary><c>Constraint ::= BrackettedExpression | BuiltInCall | FunctionCall</c></summary>
    private Expression ReadConstraint()
    {
        if (IsMark("("))
            return ReadBracketed();
        if (_token.Kind == TokenKind.Word && TryReadBuiltIn() is { } call)
            return call;
        return IsIri ? ReadCustomCall(ReadIri(), isRequired: true) : throw Unexpected("a condition in parentheses or a call");
    }
}
