using System.Globalization;
using SemanticOrder.Orders.Interpretations;

namespace SemanticOrder.Gateway.Schema.Subscriptions;

/// <summary>A violation that the interpretation before did not have.</summary>
internal sealed record RaisedViolation(ChangedOrder Change, DocumentViolation Violation)
{
    /// <summary>What makes two violations of two interpretations the same: shape, constraint and node.</summary>
    public static string Key(InterpretationDocument document, DocumentViolation violation) =>
        $"{violation.Shape} {violation.Component} {violation.Property} {violation.Path} {document.PathOf(violation.Node, property => property.ToString(CultureInfo.InvariantCulture))}";
}
