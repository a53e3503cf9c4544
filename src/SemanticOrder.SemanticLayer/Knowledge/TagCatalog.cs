using System.Collections.Frozen;
using SemanticOrder.Rdf;
using SemanticOrder.Tagging.Scheme;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>The tags of a knowledge version, bound to its ids: which concept each is, in which texts they are looked for, which contradict each other. Immutable and thread-safe.</summary>
public sealed class TagCatalog
{
    private readonly FrozenDictionary<TermId, TagDefinition> _byConcept;

    internal TagCatalog(
        TagScheme scheme, IReadOnlyDictionary<string, TermId> concepts, IReadOnlyDictionary<TermId, TermId> texts, IReadOnlyList<(TermId Left, TermId Right)> conflicts, IReadOnlyList<string> lexicons)
    {
        Scheme = scheme;
        Lexicons = lexicons;
        Concepts = concepts.ToFrozenDictionary(StringComparer.Ordinal);
        Texts = texts.ToFrozenDictionary();
        Conflicts = conflicts;
        _byConcept = scheme.Tags.ToFrozenDictionary(tag => concepts[tag.Key]);
    }

    /// <summary>The tags with the lexicon and the model.</summary>
    public TagScheme Scheme { get; }

    /// <summary>The files of the lexicon, sorted.</summary>
    public IReadOnlyList<string> Lexicons { get; }

    /// <summary>The concept of each tag, by its key.</summary>
    public IReadOnlyDictionary<string, TermId> Concepts { get; }

    /// <summary>The properties whose texts are read for tags (<c>os:readForTags</c>), each with the property of the same node that says when the text was written; none where none is stated.</summary>
    public IReadOnlyDictionary<TermId, TermId> Texts { get; }

    /// <summary>Pairs of tags that cannot hold at the same time (<c>os:conflictsWithTag</c>), each pair once.</summary>
    public IReadOnlyList<(TermId Left, TermId Right)> Conflicts { get; }

    /// <summary>What is declared of a concept as a tag; null when it is none that texts are read for.</summary>
    public TagDefinition? Find(TermId concept) => _byConcept.GetValueOrDefault(concept);
}
