using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Schema.Model;

/// <summary>A class of the ontology as a GraphQL type.</summary>
internal sealed partial record ObjectTypeModel
{
    /// <summary>The class in the snapshot.</summary>
    public required TermId Class { get; init; }

    /// <summary>Its IRI.</summary>
    public required string Iri { get; init; }

    /// <summary>The type's name: of the object type, or of the interface when the class has subclasses.</summary>
    public required string Name { get; init; }

    /// <summary>Label and definition in both languages.</summary>
    public required string Description { get; init; }

    /// <summary>Its own and inherited properties, sorted by name.</summary>
    public required IReadOnlyList<FieldModel> Fields { get; init; }

    /// <summary>True when other object types of the schema are subclasses, so that the class itself is an interface.</summary>
    public bool IsInterface { get; init; }

    /// <summary>The interfaces of the classes above, nearest first.</summary>
    public IReadOnlyList<ObjectTypeModel> Interfaces { get; init; } = [];

    /// <summary>The object type of nodes that are of this class and none below it.</summary>
    public string ObjectName => IsInterface ? PlainPrefix + Name : Name;

    /// <summary>True for the type of orders.</summary>
    public bool IsOrder { get; init; }

    /// <summary>True when a statement of the class names a concept.</summary>
    public bool HasConcept { get; init; }

    /// <summary>True when orders can be filtered by something below it.</summary>
    public bool IsFilterable { get; init; }

    /// <summary>The name of its filter input.</summary>
    public string FilterName => Name + "Where";

    /// <summary>The name of the filter input for links to it.</summary>
    public string LinkName => Name + "Link";

    /// <summary>True when some link leads to a list of its nodes, so that they have connections.</summary>
    public bool IsListed { get; init; }

    /// <summary>What the object type of an interface's own instances begins with.</summary>
    public const string PlainPrefix = "Plain";
}
