using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Versions;

namespace SemanticOrder.Gateway.Composition;

/// <summary>What goes into service from the disk: the ontology folder, and the intent model of the shelf. The model is a file of the knowledge, so the knowledge version names both.</summary>
/// <param name="Ontologies">The ontology folder.</param>
/// <param name="Models">The folder of the models.</param>
/// <param name="Model">Hash of a model; <see cref="NoModel"/> to read tags by the lexicon alone; null for the model in use there, if there is one.</param>
internal sealed record ServedFolder(string Ontologies, string Models, string? Model)
{
    /// <summary>Stands for no model.</summary>
    public const string NoModel = "none";

    /// <summary>Reads the files.</summary>
    /// <exception cref="KnowledgeException">SO7001, SO7002: a file cannot be read.</exception>
    /// <exception cref="Tagging.TaggingException">SO9103, SO9104, SO9106: the model cannot be read.</exception>
    public IReadOnlyList<KnowledgeFile> Read()
    {
        var files = KnowledgeFolder.Read(Ontologies);
        if (Model == NoModel)
            return files;
        var shelf = new ModelShelf(Models);
        if ((Model ?? shelf.Current) is not { } hash)
            return files;
        return [.. files.Append(new KnowledgeFile($"tagging/{hash}.model", ModelFile.Write(shelf.Read(hash)))).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }
}
