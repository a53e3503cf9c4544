using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>A mapping of a profile with its IRIs as ids of the snapshot. Immutable and thread-safe.</summary>
public sealed class CompiledMapping
{
    internal CompiledMapping(int number, SourceProfile profile, SourceMapping model, CompiledMapping? parent, TermId @class, TermId property)
    {
        Number = number;
        Profile = profile;
        Model = model;
        Parent = parent;
        Class = @class;
        Property = property;
    }

    /// <summary>Its number in the catalog.</summary>
    public int Number { get; }

    /// <summary>The profile it belongs to.</summary>
    public SourceProfile Profile { get; }

    /// <summary>The mapping as written.</summary>
    public SourceMapping Model { get; }

    /// <summary>The mapping above; null for a record.</summary>
    public CompiledMapping? Parent { get; }

    /// <summary>The class of its nodes.</summary>
    public TermId Class { get; }

    /// <summary>The property from the parent's node; none for a record.</summary>
    public TermId Property { get; }

    /// <summary>Its fields, in order of declaration.</summary>
    public IReadOnlyList<CompiledField> Fields { get; internal set; } = [];

    /// <summary>The mappings below, in order of declaration.</summary>
    public IReadOnlyList<CompiledMapping> Children { get; internal set; } = [];

    /// <summary>The record mapping at the top; itself for one.</summary>
    public CompiledMapping Record => Parent?.Record ?? this;

    /// <summary>The record mapping as written.</summary>
    public RecordMapping RecordModel => (RecordMapping)Record.Model;

    internal IReadOnlyList<CompiledContext> Context { get; set; } = [];

    internal PathExpression? Iterator => (Model as NodeMapping)?.Iterator;

    internal ValueTemplate? Key => (Model as NodeMapping)?.Key;

    /// <summary>This mapping and all below it, parents first.</summary>
    public IEnumerable<CompiledMapping> WithDescendants() => Children.SelectMany(child => child.WithDescendants()).Prepend(this);
}
