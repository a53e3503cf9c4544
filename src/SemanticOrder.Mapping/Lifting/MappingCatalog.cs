using System.Collections.Frozen;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Designations;
using SemanticOrder.Mapping.Sources.Tables;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>
/// All source profiles, value maps, reference tables and designation schemes of a knowledge version, bound to its snapshot. Numbers of fields, maps and tables are
/// the same whenever the same version is compiled, so that stored evidence can name them. Immutable and thread-safe.
/// </summary>
public sealed class MappingCatalog
{
    private readonly FrozenDictionary<string, CompiledSource> _sources;

    internal MappingCatalog(
        QuadSnapshot knowledge, PropertyCatalog properties, DesignationCatalog designations, IReadOnlyList<CompiledSource> sources, IReadOnlyList<CompiledMapping> mappings,
        IReadOnlyList<CompiledField> fields, IReadOnlyList<CompiledValueMap> valueMaps, IReadOnlyList<ReferenceTable> tables, IReadOnlyList<ComputedProperty> computed)
    {
        Knowledge = knowledge;
        Properties = properties;
        Designations = designations;
        Sources = sources;
        Mappings = mappings;
        Fields = fields;
        ValueMaps = valueMaps;
        Tables = tables;
        Computed = computed;
        _sources = sources.ToFrozenDictionary(source => source.Profile.System, StringComparer.Ordinal);
        Terms = new WellKnownIds(knowledge);
    }

    /// <summary>The snapshot that the ids belong to.</summary>
    public QuadSnapshot Knowledge { get; }

    /// <summary>What the knowledge says of its properties.</summary>
    public PropertyCatalog Properties { get; }

    /// <summary>The size standards.</summary>
    public DesignationCatalog Designations { get; }

    /// <summary>The sources, sorted by system.</summary>
    public IReadOnlyList<CompiledSource> Sources { get; }

    /// <summary>All mappings; a mapping's number is its place here.</summary>
    public IReadOnlyList<CompiledMapping> Mappings { get; }

    /// <summary>All fields; a field's number is its place here.</summary>
    public IReadOnlyList<CompiledField> Fields { get; }

    /// <summary>All value maps, sorted by file; a map's number is its place here.</summary>
    public IReadOnlyList<CompiledValueMap> ValueMaps { get; }

    /// <summary>All reference tables, sorted by file and key; a table's number is its place here.</summary>
    public IReadOnlyList<ReferenceTable> Tables { get; }

    /// <summary>Properties computed from others of the same node.</summary>
    public IReadOnlyList<ComputedProperty> Computed { get; }

    /// <summary>The terms that code names.</summary>
    public WellKnownIds Terms { get; }

    /// <summary>The source of a system; null when there is no profile for it.</summary>
    public CompiledSource? Find(string system) => _sources.GetValueOrDefault(system);

    /// <summary>Binds what a knowledge version says about sources to its snapshot.</summary>
    /// <param name="knowledge">The closed knowledge.</param>
    /// <param name="locator">Where its statements are written.</param>
    /// <param name="designations">Its size standards, bound.</param>
    /// <param name="library">Its profiles, maps and tables.</param>
    /// <param name="diagnostics">Receives SO5120 to SO5129: what a profile or map names and the knowledge does not know, with file and line.</param>
    public static MappingCatalog Compile(
        QuadSnapshot knowledge, IAxiomLocator locator, DesignationCatalog designations, SourceLibrary library, ICollection<Diagnostic> diagnostics) =>
        new MappingCompiler(knowledge, locator, designations, library, diagnostics).Compile();
}
