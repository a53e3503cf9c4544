namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>One measure of a group: its sums, means, least or greatest values by field.</summary>
internal sealed record MeasureView(AggregateView Aggregate, Measure Measure);
