using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>Says violations in Chinese and English: what a shape states as its message, else a sentence for the constraint component, its terms by their labels. Thread-safe.</summary>
public sealed class ValidationSentences
{
    private static readonly string[] Languages = ["zh", "en"];
    private readonly TermLabels _labels;

    /// <summary>Sentences with the labels of a knowledge (<c>skos:prefLabel</c>, <c>rdfs:label</c>); a term without one is called by the end of its IRI.</summary>
    public ValidationSentences(QuadSnapshot knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        _labels = new TermLabels(knowledge);
    }

    /// <summary>One sentence.</summary>
    /// <param name="report">The report of the result.</param>
    /// <param name="result">What was found.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>, or a tag that begins so; others get English.</param>
    /// <returns>The message of the shape in that language, else one that states no language, else the sentence of the component.</returns>
    public string Sentence(ValidationReport report, ValidationResult result, string language)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(language);
        return Sentence(report.Terms, result, language);
    }

    /// <summary>One sentence about a result of an overlay.</summary>
    /// <param name="terms">Reads the ids of the result.</param>
    /// <param name="result">What was found.</param>
    /// <param name="language">As in the other overload.</param>
    /// <returns>As in the other overload.</returns>
    public string Sentence(ITermSource terms, ValidationResult result, string language)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(language);
        return Find([.. MessageTemplates.Fill(terms, result)], language)?.LexicalForm ?? Compose(terms, result, language);
    }

    /// <summary>All messages of a result: those that the shape states, and a sentence in Chinese and in English where it states none in that language or without one.</summary>
    public IEnumerable<Literal> Messages(ValidationReport report, ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(result);
        var stated = MessageTemplates.Fill(report.Terms, result).ToList();
        return stated.Concat(Languages.Where(language => Find(stated, language) is null).Select(language => new Literal(Compose(report.Terms, result, language), language)));
    }

    private static Literal? Find(List<Literal> stated, string language) =>
        stated.Find(message => message.LanguageTag is { } tag && Primary(tag).Equals(Primary(language), StringComparison.OrdinalIgnoreCase)) ?? stated.Find(message => message.LanguageTag is null);

    private static string Primary(string tag) => tag.Split('-')[0];

    private string Compose(ITermSource terms, ValidationResult result, string language)
    {
        var words = ConstraintSentences.Of(language);
        var focus = Name(terms, result.FocusNode, words);
        var path = !result.Predicate.IsNone ? Name(terms, result.Predicate, words) : result.Path is { } walked ? TermText.Of(walked, iri => _labels.Label(iri.Value, words.Language)) : null;
        var parameters = result.Constraint.Parameters.Select(parameter => string.Join(words.Separator, parameter.Values.Select(value => Name(terms, value, words)))).ToList();
        return words.TemplateOf(result.Constraint.Component)
            .Replace("{subject}", path is null ? focus : string.Format(System.Globalization.CultureInfo.InvariantCulture, words.Property, path, focus), StringComparison.Ordinal)
            .Replace("{focus}", focus, StringComparison.Ordinal)
            .Replace("{path}", path, StringComparison.Ordinal)
            .Replace("{value}", result.Value.IsNone ? words.Nothing : Name(terms, result.Value, words), StringComparison.Ordinal)
            .Replace("{0}", parameters.ElementAtOrDefault(0), StringComparison.Ordinal)
            .Replace("{1}", parameters.ElementAtOrDefault(1), StringComparison.Ordinal)
            .Replace("{component}", _labels.Label(result.Constraint.Component.Value, words.Language), StringComparison.Ordinal);
    }

    private string Name(ITermSource terms, TermId id, ConstraintSentences words) => terms.Decode(id) switch
    {
        Iri iri => _labels.Label(iri.Value, words.Language),
        Literal literal => literal.LexicalForm,
        _ => words.Nameless,
    };
}
