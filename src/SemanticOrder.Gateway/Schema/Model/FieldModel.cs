using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Schema.Model;

/// <summary>A property as a field of one object type.</summary>
internal sealed record FieldModel
{
    /// <summary>The property in the snapshot.</summary>
    public required TermId Property { get; init; }

    /// <summary>Its IRI.</summary>
    public required string Iri { get; init; }

    /// <summary>Its term number, which documents and facts use.</summary>
    public required int Number { get; init; }

    /// <summary>The field's name.</summary>
    public required string Name { get; init; }

    /// <summary>Label and definition in both languages.</summary>
    public required string Description { get; init; }

    /// <summary>What the values are.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>True for a list; false when the ontology allows one value.</summary>
    public required bool IsList { get; init; }

    /// <summary>The class of nodes; none for other kinds.</summary>
    public TermId Range { get; init; }

    /// <summary>The unit of its numbers; null when it has none.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Its unit as the ontology writes it; null when it has none.</summary>
    public string? UnitCode { get; init; }

    /// <summary>True when its numbers are differences, which convert without offset.</summary>
    public bool IsDifference { get; init; }

    /// <summary>True when orders can be filtered by it.</summary>
    public bool IsFilterable { get; init; }

    /// <summary>True when the property only leads back to the node above.</summary>
    public bool IsUpward { get; init; }
}
