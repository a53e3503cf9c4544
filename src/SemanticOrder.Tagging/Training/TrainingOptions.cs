using SemanticOrder.Tagging.Lexicon;

namespace SemanticOrder.Tagging.Training;

/// <summary>How a model is trained.</summary>
public sealed record TrainingOptions
{
    /// <summary>Features kept at most; those that tell least about the tags are left out (χ²).</summary>
    /// <value>300,000 unless set.</value>
    public int MaxFeatures { get; init; } = 300_000;

    /// <summary>Rows from which features that occur in one row only are left out.</summary>
    /// <value>20,000 unless set.</value>
    public int RareFromRows { get; init; } = 20_000;

    /// <summary>Texts that a feature must be in to be kept.</summary>
    /// <value>Null: 1, or 2 from <see cref="RareFromRows"/> rows.</value>
    public int? LeastTexts { get; init; }

    /// <summary>What an error in a cue costs, that in a text being 1; 0 to learn nothing from cues.</summary>
    /// <value>0.3 unless set.</value>
    public double CueCost { get; init; } = 0.3;

    /// <summary>What an error costs in a text from which the cues of a tag were taken out; 0 to learn nothing from such texts.</summary>
    /// <value>0.05 unless set.</value>
    public double ContrastCost { get; init; } = 0.05;

    /// <summary>Cues and words of scope.</summary>
    /// <value>None unless set.</value>
    public TagLexicon Lexicon { get; init; } = TagLexicon.Empty;

    /// <summary>What a rule that applies weighs in a text, all runs of characters together weighing 1.</summary>
    /// <value>0.1 unless set.</value>
    public double RuleWeight { get; init; } = 0.1;

    /// <summary>Characters, or words, in a run at most.</summary>
    /// <value>3 unless set.</value>
    public int LongestRun { get; init; } = 3;

    /// <summary>What to train with, where it is known already.</summary>
    /// <value>Null: chosen by cross-validation.</value>
    public LearnerSettings? Settings { get; init; }

    /// <summary>Folds of the cross-validation that calibrates, chooses the mix and sets thresholds.</summary>
    /// <value>Null: 5, or 3 from <see cref="FewFoldsFromRows"/> rows, where two thirds of them teach nearly what all do.</value>
    public int? Folds { get; init; }

    /// <summary>Rows from which 3 folds do.</summary>
    /// <value>5,000 unless set.</value>
    public int FewFoldsFromRows { get; init; } = 5_000;

    /// <summary>True when a text has one tag at most, the likeliest of them: intents of a dialogue, categories. A text without a tag is out of scope, and from such texts is learnt when none is given.</summary>
    /// <value>False: any number of tags.</value>
    public bool IsExclusive { get; init; }

    /// <summary>Of texts with a tag the share that may be turned away although it was told rightly, for the sake of turning away what is out of scope; where texts have one tag at most.</summary>
    /// <value>Null: 0.01 where there are texts without a tag to learn from, else none.</value>
    public double? MostLostOutOfScope { get; init; }

    /// <summary>Tags trained at a time. The model is the same for any number.</summary>
    /// <value>As many as there are processors.</value>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}
