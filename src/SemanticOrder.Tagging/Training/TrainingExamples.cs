namespace SemanticOrder.Tagging.Training;

/// <summary>
/// What is learnt from: the texts, and after them the cues that a person marked. A cue is an example of its tag, by itself, and says nothing of other tags; it is held out
/// together with its text.
/// </summary>
/// <param name="Texts">The texts.</param>
/// <param name="Parents">For each the number of the labelled text that it is or is part of.</param>
/// <param name="Classes">For each tag the class of each: positive, negative, or 0 where nothing is known.</param>
/// <param name="Costs">What an error in each costs.</param>
/// <param name="LabelledCount">How many are whole texts; they come first.</param>
internal sealed record TrainingExamples(IReadOnlyList<string> Texts, int[] Parents, sbyte[][] Classes, float[] Costs, int LabelledCount)
{
    /// <summary>Examples from labelled texts.</summary>
    /// <param name="labelled">The texts.</param>
    /// <param name="tags">All tags.</param>
    /// <param name="cueCost">What an error in a cue costs, that in a text being 1; 0 to leave cues out.</param>
    public static TrainingExamples From(IReadOnlyList<LabelledText> labelled, IReadOnlyList<string> tags, double cueCost)
    {
        var texts = labelled.Select(text => text.Text).ToList();
        var parents = Enumerable.Range(0, labelled.Count).ToList();
        var cueTags = new List<string>();
        for (var number = 0; number < labelled.Count && cueCost > 0; number++)
        {
            foreach (var cue in labelled[number].Cues ?? [])
            {
                texts.Add(labelled[number].Text[cue.Start..cue.End]);
                parents.Add(number);
                cueTags.Add(cue.Tag);
            }
        }

        var classes = tags.Select(tag => ClassesOf(labelled, cueTags, tag)).ToArray();
        float[] costs = [.. Enumerable.Repeat(1f, labelled.Count), .. Enumerable.Repeat((float)cueCost, cueTags.Count)];
        return new TrainingExamples(texts, [.. parents], classes, costs, labelled.Count);
    }

    private static sbyte[] ClassesOf(IReadOnlyList<LabelledText> labelled, List<string> cueTags, string tag) =>
    [
        .. labelled.Select(text => text.Tags.Contains(tag) ? (sbyte)1 : (sbyte)-1),
        .. cueTags.Select(cue => cue == tag ? (sbyte)1 : (sbyte)0),
    ];
}
