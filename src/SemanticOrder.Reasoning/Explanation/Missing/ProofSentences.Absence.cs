namespace SemanticOrder.Reasoning;

/// <content>What is missing, in words.</content>
public sealed partial class ProofSentences
{
    /// <summary>The sentences of an absence: one for each way, nearest first.</summary>
    /// <param name="absence">Any absence of the ontology.</param>
    /// <param name="language"><c>zh</c> or a variety of it for Chinese; anything else is English.</param>
    /// <returns>At least one sentence.</returns>
    public IReadOnlyList<string> Write(Absence absence, string language)
    {
        ArgumentNullException.ThrowIfNull(absence);
        ArgumentNullException.ThrowIfNull(language);
        var templates = SentenceTemplates.Of(language);
        if (absence.Ways.Count == 0)
            return [Format(absence.Holds ? templates.Holds : templates.NotConcluded, Phrase(absence.Statement, templates))];
        return [.. absence.Ways.Select(way => Format(templates.Missing, string.Join(templates.And, way.Missing.Select(premise => Phrase(premise, templates))), RuleText(way.Axiom, templates)))];
    }

    /// <summary>A missing premise in words, without a full stop.</summary>
    public string Phrase(MissingPremise premise, string language)
    {
        ArgumentNullException.ThrowIfNull(premise);
        return Phrase(premise, SentenceTemplates.Of(language));
    }

    private string Phrase(MissingPremise premise, SentenceTemplates templates)
    {
        var statement = premise.Statement;
        if (statement.Object.Kind != ProofTermKind.Unknown)
            return Phrase(statement, templates);
        var (subject, property) = (Name(statement.Subject, templates), Name(statement.Predicate, templates));
        if (premise.Bounds is null)
        {
            return statement.Object.Value.Length == 0
                ? Format(templates.Needed, subject, property)
                : Format(templates.NeededOfClass, subject, property, ontology.Label(statement.Object.Value, templates.Language));
        }
        var bounds = WithUnit(premise.Bounds, premise.Unit, templates);
        return premise.Actual is { } actual
            ? Format(templates.NeededInstead, subject, property, bounds, WithUnit(actual, premise.Unit, templates))
            : Format(templates.NeededInside, subject, property, bounds);
    }

    private static string WithUnit(string text, string? unit, SentenceTemplates templates) => unit is null ? text : Format(templates.Quantity, text, unit);

    /// <summary>An axiom by its reading, else in words where it is between names, else as it is written; with its place.</summary>
    private string RuleText(Axiom axiom, SentenceTemplates templates)
    {
        var text = axiom.About is { } about && ontology.Reading(about, templates.Language) is { } reading ? reading.TrimEnd('.', '。')
            : axiom.Statement is { } statement ? Phrase(statement, templates) : axiom.Text;
        return WithPlace(text, axiom, templates);
    }
}
