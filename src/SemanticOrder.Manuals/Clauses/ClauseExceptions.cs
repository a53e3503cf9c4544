using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Clauses;

/// <summary>Exceptions of a clause, and the requirements that they are exceptions to.</summary>
internal static partial class ClauseExceptions
{
    /// <summary>The clause without its exceptions and hedges, for the grammar to read.</summary>
    public static ClauseText Without(ClauseText clause, IEnumerable<ClauseException> exceptions, IEnumerable<(int Start, int End, bool IsAnywhere)> hedges) =>
        clause.Without(exceptions.Where(exception => !exception.IsRequirement).Select(exception => (exception.Start, exception.End)).Concat(hedges.Select(hedge => (hedge.Start, hedge.End))));

    /// <summary>Adds exceptions to the conditions of the statements they belong to.</summary>
    public static List<ClauseStatement> Apply(ClauseText clause, IReadOnlyList<ClauseStatement> statements, IReadOnlyList<ClauseException> exceptions)
    {
        var applied = statements.ToList();
        foreach (var exception in exceptions.OrderBy(exception => exception.Start))
        {
            foreach (var at in Reached(clause, statements, exception))
                applied[at] = applied[at] with { When = RuleConditions.Join([applied[at].When ?? "", exception.Words]) };
        }

        return applied;
    }

    /// <summary>The condition of a clause with the exceptions to its first requirement.</summary>
    public static string? Condition(ClauseText clause, string? condition, IReadOnlyList<ClauseStatement> statements, IReadOnlyList<ClauseException> exceptions) =>
        RuleConditions.Join([condition ?? "", .. exceptions.Where(exception => !exception.IsRequirement && Reached(clause, statements, exception).Contains(0)).OrderBy(exception => exception.Start).Select(exception => exception.Words)]) is { Length: > 0 } whole ? whole : null;

    private static List<int> Reached(ClauseText clause, IReadOnlyList<ClauseStatement> statements, ClauseException exception)
    {
        var period = clause.PeriodAt(exception.Start);
        var same = Enumerable.Range(0, statements.Count).Where(at => clause.PeriodAt(statements[at].SubjectStart) == period).ToList();
        if (exception.Reach == ExceptionReach.Own && Own(clause, statements, same, exception) is { Count: > 0 } own)
            return own;
        if (same.Count == 0)
        {
            var before = Enumerable.Range(0, statements.Count).Where(at => statements[at].Start < exception.Start).ToList();
            return [.. before.Where(at => clause.PeriodAt(statements[at].SubjectStart) == clause.PeriodAt(statements[before[^1]].SubjectStart))];
        }

        var (back, ahead) = (same.Where(at => statements[at].Start <= exception.Start).ToList(), same.Where(at => statements[at].Start > exception.Start).ToList());
        var first = exception.Reach == ExceptionReach.Preceding ? back : ahead;
        // A permission is an exception to what was asked before it, be it in the sentence before.
        if (exception.IsRequirement && first.Count == 0)
            return Reached(clause, [.. statements.Where(statement => clause.PeriodAt(statement.SubjectStart) < period)], exception);
        return first.Count > 0 ? first : exception.Reach == ExceptionReach.Preceding ? ahead : back;
    }

    /// <summary>The statements of the segment that an exception stands in, and those after it that go on with the same target.</summary>
    private static List<int> Own(ClauseText clause, IReadOnlyList<ClauseStatement> statements, List<int> same, ClauseException exception)
    {
        var segment = clause.SegmentAt(exception.Start);
        var own = same.Where(at => statements[at].SubjectStart < segment.End && statements[at].End > segment.Start).ToList();
        for (var at = own.Count > 0 ? own[^1] + 1 : statements.Count; at < statements.Count && same.Contains(at) && Continued().IsMatch(clause.Text[statements[at].SubjectStart..statements[at].Start]); at++)
            own.Add(at);
        return own;
    }

    [GeneratedRegex(@"^(?:并|且|也|还|同时|and\s|but\s)")]
    private static partial Regex Continued();
}
