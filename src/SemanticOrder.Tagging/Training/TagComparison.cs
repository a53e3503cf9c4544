using SemanticOrder.Tagging.Evaluation;

namespace SemanticOrder.Tagging.Training;

/// <summary>One tag on the texts of a training, read in two ways.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Texts">How many texts have it.</param>
/// <param name="ByModel">Read by classifiers that had not seen the text.</param>
/// <param name="ByLexicon">Read by the lexicon alone; all zero where there is none.</param>
public sealed record TagComparison(string Tag, int Texts, TagQuality ByModel, TagQuality ByLexicon);
