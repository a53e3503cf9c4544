using System.Text;
using SemanticOrder.Tagging.Intents;

namespace SemanticOrder.Tagging.Versions;

/// <summary>
/// Models in a folder, each a file named by its hash, and the order in which they were put in use. A model that cannot be read is never put in use; the one in use stays.
/// One process writes at a time.
/// </summary>
/// <param name="folder">The folder; made when the first model comes.</param>
public sealed class ModelShelf(string folder)
{
    private readonly string _history = Path.Combine(folder, "history.txt");

    /// <summary>The hash of the model in use; null when there is none.</summary>
    public string? Current => Read() is [.., var last] ? last : null;

    /// <summary>The hashes of the models that were in use and were not rolled back, oldest first.</summary>
    public IReadOnlyList<string> History => Read();

    /// <summary>Keeps a model, without putting it in use.</summary>
    /// <returns>Its hash.</returns>
    public string Add(IntentModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Directory.CreateDirectory(folder);
        Replace(PathOf(model.Hash), ModelFile.Write(model));
        return model.Hash;
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="TaggingException">SO9106: it is not here. SO9103, SO9104: it cannot be read.</exception>
    public IntentModel Read(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower) || !File.Exists(PathOf(hash)))
            throw new TaggingException("SO9106", $"No model {hash} is kept in {folder}. Train one with the verb tag train.");
        var model = ModelFile.Read(File.ReadAllBytes(PathOf(hash)), PathOf(hash));
        return model.Hash == hash ? model : throw new TaggingException("SO9103", $"The file holds the model {model.Hash}, not the one that its name says.", PathOf(hash));
    }

    /// <summary>Puts a model in use, once it has been read.</summary>
    public IntentModel Use(string hash)
    {
        var model = Read(hash);
        Write([.. History.Where(before => before != hash), hash]);
        return model;
    }

    /// <summary>Puts the model before the one in use back in use; before the first one the lexicon read alone, and it does so again.</summary>
    /// <returns>The model that is in use now; null for none.</returns>
    /// <exception cref="TaggingException">SO9106: none is in use.</exception>
    public IntentModel? RollBack()
    {
        if (Read() is not [.. var rest, _])
            throw new TaggingException("SO9106", $"No model of {folder} is in use, so there is nothing to go back from.");
        var model = rest is [.., var before] ? Read(before) : null;
        Write(rest);
        return model;
    }

    private string[] Read() => File.Exists(_history) ? File.ReadAllLines(_history) : [];

    private string PathOf(string hash) => Path.Combine(folder, hash + ".model");

    private void Write(IReadOnlyList<string> history) => Replace(_history, Encoding.UTF8.GetBytes(string.Concat(history.Select(hash => hash + "\n"))));

    /// <summary>Whole or not at all.</summary>
    private static void Replace(string path, byte[] content)
    {
        File.WriteAllBytes(path + ".new", content);
        File.Move(path + ".new", path, overwrite: true);
    }
}
