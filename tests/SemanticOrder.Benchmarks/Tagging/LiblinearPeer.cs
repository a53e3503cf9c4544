using System.Globalization;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>
/// liblinear (Debian: liblinear-tools) on the same rows: character 1-4-grams weighted by TF-IDF, rows of length 1, with a bias. Where texts have any number of tags each tag is learnt by itself, and one
/// score is the threshold of all: the best one where a third of the texts was held out in turn, which its time does not count.
/// </summary>
internal static class LiblinearPeer
{
    private const int LongestGram = 4;
    private const int Folds = 3;
    private const string Settings = "-s 1 -c 1 -B 1 -q";

    public static bool IsInstalled => File.Exists("/usr/bin/liblinear-train");

    public static GivenTags Run(string folder, List<LabelledText> training, List<LabelledText> test, bool isExclusive)
    {
        var (numbers, documents) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<int>());
        foreach (var gram in training.SelectMany(text => Grams(text.Text).Distinct()))
        {
            if (!numbers.TryGetValue(gram, out var number))
            {
                numbers[gram] = number = documents.Count;
                documents.Add(0);
            }

            documents[number]++;
        }

        var rarity = documents.Select(count => Math.Log((1.0 + training.Count) / (1 + count)) + 1).ToList();
        var (rows, testRows) = (training.Select(text => Row(text.Text, numbers, rarity)).ToList(), test.Select(text => Row(text.Text, numbers, rarity)).ToList());
        var tags = training.SelectMany(text => text.Tags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return isExclusive ? Exclusive(folder, training, rows, testRows, tags) : Any(folder, training, rows, testRows, tags);
    }

    private static GivenTags Exclusive(string folder, List<LabelledText> training, List<(int, double)[]> rows, List<(int, double)[]> testRows, List<string> tags)
    {
        Write(Path.Combine(folder, "train.svm"), rows, row => tags.IndexOf(training[row].Tags[0]));
        Write(Path.Combine(folder, "test.svm"), testRows, _ => 0);
        var (_, wall, cpu) = PeerProgram.Run(folder, "liblinear-train", $"{Settings} train.svm model");
        PeerProgram.Run(folder, "liblinear-predict", "test.svm model answers");
        return new GivenTags("liblinear", wall, cpu, [.. File.ReadLines(Path.Combine(folder, "answers")).Select(answer => new HashSet<string>([tags[int.Parse(answer, CultureInfo.InvariantCulture)]], StringComparer.Ordinal))]);
    }

    private static GivenTags Any(string folder, List<LabelledText> training, List<(int, double)[]> rows, List<(int, double)[]> testRows, List<string> tags)
    {
        var (held, given, wall, cpu) = (new List<(double Score, bool IsRight)>(), new List<(double Score, int Row, string Tag)>(), 0.0, 0.0);
        foreach (var tag in tags)
        {
            for (var fold = 0; fold < Folds; fold++)
            {
                var weights = Weights(folder, training, rows, tag, row => row % Folds != fold).Weights;
                held.AddRange(Enumerable.Range(0, rows.Count).Where(row => row % Folds == fold).Select(row => (Score(rows[row], weights), training[row].Tags.Contains(tag))));
            }

            var all = Weights(folder, training, rows, tag, _ => true);
            (wall, cpu) = (wall + all.Wall, cpu + all.Cpu);
            given.AddRange(testRows.Select((row, number) => (Score(row, all.Weights), number, tag)));
        }

        var threshold = Threshold(held);
        var tagsOf = given.Where(entry => entry.Score >= threshold).ToLookup(entry => entry.Row, entry => entry.Tag);
        return new GivenTags("liblinear", wall, cpu, [.. testRows.Select((_, row) => tagsOf[row].ToHashSet(StringComparer.Ordinal))]);
    }

    /// <summary>The weights of one tag, the bias last.</summary>
    private static (double[] Weights, double Wall, double Cpu) Weights(string folder, List<LabelledText> training, List<(int, double)[]> rows, string tag, Func<int, bool> isUsed)
    {
        int[] used = [.. Enumerable.Range(0, rows.Count).Where(isUsed)];
        Write(Path.Combine(folder, "tag.svm"), [.. used.Select(row => rows[row])], row => training[used[row]].Tags.Contains(tag) ? 1 : -1);
        var (_, wall, cpu) = PeerProgram.Run(folder, "liblinear-train", $"{Settings} tag.svm tag.model");
        var lines = File.ReadAllLines(Path.Combine(folder, "tag.model"));

        // The sign is that of the label which came first.
        var sign = lines.Single(line => line.StartsWith("label ", StringComparison.Ordinal)).StartsWith("label 1", StringComparison.Ordinal) ? 1 : -1;
        return ([.. lines.SkipWhile(line => line != "w").Skip(1).Select(line => sign * double.Parse(line, CultureInfo.InvariantCulture))], wall, cpu);
    }

    private static double Score((int Column, double Value)[] row, double[] weights) => weights[^1] + row.Where(entry => entry.Column < weights.Length - 1).Sum(entry => entry.Value * weights[entry.Column]);

    /// <summary>The score from which giving tags has the best F1.</summary>
    private static double Threshold(List<(double Score, bool IsRight)> held)
    {
        var (positives, right, best) = (held.Count(entry => entry.IsRight), 0, (F1: 0.0, Score: 0.0));
        foreach (var (given, (score, isRight)) in held.OrderByDescending(entry => entry.Score).Index())
        {
            right += isRight ? 1 : 0;
            if (2.0 * right / (given + 1 + positives) is var f1 && f1 > best.F1)
                best = (f1, score);
        }

        return best.Score;
    }

    private static void Write(string file, List<(int Column, double Value)[]> rows, Func<int, int> label)
    {
        using var writer = new StreamWriter(file);
        for (var row = 0; row < rows.Count; row++)
        {
            writer.Write(label(row).ToString(CultureInfo.InvariantCulture));
            foreach (var (column, value) in rows[row])
                writer.Write(string.Create(CultureInfo.InvariantCulture, $" {column + 1}:{value:0.######}"));
            writer.Write('\n');
        }
    }

    private static (int Column, double Value)[] Row(string text, Dictionary<string, int> numbers, List<double> rarity)
    {
        var values = Grams(text).Where(numbers.ContainsKey).CountBy(gram => numbers[gram]).Select(gram => (gram.Key, Value: (1 + Math.Log(gram.Value)) * rarity[gram.Key])).OrderBy(gram => gram.Key).ToList();
        var length = Math.Sqrt(values.Sum(value => value.Value * value.Value));
        return [.. values.Select(value => (value.Key, value.Value / length))];
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
}
