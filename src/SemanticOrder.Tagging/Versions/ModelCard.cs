using System.Globalization;
using System.Text;
using SemanticOrder.Tagging.Evaluation;
using SemanticOrder.Tagging.Intents;

namespace SemanticOrder.Tagging.Versions;

/// <summary>What people should know of a model before they use it, as Markdown.</summary>
public static class ModelCard
{
    /// <summary>Writes the card.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sources">Where its texts come from.</param>
    /// <param name="evaluation">How it does on texts that it was not trained on; null when there were none.</param>
    public static string Write(IntentModel model, IEnumerable<string> sources, IntentEvaluation? evaluation)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(sources);
        var text = new StringBuilder();
        Line(text, $"# Intent model {model.Hash[..12]}");
        text.AppendLine();
        Line(text, $"- **Name:** {model.Hash}");
        Line(text, $"- **Trained on:** {model.TrainedOn} texts: {string.Join(", ", sources)}");
        Line(text, $"- **Kind:** one linear classifier for each of {model.Tags.Count} tags over {model.FeatureCount} features, plain and scaled by naive Bayes, mixed {1 - model.Settings.Mix:0.##} : {model.Settings.Mix:0.##}");
        Line(text, $"- **Settings:** rarity power {model.Settings.RarityPower}, costs {model.Settings.PlainCost} and {model.Settings.ScaledCost}");
        Line(text, $"- **Tags:** {string.Join(", ", model.Tags)}");
        text.AppendLine();
        text.AppendLine("Meant for order remarks and customer-service dialogues in Chinese, with some English and Cantonese. Not meant for other texts: novelty near 1 says that a text is of another kind.");
        text.AppendLine("Probabilities are calibrated on texts like those it was trained on. A tag in the zone *ask* is a question to a person, not an answer.");
        text.AppendLine();
        text.AppendLine("```");
        text.AppendLine(evaluation is null ? "No texts were held out." : EvaluationReport.Write(evaluation).TrimEnd());
        text.AppendLine("```");
        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
