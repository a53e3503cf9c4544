using SemanticOrder.Orders.Facts;
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

    /// <summary>The property that names the currency of its amounts; none when it is no money.</summary>
    public TermId Currency { get; init; }

    /// <summary>True when a profile keeps the nodes that it leads to private.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>True when a connection field stands beside it.</summary>
    public bool HasConnection => Kind == FieldKind.Node && IsList && !IsPrivate;

    /// <summary>The name of the connection field beside it.</summary>
    public string ConnectionField => Name + "Connection";

    /// <summary>What facts hold of its values.</summary>
    public FactKind FactKind => Kind switch
    {
        FieldKind.Node or FieldKind.Concept => FactKind.Concept,
        FieldKind.DateTime => FactKind.Time,
        FieldKind.Text => FactKind.Text,
        _ => FactKind.Number,
    };
}
