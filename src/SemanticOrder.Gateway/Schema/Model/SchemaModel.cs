using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Schema.Model;

/// <summary>The part of the schema that a knowledge version makes: its types, and the names that are to be kept for good.</summary>
internal sealed class SchemaModel(ObjectTypeModel order, IReadOnlyList<ObjectTypeModel> types, IReadOnlyDictionary<string, string> names, SchemaProfile profile)
{
    private readonly Dictionary<TermId, ObjectTypeModel> _byClass = types.ToDictionary(type => type.Class);

    /// <summary>The type of orders.</summary>
    public ObjectTypeModel Order { get; } = order;

    /// <summary>All types, sorted by name.</summary>
    public IReadOnlyList<ObjectTypeModel> Types { get; } = types;

    /// <summary>What is public, private and hidden.</summary>
    public SchemaProfile Profile { get; } = profile;

    /// <summary>GraphQL name by IRI.</summary>
    public IReadOnlyDictionary<string, string> Names { get; } = names;

    /// <summary>The type of a class; null when the schema has none for it.</summary>
    public ObjectTypeModel? Find(TermId @class) => _byClass.GetValueOrDefault(@class);
}
