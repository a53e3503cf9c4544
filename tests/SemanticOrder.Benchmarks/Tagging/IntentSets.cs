using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>Sets of labelled texts in files.</summary>
internal static class IntentSets
{
    /// <summary>Rows of tags separated by |, a tab, the text; none stands for no tag.</summary>
    public static List<LabelledText> Read(string file) => [.. LabelledTextFile.Parse(File.ReadAllText(file), file).Texts];

    /// <summary>True when every text has exactly one tag: the likeliest is given then.</summary>
    public static bool IsExclusive(IEnumerable<LabelledText> texts) => texts.All(text => text.Tags.Count == 1);
}
