using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Functions;

/// <summary>Functions on dates and times (SPARQL 1.1 §17.4.5), in the zone that the literal states. Dates and times take those that make sense for them.</summary>
internal static class TimeFunctions
{
    public static TermId Call(BuiltInFunction function, ReadOnlySpan<TermId> arguments, EvaluationScope scope)
    {
        if (function == BuiltInFunction.Now)
            return TermId.TryFromDateTime(scope.Now, out var now) ? now : scope.Terms.AddValue(TypedValue.OfDateTime(scope.Now));
        if (!arguments[0].IsLiteral)
            return TermId.None;
        if (function <= BuiltInFunction.Minutes && arguments[0].TryGetDateTime(out var inline, out _))
            return InlineField(function, inline, scope);
        var time = TypedValue.Of(scope.Terms, arguments[0]);
        return function switch
        {
            BuiltInFunction.Year or BuiltInFunction.Month or BuiltInFunction.Day => DateField(function, time, scope),
            BuiltInFunction.Hours or BuiltInFunction.Minutes or BuiltInFunction.Seconds => ClockField(function, time, scope),
            BuiltInFunction.Timezone => time.ZoneMinutes is { } minutes ? scope.Terms.AddValue(TypedValue.OfDuration(0, minutes * 60)) : TermId.None,
            _ => time.IsTemporal ? Zone(arguments[0], time.ZoneMinutes, scope) : TermId.None,
        };
    }

    private static TermId InlineField(BuiltInFunction function, DateTimeOffset time, EvaluationScope scope) => scope.Terms.AddInteger(function switch
    {
        BuiltInFunction.Year => time.Year,
        BuiltInFunction.Month => time.Month,
        BuiltInFunction.Day => time.Day,
        BuiltInFunction.Hours => time.Hour,
        _ => time.Minute,
    });

    private static TermId DateField(BuiltInFunction function, in TypedValue time, EvaluationScope scope)
    {
        if (!time.TryGetDate(out var year, out var month, out var day))
            return TermId.None;
        return scope.Terms.AddInteger(function == BuiltInFunction.Year ? year : function == BuiltInFunction.Month ? month : day);
    }

    private static TermId ClockField(BuiltInFunction function, in TypedValue time, EvaluationScope scope)
    {
        if (!time.TryGetClock(out var hours, out var minutes, out var seconds))
            return TermId.None;
        return function == BuiltInFunction.Seconds ? scope.Terms.AddDecimal(seconds) : scope.Terms.AddInteger(function == BuiltInFunction.Hours ? hours : minutes);
    }

    /// <summary>The zone as it is written, Z or six characters at the end.</summary>
    private static TermId Zone(TermId time, int? minutes, EvaluationScope scope)
    {
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        var text = scope.Terms.Text(time, room);
        return scope.Terms.AddString(minutes is null ? [] : text[^(text[^1] == (byte)'Z' ? 1 : 6)..]);
    }
}
