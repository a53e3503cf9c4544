using System.Diagnostics;
using System.Globalization;
using System.Text;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>
/// Other learners of the machine, where their programs are installed (Debian: fasttext, liblinear-tools). fastText reads characters as words, for it does not segment, with settings that were
/// tuned for such sets; liblinear reads character 1-4-grams weighted by TF-IDF, rows of length 1, with a bias.
/// </summary>
internal static class IntentPeers
{
    private const int LongestGram = 4;

    /// <summary>What each peer got right.</summary>
    public static IEnumerable<(string Name, double Seconds, bool[] IsRight)> Installed(List<LabelledText> training, List<LabelledText> test)
    {
        var folder = Directory.CreateTempSubdirectory("intent-peers-").FullName;
        try
        {
            if (File.Exists("/usr/bin/fasttext"))
                yield return FastText(folder, training, test);
            if (File.Exists("/usr/bin/liblinear-train"))
                yield return Liblinear(folder, training, test);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (string, double, bool[]) FastText(string folder, List<LabelledText> training, List<LabelledText> test)
    {
        File.WriteAllLines(Path.Combine(folder, "train.txt"), training.Select(text => $"__label__{text.Tags[0].Replace(' ', '_')} {Spaced(text.Text)}"));
        File.WriteAllLines(Path.Combine(folder, "test.txt"), test.Select(text => Spaced(text.Text)));
        var (_, seconds) = Start(folder, "fasttext", "supervised -input train.txt -output model -lr 0.5 -epoch 25 -wordNgrams 3 -dim 50 -bucket 200000 -thread 1 -verbose 0");
        var (answers, _) = Start(folder, "fasttext", "predict model.bin test.txt");
        return ("fastText", seconds, [.. answers.Split('\n').Take(test.Count).Select((answer, row) => answer == "__label__" + test[row].Tags[0].Replace(' ', '_'))]);
    }

    private static (string, double, bool[]) Liblinear(string folder, List<LabelledText> training, List<LabelledText> test)
    {
        var labels = training.Select(text => text.Tags[0]).Distinct().Order(StringComparer.Ordinal).Select((label, number) => (label, number)).ToDictionary(entry => entry.label, entry => entry.number);
        var (numbers, documents) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<int>());
        foreach (var text in training)
        {
            foreach (var gram in Grams(text.Text).Distinct())
            {
                if (!numbers.TryGetValue(gram, out var number))
                {
                    numbers[gram] = number = documents.Count;
                    documents.Add(0);
                }

                documents[number]++;
            }
        }

        var rarity = documents.Select(count => Math.Log((1.0 + training.Count) / (1 + count)) + 1).ToList();
        File.WriteAllLines(Path.Combine(folder, "train.svm"), training.Select(text => Row(text, labels, numbers, rarity)));
        File.WriteAllLines(Path.Combine(folder, "test.svm"), test.Select(text => Row(text, labels, numbers, rarity)));
        var (_, seconds) = Start(folder, "liblinear-train", "-s 1 -c 1 -B 1 -q train.svm model");
        Start(folder, "liblinear-predict", "test.svm model answers");
        return ("liblinear", seconds, [.. File.ReadLines(Path.Combine(folder, "answers")).Select((answer, row) => labels.TryGetValue(test[row].Tags[0], out var label) && answer == label.ToString(CultureInfo.InvariantCulture))]);
    }

    private static string Row(LabelledText text, Dictionary<string, int> labels, Dictionary<string, int> numbers, List<double> rarity)
    {
        var values = Grams(text.Text).Where(numbers.ContainsKey).CountBy(gram => numbers[gram]).Select(gram => (gram.Key, Value: (1 + Math.Log(gram.Value)) * rarity[gram.Key])).OrderBy(gram => gram.Key).ToList();
        var length = Math.Sqrt(values.Sum(value => value.Value * value.Value));
        var row = new StringBuilder(labels.GetValueOrDefault(text.Tags[0], -1).ToString(CultureInfo.InvariantCulture));
        foreach (var (number, value) in values)
            row.Append(CultureInfo.InvariantCulture, $" {number + 1}:{value / length:0.######}");
        return row.ToString();
    }

    private static IEnumerable<string> Grams(string text)
    {
        var folded = text.ToLowerInvariant();
        for (var length = 1; length <= LongestGram; length++)
        {
            for (var at = 0; at + length <= folded.Length; at++)
                yield return folded.Substring(at, length);
        }
    }

    /// <summary>Chinese characters as words; Latin words stay.</summary>
    private static string Spaced(string text)
    {
        var spaced = new StringBuilder();
        foreach (var character in text.ToLowerInvariant().EnumerateRunes())
            spaced.Append(character.IsAscii ? character.ToString() : $" {character} ");
        return spaced.Replace('\n', ' ').ToString();
    }

    /// <summary>Runs a program and says what CPU it took, which its shell knows.</summary>
    private static (string Output, double Seconds) Start(string folder, string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", $"{program} {arguments} || exit 1; times >&2" }, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = Task.Run(process.StandardError.ReadToEnd);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.Wait();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program}: {errors.Result}");
        return (output, errors.Result.TrimEnd().Split('\n')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Sum(Seconds));
    }

    /// <summary>From 1m2.5s to seconds.</summary>
    private static double Seconds(string time)
    {
        var minutes = time.IndexOf('m', StringComparison.Ordinal);
        return (60 * double.Parse(time[..minutes], CultureInfo.InvariantCulture)) + double.Parse(time[(minutes + 1)..].TrimEnd('s'), CultureInfo.InvariantCulture);
    }
}
