using System.Globalization;
using System.Text;

namespace SemanticOrder.Tagging.Evaluation;

/// <summary>An evaluation as tables to read.</summary>
public static class EvaluationReport
{
    private const int MostConfusions = 10;

    /// <summary>Writes an evaluation.</summary>
    public static string Write(IntentEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var text = new StringBuilder();
        Line(text, $"texts {evaluation.Texts}, micro-F1 {evaluation.Micro.F1:0.000}, macro-F1 {evaluation.MacroF1:0.000}, exact {evaluation.Exact:0.000}");
        Line(text, $"calibration error {evaluation.CalibrationError:0.0000}, Brier score {evaluation.BrierScore:0.0000}, explanations that point at a cue {evaluation.PointingAccuracy:0.000}");
        text.AppendLine();
        Line(text, $"{"tag",-20}{"precision",10}{"recall",10}{"F1",10}{"texts",8}");
        foreach (var (tag, quality) in evaluation.ByTag.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            Line(text, $"{tag,-20}{quality.Precision,10:0.000}{quality.Recall,10:0.000}{quality.F1,10:0.000}{quality.Right + quality.Missed,8}");
        text.AppendLine();
        Line(text, $"{"slice",-24}{"precision",10}{"recall",10}{"F1",10}{"exact",10}{"texts",8}");
        foreach (var slice in evaluation.Slices)
            Line(text, $"{slice.Name,-24}{slice.Quality.Precision,10:0.000}{slice.Quality.Recall,10:0.000}{slice.Quality.F1,10:0.000}{slice.Exact,10:0.000}{slice.Texts,8}");
        if (evaluation.Slices.Any(slice => slice.Name == TextSlices.AnyNegation))
            text.AppendLine("(A negation word may deny or ask as well as decline. All tags of the texts of a slice count, but in \"declined tags alone\" only those of which the text declines a cue.)");
        text.AppendLine();
        Line(text, $"{"missed",-20}{"given instead",-20}{"times",8}");
        foreach (var (right, given, count) in evaluation.Confusion.Take(MostConfusions))
            Line(text, $"{right,-20}{given,-20}{count,8}");
        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
