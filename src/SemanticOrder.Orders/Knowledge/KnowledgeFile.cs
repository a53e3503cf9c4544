namespace SemanticOrder.Orders.Knowledge;

/// <summary>One file of a knowledge version.</summary>
/// <param name="Path">Relative path with forward slashes, for example <c>sources/sap/size.sssom.tsv</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record KnowledgeFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>Refuses a file set that names a path twice.</summary>
    /// <exception cref="OrderStoreException">SO6011: a path occurs twice.</exception>
    public static void CheckPaths(IReadOnlyList<KnowledgeFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!seen.Add(file.Path))
                throw new OrderStoreException("SO6011", "The file set names this path twice. Give each file its own path.", file.Path);
        }
    }
}
