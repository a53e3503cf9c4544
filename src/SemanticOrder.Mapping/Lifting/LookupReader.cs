using System.Text;
using SemanticOrder.Mapping.Values;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary><c>lookup</c>: the concept that a value map gives under the context.</summary>
internal sealed class LookupReader(CompiledValueMap map) : ValueReader
{
    /// <summary>The map it looks in.</summary>
    public CompiledValueMap Map => map;

    public override ReadOutcome Read(ReadScope scope, ReadOnlySpan<byte> text, string? unit, out TermId value)
    {
        value = TermId.None;
        var rows = map.RowsFor(text);
        string? folded = null;
        if (rows.IsEmpty)
            rows = map.FoldedRowsFor(text, out folded);
        if (rows.IsEmpty)
            return scope.Unresolved(Unknown(Encoding.UTF8.GetString(text)));

        var chosen = -1;
        var firstStep = scope.Graph.StepCount;
        if (folded is not null)
            scope.Graph.AddStep(new MappingStep(StepKind.Width, Text: folded));
        List<string>? missing = null;
        List<string>? candidates = null;
        for (var index = 0; index < rows.Length; index++)
        {
            var row = rows[index];
            if (row.Model.IsNegated || row.Concept.IsNone)
                continue;
            if (!row.Entails)
            {
                if (scope.Context.Match(row.Model.Condition, null) == ContextMatch.Holds)
                    (candidates ??= []).Add(row.Model.ObjectId!);
                continue;
            }

            var steps = scope.Graph.StepCount;
            switch (scope.Context.Match(row.Model.Condition, missing ??= []))
            {
                case ContextMatch.Holds when chosen < 0:
                    chosen = index;
                    break;
                case ContextMatch.Holds when rows[chosen].Concept != row.Concept:
                    scope.Graph.DropSteps(firstStep);
                    return scope.Unresolved(Contradictory(Encoding.UTF8.GetString(text), rows[chosen].Model, row.Model));
                case ContextMatch.Holds:
                    scope.Graph.DropSteps(steps);
                    break;
                case ContextMatch.Missing:
                    (candidates ??= []).Add(row.Model.ObjectId!);
                    break;
                default:
                    break;
            }
        }

        if (chosen >= 0)
        {
            value = rows[chosen].Concept;
            if (IsSuppressed(scope, rows, value))
            {
                value = TermId.None;
                scope.Graph.DropSteps(firstStep);
                return scope.Unresolved(Unknown(Encoding.UTF8.GetString(text)));
            }

            scope.Graph.AddStep(new MappingStep(StepKind.Lookup, map.Number, rows[chosen].Model.Line));
            return ReadOutcome.Resolved;
        }

        return scope.Unresolved(missing is { Count: > 0 }
            ? NeedsContext(Encoding.UTF8.GetString(text), missing, candidates ?? [])
            : Undecided(Encoding.UTF8.GetString(text), candidates ?? []));
    }

    /// <summary>A negative row under the same context says that the match does not hold.</summary>
    private static bool IsSuppressed(ReadScope scope, ReadOnlySpan<CompiledRow> rows, TermId concept)
    {
        foreach (var row in rows)
        {
            if (!row.Model.IsNegated || row.Concept != concept)
                continue;
            var steps = scope.Graph.StepCount;
            var match = scope.Context.Match(row.Model.Condition, null);
            scope.Graph.DropSteps(steps);
            if (match == ContextMatch.Holds)
                return true;
        }

        return false;
    }

    private ReadProblem Unknown(string text) => new(
        "SO5140", $"对照表 {map.Model.File} 没有“{text}”。", $"Value map {map.Model.File} has no row for '{text}'; add one, or correct the value at its source.");

    private static ReadProblem Contradictory(string text, ValueMapRow first, ValueMapRow second) => new(
        "SO5141", $"“{text}”有两行互相矛盾的对照（第 {first.Line}、{second.Line} 行）。",
        $"'{text}' has two rows under this context that say different things (lines {first.Line} and {second.Line}); give them conditions that exclude each other.",
        [], [first.ObjectId!, second.ObjectId!]);

    private static ReadProblem NeedsContext(string text, List<string> missing, List<string> candidates) => new(
        "SO5142", $"“{text}”须知道 {string.Join("、", missing)} 才有所指。", $"'{text}' means something only with {string.Join(" and ", missing)}, which nothing states.", missing, candidates);

    private ReadProblem Undecided(string text, List<string> candidates) => candidates.Count > 0
        ? new("SO5143", $"“{text}”究竟何指不能断定，须由人决定。", $"Nothing says for sure what '{text}' means; a person decides.", [], candidates)
        : new("SO5144", $"在此上下文中，“{text}”没有对照。", $"No row of {map.Model.File} for '{text}' holds under this context; its rows are for other cases.");
}
