using System.Runtime.CompilerServices;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Review.Binding;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>A document beside the knowledge that its words are bound to. What the document itself gave is not looked at: a word must not be bound to itself.</summary>
internal sealed class ReviewContext
{
    /// <summary>What is the same for every document: a page of proposals, a publication and each step of the search for the one to blame ask it of one knowledge.</summary>
    private static readonly ConditionalWeakTable<CompiledKnowledge, Words> Known = [];

    public ReviewContext(ReviewedDocument document, CompiledKnowledge knowledge, IEnumerable<Proposal> terms)
    {
        Names = new ReviewedNames(document, knowledge.Prefixes);
        var words = Known.GetValue(knowledge, known => new Words(new OrderVocabulary(known), new KnowledgeLabels(known, (_, _) => false)));
        Vocabulary = words.Vocabulary;
        Labels = IsIn(knowledge, words.Labels)
            ? new KnowledgeLabels(knowledge, (iri, file) => iri.StartsWith(Names.Namespace, StringComparison.Ordinal) || file?.StartsWith(Names.Folder, StringComparison.Ordinal) == true)
            : words.Labels;
        Phrases = new PhraseReader(Vocabulary, Labels, terms.Where(term => term.Kind == ProposalKind.Term && term.State != ProposalState.Refused).SelectMany(Aliases).OrderBy(alias => alias.Alias, StringComparer.Ordinal).DistinctBy(alias => alias.Alias));
    }

    public ReviewedNames Names { get; }

    public OrderVocabulary Vocabulary { get; }

    public KnowledgeLabels Labels { get; }

    public PhraseReader Phrases { get; }

    /// <summary>Whether the knowledge says something that this document gave.</summary>
    private bool IsIn(CompiledKnowledge knowledge, KnowledgeLabels labels) =>
        knowledge.Files.Any(file => file.Path.StartsWith(Names.Folder, StringComparison.Ordinal)) || labels.All.Any(label => label.Iri.StartsWith(Names.Namespace, StringComparison.Ordinal));

    private static IEnumerable<(string Alias, string Label)> Aliases(Proposal term) => ReviewedTerms.Names(term).Skip(1).Select(name => (LabelText.Key(name), LabelText.Key(term["label"])));

    private sealed record Words(OrderVocabulary Vocabulary, KnowledgeLabels Labels);
}
