using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Policies;

/// <summary>The latest time at which an event happens, as far as stated bounds guarantee it.</summary>
/// <param name="Latest">The time; null when the bounds do not reach the event.</param>
/// <param name="Steps">The bounds used, in order; empty when the event's time is known itself.</param>
/// <param name="MissingFrom">When the bounds do not reach the event: the last event on the way to it that they reach; none when they reach none.</param>
public sealed record Guarantee(DateTimeOffset? Latest, IReadOnlyList<GuaranteeStep> Steps, TermId MissingFrom);

/// <summary>One bound applied.</summary>
/// <param name="Bound">The bound.</param>
/// <param name="From">When the earlier event happens at the latest.</param>
/// <param name="To">When the later event happens at the latest.</param>
public sealed record GuaranteeStep(EventBound Bound, DateTimeOffset From, DateTimeOffset To);
