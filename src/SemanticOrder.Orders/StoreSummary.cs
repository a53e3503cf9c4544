namespace SemanticOrder.Orders;

/// <summary>What a store holds. Counting reads an index from end to end.</summary>
/// <param name="Orders">Live and provisional orders.</param>
/// <param name="Records">Records.</param>
/// <param name="RecordVersions">Versions of records.</param>
/// <param name="OpenRejections">Rejections not yet resolved.</param>
/// <param name="LastChange">Sequence of the last change; 0 before the first.</param>
public sealed record StoreSummary(long Orders, long Records, long RecordVersions, long OpenRejections, long LastChange);
