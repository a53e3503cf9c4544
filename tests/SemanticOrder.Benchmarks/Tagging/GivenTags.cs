using SemanticOrder.Tagging.Evaluation;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Benchmarks.Tagging;

/// <summary>What a learner gave to each test text, and how good that is; measured alike for all learners.</summary>
/// <param name="Name">The learner.</param>
/// <param name="Wall">Seconds that training took by the clock.</param>
/// <param name="Cpu">Seconds of CPU that it took.</param>
/// <param name="Tags">The tags given to each text.</param>
internal sealed record GivenTags(string Name, double Wall, double Cpu, IReadOnlyList<IReadOnlySet<string>> Tags)
{
    /// <summary>For each text whether it has exactly the right tags.</summary>
    public bool[] IsExact(List<LabelledText> test) => [.. Tags.Select((given, row) => given.SetEquals(test[row].Tags))];

    /// <summary>F1 of all tags together, and the mean of the tags that the texts have.</summary>
    public (double Micro, double Macro) F1(List<LabelledText> test)
    {
        var qualities = Tags.SelectMany(given => given).Concat(test.SelectMany(text => text.Tags)).Distinct(StringComparer.Ordinal).Select(tag => Tags.Select((given, row) => (IsGiven: given.Contains(tag), IsRight: test[row].Tags.Contains(tag)))
            .Aggregate(default(TagQuality), (sum, text) => sum + new TagQuality(text is { IsGiven: true, IsRight: true } ? 1 : 0, text is { IsGiven: true, IsRight: false } ? 1 : 0, text is { IsGiven: false, IsRight: true } ? 1 : 0))).ToList();
        return (qualities.Aggregate(TagQuality.Add).F1, qualities.Where(tag => tag.Right + tag.Missed > 0).Average(tag => tag.F1));
    }
}
