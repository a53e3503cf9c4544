using SemanticOrder.Rdf;
using SemanticOrder.Reasoning.Shapes;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>What the shapes of the knowledge find in an order graph.</summary>
/// <param name="Results">The violations; valid until the next order.</param>
/// <param name="Terms">Reads their ids.</param>
internal readonly record struct OrderViolations(IReadOnlyList<ValidationResult> Results, ITermSource Terms)
{
    /// <summary>Validates a finished graph.</summary>
    /// <exception cref="ValidationException">SO3110.</exception>
    public static OrderViolations Find(OverlayValidator validator, QuadOverlay order)
    {
        var results = validator.Validate(order);
        return new OrderViolations(results, validator.Terms ?? order.Terms);
    }
}
