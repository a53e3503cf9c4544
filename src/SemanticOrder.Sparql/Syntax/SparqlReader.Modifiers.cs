using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>SELECT clauses and solution modifiers, and their translation (SPARQL 1.1 §18.2.4, §18.2.5).</summary>
internal sealed partial class SparqlReader
{
    /// <summary><c>SelectClause ::= 'SELECT' ( 'DISTINCT' | 'REDUCED' )? ( ( Var | ( '(' Expression 'AS' Var ')' ) )+ | '*' )</c></summary>
    private SelectClause ReadSelectClause()
    {
        var place = _token;
        ExpectWord("SELECT");
        var isDistinct = TryWord("DISTINCT");
        var select = new SelectClause { Place = place, IsDistinct = isDistinct, IsReduced = !isDistinct && TryWord("REDUCED") };
        if (TryMark("*"))
            return select;
        _aggregates = select.Aggregates;
        select.Items = [];
        while (_token.Kind == TokenKind.Variable || IsMark("("))
            select.Items.Add(ReadSelectItem());
        return select.Items.Count > 0 ? select : throw Unexpected("a variable, '(expression AS variable)' or '*'");
    }

    private SelectItem ReadSelectItem()
    {
        var place = _token;
        if (!TryMark("("))
            return new SelectItem(ReadVariable(), null, place);
        CountOperators();
        var expression = ReadExpression();
        ExpectWord("AS");
        place = _token;
        var variable = ReadVariable();
        ExpectMark(")");
        return new SelectItem(variable, expression, place);
    }

    /// <summary><c>SolutionModifier ::= GroupClause? HavingClause? OrderClause? LimitOffsetClauses?</c>, and the VALUES behind it.</summary>
    private SolutionModifiers ReadModifiers()
    {
        var modifiers = new SolutionModifiers();
        if (TryWord("GROUP"))
        {
            ExpectWord("BY");
            modifiers.Keys = ReadGroupKeys();
        }
        if (TryWord("HAVING"))
        {
            do
            {
                CountOperators();
                modifiers.Having.Add(ReadConstraint());
            }
            while (StartsConstraint);
        }
        if (TryWord("ORDER"))
        {
            ExpectWord("BY");
            do
                modifiers.Order.Add(ReadOrderCondition());
            while (StartsConstraint || _token.Kind == TokenKind.Variable || IsWord("ASC") || IsWord("DESC"));
        }
        ReadSlice(modifiers);
        if (TryWord("VALUES"))
            modifiers.Values = ReadDataBlock();
        return modifiers;
    }

    private bool StartsConstraint => IsMark("(") || IsIri
        || (_token.Kind == TokenKind.Word && !IsWord("LIMIT") && !IsWord("OFFSET") && !IsWord("VALUES") && !IsWord("ORDER") && !IsWord("HAVING") && !IsWord("ASC") && !IsWord("DESC"));

    /// <summary><c>GroupCondition ::= BuiltInCall | FunctionCall | '(' Expression ( 'AS' Var )? ')' | Var</c></summary>
    private List<(Variable Key, Expression? Expression)> ReadGroupKeys()
    {
        var aggregates = _aggregates;
        _aggregates = null;
        List<(Variable, Expression?)> keys = [];
        do
        {
            if (_token.Kind == TokenKind.Variable)
            {
                keys.Add((ReadVariable(), null));
            }
            else if (TryMark("("))
            {
                CountOperators();
                var expression = ReadExpression();
                keys.Add((TryWord("AS") ? ReadVariable() : NewHidden(), expression));
                ExpectMark(")");
            }
            else
            {
                CountOperators();
                var expression = ReadConstraint();
                keys.Add((NewHidden(), expression));
            }
        }
        while (_token.Kind == TokenKind.Variable || StartsConstraint);
        _aggregates = aggregates;
        return keys;
    }

    /// <summary><c>OrderCondition ::= ( ( 'ASC' | 'DESC' ) BrackettedExpression ) | ( Constraint | Var )</c></summary>
    private OrderCondition ReadOrderCondition()
    {
        if (TryWord("ASC"))
            return new OrderCondition(ReadBracketed(), IsDescending: false);
        if (TryWord("DESC"))
            return new OrderCondition(ReadBracketed(), IsDescending: true);
        return new OrderCondition(_token.Kind == TokenKind.Variable ? new VariableExpression(ReadVariable()) : ReadConstraint(), IsDescending: false);
    }

