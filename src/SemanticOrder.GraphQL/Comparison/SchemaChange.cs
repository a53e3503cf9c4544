namespace SemanticOrder.GraphQL.Comparison;

/// <summary>One difference between two schemas.</summary>
/// <param name="Severity">What it does to clients.</param>
/// <param name="Coordinate">What changed, as a schema coordinate (GraphQL §3.14).</param>
/// <param name="Message">What happened to it, in one sentence.</param>
public sealed record SchemaChange(ChangeSeverity Severity, string Coordinate, string Message)
{
    /// <summary><c>BREAKING Type.field: message</c>.</summary>
    public override string ToString() => $"{Severity.ToString().ToUpperInvariant()} {Coordinate}: {Message}";
}
