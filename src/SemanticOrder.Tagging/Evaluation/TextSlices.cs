using System.Buffers;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Time;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Evaluation;

/// <summary>Which slices a text is in. Negation is read in four ways, since one may ask of words, of what they decline, or of the tags.</summary>
internal static class TextSlices
{
    /// <summary>The slice of tags that have a declined cue, other tags of the text left aside: is what was declined given?</summary>
    public const string Declined = "declined tags alone";

    /// <summary>The slice of texts with a word of negation, whatever it is about.</summary>
    public const string AnyNegation = "any negation word";

    private const string Past = "something is over";

    private static readonly SearchValues<char> NegationCharacters = SearchValues.Create("不别別没沒免甭无無勿莫未唔冇咪");
    private static readonly SearchValues<string> NegationWords = SearchValues.Create([" no ", " not ", "n't ", " dont ", " never ", " without "], StringComparison.OrdinalIgnoreCase);

    /// <summary>The slices of the text that a reader read last, each once.</summary>
    public static IEnumerable<string> Of(EvaluatedReader reader, LabelledText text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var cue in reader.Cues)
        {
            if (OfState(cue.State) is { } name)
                names.Add(name);
        }

        foreach (ref readonly var time in reader.Times)
            names.Add(time.Role == TimeRole.Past ? Past : "a time is said");
        if (HasNegationWord(text.Text))
            names.Add(AnyNegation);
        if (reader.Declines)
            names.Add("something is declined");
        if (text.Text.Contains('\n', StringComparison.Ordinal))
            names.Add("several turns");
        if (text.Language is { } language)
            names.Add(OfLanguage(language));
        return names;
    }

    /// <summary>The slice of a language.</summary>
    public static string OfLanguage(string language) => $"language {language}";

    /// <summary>The tags of which a cue is declined in the text that a reader read last.</summary>
    public static HashSet<string> DeclinedTags(EvaluatedReader reader)
    {
        var tags = new HashSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var cue in reader.Cues)
        {
            if (cue.State == HitState.Negated)
                tags.Add(reader.Lexicon.Phrases[cue.Phrase].Row.Tag);
        }

        return tags;
    }

    private static string? OfState(HitState state) => state switch
    {
        HitState.Negated => "a cue is declined",
        HitState.Homograph => "a cue in other words",
        HitState.Past => Past,
        HitState.Asked => "a cue is asked about",
        HitState.Offered => "an agent offers",
        _ => null,
    };

    private static bool HasNegationWord(string text) => text.AsSpan().ContainsAny(NegationCharacters) || $" {text.Replace('’', '\'')} ".AsSpan().ContainsAny(NegationWords);
}
