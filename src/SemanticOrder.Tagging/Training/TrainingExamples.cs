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
    /// <summary>Stands where a cue was taken out; part of no word.</summary>
    private const char Hole = '\u25A1';

    // A text that says nothing has no tag; it is never held out.
    private const string Nothing = "";
    private const int Nobody = -1;
    private const float NothingCost = 3;

    /// <summary>For each tag whether each of the whole texts has it.</summary>
    public List<bool[]> IsTagged { get; } = [.. Classes.Select(tag => tag.Take(LabelledCount).Select(@class => @class > 0).ToArray())];

    /// <summary>Examples from labelled texts.</summary>
    /// <param name="labelled">The texts.</param>
    /// <param name="tags">All tags.</param>
    /// <param name="cueCost">What an error in a cue costs, that in a text being 1; 0 to leave cues out.</param>
    /// <param name="contrastCost">What an error in a text without the cues of a tag costs: an example against the tag; 0 to leave them out.</param>
    public static TrainingExamples From(IReadOnlyList<LabelledText> labelled, IReadOnlyList<string> tags, double cueCost, double contrastCost)
    {
        var texts = labelled.Select(text => text.Text).ToList();
        var parents = Enumerable.Range(0, labelled.Count).ToList();
        var cueTags = new List<(string Tag, sbyte Class)>();
        for (var number = 0; number < labelled.Count && cueCost > 0; number++)
        {
            foreach (var cue in labelled[number].Cues ?? [])
            {
                texts.Add(labelled[number].Text[cue.Start..cue.End]);
                parents.Add(number);
                cueTags.Add((cue.Tag, 1));
            }

            foreach (var tag in contrastCost > 0 ? (labelled[number].Cues ?? []).Select(cue => cue.Tag).Distinct(StringComparer.Ordinal) : [])
            {
                texts.Add(Without(labelled[number], tag));
                parents.Add(number);
                cueTags.Add((tag, -1));
            }
        }

        texts.Add("");
        parents.Add(Nobody);
        cueTags.Add((Nothing, -1));
        var classes = tags.Select(tag => ClassesOf(labelled, cueTags, tag)).ToArray();
        float[] costs = [.. Enumerable.Repeat(1f, labelled.Count), .. cueTags.Select(cue => (float)(cue.Tag == Nothing ? NothingCost : cue.Class > 0 ? cueCost : contrastCost))];
        return new TrainingExamples(texts, [.. parents], classes, costs, labelled.Count);
    }

    private static sbyte[] ClassesOf(IReadOnlyList<LabelledText> labelled, List<(string Tag, sbyte Class)> cueTags, string tag) =>
    [
        .. labelled.Select(text => text.Tags.Contains(tag) ? (sbyte)1 : (sbyte)-1),
        .. cueTags.Select(cue => cue.Tag == tag || cue.Tag == Nothing ? cue.Class : (sbyte)0),
    ];

    /// <summary>What is left of a text when the cues of a tag are taken out.</summary>
    private static string Without(LabelledText text, string tag)
    {
        var characters = text.Text.ToCharArray();
        foreach (var cue in text.Cues!.Where(cue => cue.Tag == tag))
            characters.AsSpan(cue.Start, cue.End - cue.Start).Fill(Hole);
        return new string(characters);
    }
}
