using SemanticOrder.Orders;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>What other knowledge would do to stored orders.</summary>
/// <param name="Sample">Orders looked at: the newest.</param>
/// <param name="Total">Orders there are.</param>
/// <param name="Changed">Orders that would say something else, in the order they were looked at.</param>
/// <param name="ViolationsAdded">Violations there would be and are not.</param>
/// <param name="ViolationsRemoved">Violations there are and would not be.</param>
/// <param name="InferencesAdded">Inferred statements there would be and are not.</param>
/// <param name="InferencesRemoved">Inferred statements there are and would not be.</param>
public sealed record DryRunReport(int Sample, long Total, IReadOnlyList<OrderId> Changed, int ViolationsAdded, int ViolationsRemoved, int InferencesAdded, int InferencesRemoved);