    /// <summary><c>LimitOffsetClauses ::= LimitClause OffsetClause? | OffsetClause LimitClause?</c></summary>
    private void ReadSlice(SolutionModifiers modifiers)
    {
        if (TryWord("LIMIT"))
        {
            modifiers.Length = ReadCount();
            modifiers.Start = TryWord("OFFSET") ? ReadCount() : 0;
        }
        else if (TryWord("OFFSET"))
        {
            modifiers.Start = ReadCount();
            modifiers.Length = TryWord("LIMIT") ? ReadCount() : null;
        }
    }

    private GraphPattern Translate(SelectClause select, GraphPattern where, SolutionModifiers modifiers) =>
        Translate(select, where, modifiers, select.Aggregates);

    /// <summary>§18.2.4 and §18.2.5, in their order: grouping, HAVING, VALUES, SELECT expressions, ORDER BY, projection, DISTINCT, slice.</summary>
    private GraphPattern Translate(SelectClause? select, GraphPattern where, SolutionModifiers modifiers, AggregateCollector aggregates)
    {
        var isGrouped = modifiers.Keys is not null || aggregates.Bindings.Count > 0;
        var pattern = isGrouped ? Group(where, modifiers.Keys ?? [], aggregates) : where;
        if (modifiers.Having.Count > 0)
            pattern = new Filter(modifiers.Having.Aggregate((left, right) => new And(left, right)), pattern);
        if (modifiers.Values is not null)
            pattern = JoinOf(pattern, modifiers.Values);
        if (select is not null && isGrouped)
            ThrowIfNotGrouped(select, VariableScope.Of(pattern));
        AlgebraList<Variable> columns = select is null ? [] : Columns(select, where, ref pattern);
        if (modifiers.Order.Count > 0)
            pattern = new OrderBy(pattern, [.. modifiers.Order]);
        if (select is not null)
            pattern = new Project(pattern, columns);
        if (select is { IsDistinct: true })
            pattern = new Distinct(pattern);
        if (select is { IsReduced: true })
            pattern = new Reduced(pattern);
        return modifiers.Start > 0 || modifiers.Length is not null ? new Slice(pattern, modifiers.Start, modifiers.Length) : pattern;
    }

    private Group Group(GraphPattern where, List<(Variable Key, Expression? Expression)> keys, AggregateCollector aggregates)
    {
        var scope = VariableScope.Of(where).ToHashSet();
        foreach (var (key, expression) in keys)
        {
            if (expression is null)
                continue;
            if (!scope.Add(key))
                throw Error("SO2012", $"{key} is already used in the pattern; give the key of GROUP BY another name.");
            where = new Extend(where, key, expression);
        }
        return new Group(where, [.. keys.Select(k => k.Key)], [.. aggregates.Bindings]);
    }

    /// <summary>A grouped query can show keys, aggregates, and what is computed from them (§11.4).</summary>
    private void ThrowIfNotGrouped(SelectClause select, IReadOnlyList<Variable> scope)
    {
        if (select.Items is null)
            throw Error("SO2016", "SELECT * cannot stand with GROUP BY; name the columns.", select.Place.Start, select.Place.End);
        var known = new HashSet<Variable>(scope);
        foreach (var (variable, expression, place) in select.Items)
        {
            var missing = expression is null ? (known.Contains(variable) ? null : variable) : ExpressionVariables.Of(expression).FirstOrDefault(v => !known.Contains(v));
            if (missing is not null)
                throw Error("SO2016", $"{missing} is neither in GROUP BY nor inside an aggregate; group by it, or write SAMPLE({missing}).", place.Start, place.End);
            known.Add(variable);
        }
    }

    private AlgebraList<Variable> Columns(SelectClause select, GraphPattern where, ref GraphPattern pattern)
    {
        if (select.Items is null)
            return [.. VariableScope.Of(pattern).Where(v => v.IsVisible).OrderBy(v => _firstUses[v])];
        var taken = new HashSet<Variable>([.. VariableScope.Of(where), .. VariableScope.Of(pattern)]);
        List<Variable> columns = [];
        HashSet<Variable> named = [];
        foreach (var (variable, expression, place) in select.Items)
        {
            if (expression is not null)
            {
                if (taken.Contains(variable) || named.Contains(variable))
                    throw Error("SO2012", $"{variable} is already used; give the expression another name.", place.Start, place.End);
                pattern = new Extend(pattern, variable, expression);
            }
            if (named.Add(variable))
                columns.Add(variable);
        }
        return [.. columns];
    }
}
