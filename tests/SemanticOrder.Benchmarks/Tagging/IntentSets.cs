using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>Sets of labelled texts in files.</summary>
internal static class IntentSets
{
    // What public sets call texts that belong to none of their intents.
    private static readonly string[] OutOfScope = ["oos", "out_of_scope"];

    /// <summary>Rows of tags separated by |, a tab, the text; none, and what sets call out of scope, stands for no tag.</summary>
    public static List<LabelledText> Read(string file) =>
        [.. LabelledTextFile.Parse(File.ReadAllText(file), file).Texts.Select(text => text.Tags is [var only] && OutOfScope.Contains(only) ? text with { Tags = [] } : text)];

    /// <summary>True when every text has one tag at most: the likeliest is given then.</summary>
    public static bool IsExclusive(IReadOnlyCollection<LabelledText> texts) => texts.All(text => text.Tags.Count <= 1);
}
