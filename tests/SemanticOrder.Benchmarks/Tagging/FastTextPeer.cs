using System.Text;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>
/// fastText (Debian: fasttext) on the same rows. It does not segment, so that characters are its words; its settings were tuned for such sets. Where texts have any number of tags it learns each tag by
/// itself (<c>-loss ova</c>) and gives those that are likelier than not.
/// </summary>
internal static class FastTextPeer
{
    private const string Label = "__label__";
    private const string Settings = "-lr 0.5 -epoch 25 -wordNgrams 3 -dim 50 -bucket 200000 -thread 1 -verbose 0";

    public static bool IsInstalled => File.Exists("/usr/bin/fasttext");

    public static GivenTags Run(string folder, List<LabelledText> training, List<LabelledText> test, bool isExclusive)
    {
        var tags = training.SelectMany(text => text.Tags).Distinct(StringComparer.Ordinal).ToDictionary(Written, tag => tag, StringComparer.Ordinal);
        File.WriteAllLines(Path.Combine(folder, "train.txt"), training.Select(text => string.Concat(text.Tags.Select(tag => Written(tag) + " ")) + Spaced(text.Text)));
        File.WriteAllLines(Path.Combine(folder, "test.txt"), test.Select(text => Spaced(text.Text)));
        var (_, wall, cpu) = PeerProgram.Run(folder, "fasttext", $"supervised -input train.txt -output model {Settings}{(isExclusive ? "" : " -loss ova")}");
        var (answers, _, _) = PeerProgram.Run(folder, "fasttext", isExclusive ? "predict model.bin test.txt" : "predict model.bin test.txt -1 0.5");
        return new GivenTags("fastText", wall, cpu, [.. answers.Split('\n').Take(test.Count).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(tags.ContainsKey).Select(label => tags[label]).ToHashSet(StringComparer.Ordinal))]);
    }

    private static string Written(string tag) => Label + tag.Replace(' ', '_');

    /// <summary>Chinese characters as words; Latin words stay.</summary>
    private static string Spaced(string text)
    {
        var spaced = new StringBuilder();
        foreach (var character in text.ToLowerInvariant().EnumerateRunes())
            spaced.Append(character.IsAscii ? character.ToString() : $" {character} ");
        return spaced.Replace('\n', ' ').ToString();
    }
}
