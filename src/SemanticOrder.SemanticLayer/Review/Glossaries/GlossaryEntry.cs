namespace SemanticOrder.SemanticLayer.Review.Glossaries;

/// <summary>An entry of a glossary; texts are empty and lists too where it says nothing.</summary>
/// <param name="Label">The term.</param>
/// <param name="English">Its English name, where the term is Chinese.</param>
/// <param name="Abbreviation">Its short form.</param>
/// <param name="Synonyms">Admitted names.</param>
/// <param name="Deprecated">Names not to be used.</param>
/// <param name="Definition">Its definition.</param>
/// <param name="Broader">What it is a kind of.</param>
internal sealed record GlossaryEntry(
    string Label, string English, string Abbreviation, IReadOnlyList<string> Synonyms, IReadOnlyList<string> Deprecated, string Definition, IReadOnlyList<string> Broader);
