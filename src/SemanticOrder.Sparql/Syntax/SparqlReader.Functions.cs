using System.Text;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>Calls of built-in functions, EXISTS and aggregates (SPARQL 1.1 §11, §17.4, grammar rules 121 to 127).</summary>
internal sealed partial class SparqlReader
{
    /// <summary>The query or sub-query whose aggregates are being collected; null where none are allowed.</summary>
    private AggregateCollector? _aggregates;

    /// <summary><c>BuiltInCall</c>; null when the word is no function.</summary>
    private Expression? TryReadBuiltIn()
    {
        if (TryWord("EXISTS"))
            return ReadExists(isNegated: false);
        if (IsWord("NOT"))
        {
            Advance();
            ExpectWord("EXISTS");
            return ReadExists(isNegated: true);
        }
        var word = Encoding.UTF8.GetString(TokenText);
        if (AggregateCollector.Find(word) is { } aggregate)
            return ReadAggregate(aggregate);
        return BuiltInSignature.Find(word) is { } signature ? ReadBuiltIn(signature) : null;
    }

    private Exists ReadExists(bool isNegated)
    {
        // Aggregates inside belong to sub-queries of the pattern only.
        var outer = _aggregates;
        _aggregates = null;
        // A filter does not end the basic graph pattern around it: its labels stay open, though not inside.
        _labelsAround.Push(_openLabels);
        _openLabels = new HashSet<string>(StringComparer.Ordinal);
        var pattern = ReadGroup();
        _openLabels = _labelsAround.Pop();
        _aggregates = outer;
        return new Exists(pattern, isNegated);
    }

    private FunctionCall ReadBuiltIn(BuiltInSignature signature)
    {
        var place = _token;
        Advance();
        if (signature.Function == BuiltInFunction.Bound)
        {
            ExpectMark("(");
            var variable = ReadVariable();
            ExpectMark(")");
            return new FunctionCall(BuiltInFunction.Bound, [new VariableExpression(variable)]);
        }
        var arguments = ReadExpressionList();
        if (arguments.Count >= signature.Minimum && arguments.Count <= signature.Maximum)
            return new FunctionCall(signature.Function, arguments);
        var wanted = signature.Minimum == signature.Maximum ? $"{signature.Minimum}" : $"{signature.Minimum} to {signature.Maximum}";
        throw Error("SO2014", $"{signature.Keyword} takes {wanted} arguments, not {arguments.Count}.", place.Start, _end);
    }

    /// <summary><c>Aggregate</c>; stands for the hidden variable that receives it.</summary>
    private VariableExpression ReadAggregate(AggregateFunction function)
    {
        var collector = _aggregates ?? throw Error("SO2015", "An aggregate may stand in SELECT, HAVING and ORDER BY only, and not inside another aggregate.");
        Advance();
        ExpectMark("(");
        var isDistinct = TryWord("DISTINCT");
        _aggregates = null;
        var argument = function == AggregateFunction.Count && TryMark("*") ? null : ReadExpression();
        _aggregates = collector;
        var separator = function == AggregateFunction.GroupConcat && TryMark(";") ? ReadSeparator() : null;
        ExpectMark(")");
        return new VariableExpression(collector.Add(new Aggregate(function, argument, isDistinct, separator), NewHidden));
    }

    private string ReadSeparator()
    {
        ExpectWord("SEPARATOR");
        ExpectMark("=");
        return ReadString();
    }
}
