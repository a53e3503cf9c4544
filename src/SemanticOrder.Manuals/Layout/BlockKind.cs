namespace SemanticOrder.Manuals.Layout;

/// <summary>What a block of a manual is.</summary>
public enum BlockKind
{
    /// <summary>A title of a part: short, and no sentence.</summary>
    Heading,

    /// <summary>A numbered item that says something; its text may be empty where it stands in the paragraphs that follow (GB/T 20001 entries).</summary>
    Item,

    /// <summary>A paragraph without number.</summary>
    Paragraph,

    /// <summary>An item of a list: a), 1), a dash.</summary>
    ListItem,

    /// <summary>A note or example: 注, 示例, NOTE, EXAMPLE.</summary>
    Note,

    /// <summary>A table.</summary>
    Table,
}
