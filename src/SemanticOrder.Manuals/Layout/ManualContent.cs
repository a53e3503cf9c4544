namespace SemanticOrder.Manuals.Layout;

/// <summary>A manual as it is read: its blocks in order, without running heads and contents.</summary>
public sealed record ManualContent
{
    private HashSet<object?>? _withParts;

    /// <summary>The title: the largest text of the first page that has text; empty when no text is larger than the rest.</summary>
    public required string Title { get; init; }

    /// <summary>Whether most letters are ideographs; else it is read as English.</summary>
    public required bool IsChinese { get; init; }

    /// <summary>Blocks in reading order.</summary>
    public required IReadOnlyList<ManualBlock> Blocks { get; init; }

    /// <summary>Whether a heading has anything below it.</summary>
    internal bool HasParts(ManualBlock heading) => (_withParts ??= Blocks.SelectMany(block => block.Section).ToHashSet(ReferenceEqualityComparer.Instance)).Contains(heading);

    /// <summary>Pages of the document.</summary>
    public required int Pages { get; init; }

    /// <summary>The tables, in reading order.</summary>
    public IEnumerable<ManualTable> Tables => Blocks.Select(block => block.Table).OfType<ManualTable>();
}
