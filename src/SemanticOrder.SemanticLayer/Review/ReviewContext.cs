using SemanticOrder.Manuals.Proposals;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Review.Binding;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>A document beside the knowledge that its words are bound to. What the document itself gave is not looked at: a word must not be bound to itself.</summary>
internal sealed class ReviewContext
{
    public ReviewContext(ReviewedDocument document, CompiledKnowledge knowledge, IEnumerable<Proposal> terms)
    {
        Names = new ReviewedNames(document, knowledge.Prefixes);
        Vocabulary = new OrderVocabulary(knowledge);
        Labels = new KnowledgeLabels(knowledge, (iri, file) => iri.StartsWith(Names.Namespace, StringComparison.Ordinal) || file?.StartsWith(Names.Folder, StringComparison.Ordinal) == true);
        Phrases = new PhraseReader(Vocabulary, Labels, terms.Where(term => term.Kind == ProposalKind.Term && term.State != ProposalState.Refused).SelectMany(Aliases).OrderBy(alias => alias.Alias, StringComparer.Ordinal).DistinctBy(alias => alias.Alias));
    }

    public ReviewedNames Names { get; }

    public OrderVocabulary Vocabulary { get; }

    public KnowledgeLabels Labels { get; }

    public PhraseReader Phrases { get; }

    private static IEnumerable<(string Alias, string Label)> Aliases(Proposal term) => ReviewedTerms.Names(term).Skip(1).Select(name => (LabelText.Key(name), LabelText.Key(term["label"])));
}
