using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Commands.Tags;

/// <summary>Reading tags before any model is trained: by the concepts and lexicons of the ontology folder, as a gateway does that serves it.</summary>
internal static class LexiconAlone
{
    /// <summary>Says that no model reads.</summary>
    public const string Notice = "没有启用模型，只用词典 · No model is in use: read by the lexicon alone; 'tag train' makes one";

    /// <summary>The tags of a folder.</summary>
    /// <exception cref="KnowledgeException">The files have errors; all are listed.</exception>
    public static TagCatalog Read(string ontologies, CancellationToken cancellation)
    {
        var build = KnowledgeBuilder.Build(KnowledgeFolder.Read(ontologies), checksConsistency: false, cancellation);
        return build.Knowledge?.Tags ?? throw new KnowledgeException(build.Diagnostics);
    }
}
