using SemanticOrder.Gateway.Composition;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Commands.Tags;

/// <summary>Reading tags as a gateway does that serves a folder: by its concepts and lexicons, and by a model where one is in use.</summary>
internal static class ServedTags
{
    /// <summary>Says that no model reads.</summary>
    public const string NoModel = "没有启用模型，只用词典 · No model is in use: read by the lexicon alone; 'tag train' makes one";

    /// <summary>The tags of a folder, read by its lexicons alone.</summary>
    /// <exception cref="KnowledgeException">The files have errors; all are listed.</exception>
    public static TagCatalog ByLexicon(string ontologies, KnowledgeCompiler compiler, CancellationToken cancellation) => Read(new ServedFolder(ontologies, "", ServedFolder.NoModel), compiler, cancellation);

    /// <summary>The tags of a folder, read by a model as well.</summary>
    /// <exception cref="KnowledgeException">The files have errors; all are listed.</exception>
    /// <exception cref="Tagging.TaggingException">SO9103, SO9104, SO9106: the model cannot be read.</exception>
    public static TagCatalog Read(ServedFolder folder, KnowledgeCompiler compiler, CancellationToken cancellation)
    {
        var build = compiler.Build(folder.Read(), checksConsistency: false, cancellation);
        return build.Knowledge?.Tags ?? throw new KnowledgeException(build.Diagnostics);
    }
}
