namespace SemanticOrder.Orders.Knowledge;

/// <summary>How far a publication has come with interpreting orders anew. It is stored with each batch, so a node that stops goes on where it was.</summary>
/// <param name="Publication">Sequence of the publication.</param>
/// <param name="Version">Its knowledge version.</param>
/// <param name="Mode">Which orders: open or all.</param>
/// <param name="After">The last order looked at, oldest first; null before the first batch.</param>
/// <param name="Done">Orders looked at.</param>
/// <param name="Total">Orders there were to look at when it was published.</param>
/// <param name="Finished">True when it has run through, or a later publication took over.</param>
public sealed record Reinterpretation(
    long Publication,
    KnowledgeVersion Version,
    ReinterpretMode Mode,
    OrderNumber? After,
    long Done,
    long Total,
    bool Finished);
