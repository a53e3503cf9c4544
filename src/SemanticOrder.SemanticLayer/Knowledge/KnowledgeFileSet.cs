using SemanticOrder.Diagnostics;
using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>The files of a knowledge version: those of the folder and those that the review gave.</summary>
public static class KnowledgeFileSet
{
    /// <summary>Puts both together. A path may be in both, as after an export, when the bytes are the same.</summary>
    /// <param name="folder">The files of the folder.</param>
    /// <param name="reviewed">The files of the review.</param>
    /// <returns>All, sorted by path, each path once.</returns>
    /// <exception cref="KnowledgeException">SO7006 for each path that has other bytes in the folder.</exception>
    public static IReadOnlyList<KnowledgeFile> Compose(IReadOnlyList<KnowledgeFile> folder, IReadOnlyList<KnowledgeFile> reviewed)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(reviewed);
        var byPath = folder.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var conflicts = reviewed.Where(file => byPath.TryGetValue(file.Path, out var own) && !own.Content.Span.SequenceEqual(file.Content.Span)).ToList();
        if (conflicts.Count > 0)
            throw new KnowledgeException([.. conflicts.Select(file => Conflict(file.Path))]);
        return [.. folder.Concat(reviewed.Where(file => !byPath.ContainsKey(file.Path))).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Refuses to take back reviewed files that were exported into the folder: they would stay in force by it.</summary>
    /// <param name="folder">The files of the folder.</param>
    /// <param name="before">The reviewed files in force.</param>
    /// <param name="after">Those to come.</param>
    /// <exception cref="KnowledgeException">SO7006 for each path.</exception>
    public static void CheckTakenBack(IReadOnlyList<KnowledgeFile> folder, IEnumerable<string> before, IReadOnlyList<KnowledgeFile> after)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var gone = before.Except(after.Select(file => file.Path), StringComparer.Ordinal).Intersect(folder.Select(file => file.Path), StringComparer.Ordinal).ToList();
        if (gone.Count > 0)
            throw new KnowledgeException([.. gone.Select(Conflict)]);
    }

    private static Diagnostic Conflict(string path) => Diagnostic.Error(
        "SO7006", "The knowledge folder has this file with other bytes than the review gives it. Delete it in the folder: the database keeps what was reviewed, and 'export' writes it anew.", path);
}
