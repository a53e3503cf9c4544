using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Values;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>
/// Rows of a value map of which <c>lookup</c> could believe neither: they give one text two concepts, and nothing keeps their conditions apart. Under the same condition
/// neither row ever gives a value (SO5125); where the conditions only can hold at once, both do as long as the other does not (SO5126).
/// </summary>
internal static class ContradictoryRows
{
    /// <summary>Reports each pair at the later of its rows.</summary>
    public static void Check(CompiledValueMap map, ICollection<Diagnostic> diagnostics)
    {
        foreach (var text in map.Rows.Where(row => row.Entails && !row.Model.IsNegated && !row.Concept.IsNone).GroupBy(row => row.Model.SubjectLabel, StringComparer.Ordinal))
        {
            List<CompiledRow> rows = [.. text];
            for (var later = 1; later < rows.Count; later++)
            {
                if (rows.FindIndex(0, later, earlier => earlier.Concept != rows[later].Concept && CanHoldAtOnce(earlier.Model, rows[later].Model)) is var first and >= 0)
                    diagnostics.Add(Report(map, rows[first].Model, rows[later].Model));
            }
        }
    }

    private static Diagnostic Report(CompiledValueMap map, ValueMapRow first, ValueMapRow second)
    {
        var place = TextSpan.At(second.Line - 1, 0);
        var rows = $"Rows {first.Line} and {second.Line} map '{second.SubjectLabel}' to {Name(first)} and to {Name(second)}";
        return IsSame(first, second)
            ? Diagnostic.Error("SO5125", $"{rows} under the same condition, so neither counts. Take one out, or give them conditions (ext_condition) that exclude each other.", map.Model.File, place)
            : Diagnostic.Warning("SO5126", $"{rows}, and {Written(first)} and {Written(second)} can hold at once; then neither counts. Give them conditions (ext_condition) that exclude each other.", map.Model.File, place);
    }

    private static string Name(ValueMapRow row) => row.Slots.GetValueOrDefault("object_id", row.ObjectId!);

    private static string Written(ValueMapRow row) => row.Condition.IsEmpty ? "no condition" : $"'{row.ConditionText}'";

    private static bool IsSame(ValueMapRow first, ValueMapRow second) =>
        first.Condition.Length == second.Condition.Length && first.Condition.All(requirement => second.Condition.Any(other =>
            other.Key == requirement.Key && other.MayBeSilent == requirement.MayBeSilent && other.Values.ToHashSet(StringComparer.Ordinal).SetEquals(requirement.Values)));

    /// <summary>Two that name one key exclude each other when no value satisfies both; of two that may be silent, silence does.</summary>
    private static bool CanHoldAtOnce(ValueMapRow first, ValueMapRow second) =>
        !first.Condition.Any(requirement => second.Condition.Any(other =>
            other.Key == requirement.Key && !(other.MayBeSilent && requirement.MayBeSilent) && !other.Values.Any(requirement.Accepts)));
}
