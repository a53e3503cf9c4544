namespace SemanticOrder.Manuals.Scoring;

/// <summary>The scores of a file or a text, each by the key of schema manual-gold/1.</summary>
public sealed record ManualScore
{
    public Count Clauses { get; init; }

    /// <summary>Of the clauses found, those with the modality of the gold.</summary>
    public Count Modality { get; init; }

    public Count AllMarkers { get; init; }

    public Count Subjects { get; init; }

    public Count Conditions { get; init; }

    public Count References { get; init; }

    public Count Quantities { get; init; }

    public Count Terms { get; init; }

    public Count English { get; init; }

    public Count Abbreviations { get; init; }

    public Count Synonyms { get; init; }

    /// <summary>Of the terms found, those with exactly the definition of the gold.</summary>
    public Count Definitions { get; init; }

    public Count Relations { get; init; }

    public Count Rules { get; init; }

    public Count Targets { get; init; }

    public IEnumerable<(string Name, Count Count)> Rows =>
    [
        ("clauses", Clauses), ("modality", Modality), ("all markers", AllMarkers), ("subjects", Subjects), ("conditions", Conditions), ("references", References), ("quantities", Quantities),
        ("terms", Terms), ("english", English), ("abbreviations", Abbreviations), ("synonyms", Synonyms), ("definitions", Definitions), ("relations", Relations), ("rules", Rules), ("rule targets", Targets),
    ];

    public static ManualScore operator +(ManualScore one, ManualScore other) => one.With(other, (first, second) => first + second);

    public static ManualScore operator /(ManualScore score, double by) => score.With(score, (count, _) => count / by);

    private ManualScore With(ManualScore other, Func<Count, Count, Count> combine) => new()
    {
        Clauses = combine(Clauses, other.Clauses),
        Modality = combine(Modality, other.Modality),
        AllMarkers = combine(AllMarkers, other.AllMarkers),
        Subjects = combine(Subjects, other.Subjects),
        Conditions = combine(Conditions, other.Conditions),
        References = combine(References, other.References),
        Quantities = combine(Quantities, other.Quantities),
        Terms = combine(Terms, other.Terms),
        English = combine(English, other.English),
        Abbreviations = combine(Abbreviations, other.Abbreviations),
        Synonyms = combine(Synonyms, other.Synonyms),
        Definitions = combine(Definitions, other.Definitions),
        Relations = combine(Relations, other.Relations),
        Rules = combine(Rules, other.Rules),
        Targets = combine(Targets, other.Targets),
    };
}
