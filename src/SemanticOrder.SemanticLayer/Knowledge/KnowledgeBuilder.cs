using System.Collections.Immutable;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Designations;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Policies;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Mapping.Sources.Tables;
using SemanticOrder.Mapping.Values;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;
using SemanticOrder.Reasoning.Shapes;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>
/// Compiles a file set: ontologies, then size standards, closure, shapes, profiles with their maps and tables, policies, tags. Everything that is wrong is reported at once,
/// with file and line; with an error there is no result, so what serves keeps serving.
/// </summary>
public sealed class KnowledgeBuilder
{
    private readonly IReadOnlyList<KnowledgeFile> _files;
    private readonly Dictionary<string, KnowledgeFile> _byPath;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly TermDictionary _terms = new();
    private readonly AxiomLocations _locations = new();
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);

    private readonly bool _checksConsistency;

    private KnowledgeBuilder(IReadOnlyList<KnowledgeFile> files, bool checksConsistency)
    {
        _checksConsistency = checksConsistency;
        _files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        _byPath = _files.ToDictionary(file => file.Path, StringComparer.Ordinal);
    }

    /// <summary>Compiles a file set.</summary>
    /// <param name="files">The files, in any order, each path once.</param>
    /// <param name="cancellation">Stops the closure.</param>
    public static KnowledgeBuild Build(IReadOnlyList<KnowledgeFile> files, CancellationToken cancellation = default) => Build(files, checksConsistency: true, cancellation);

    /// <summary>Compiles a file set.</summary>
    /// <param name="files">The files, in any order, each path once.</param>
    /// <param name="checksConsistency">False to leave out what all rules of OWL 2 RL find wrong, for files that served before.</param>
    /// <param name="cancellation">Stops the closure.</param>
    public static KnowledgeBuild Build(IReadOnlyList<KnowledgeFile> files, bool checksConsistency, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        var builder = new KnowledgeBuilder(files, checksConsistency);
        var knowledge = builder.Build(cancellation);
        // A table that several profiles read is faulty once.
        var diagnostics = builder._diagnostics.Distinct()
            .OrderBy(found => found.File, StringComparer.Ordinal).ThenBy(found => found.Span?.Start.Line).ThenBy(found => found.Span?.Start.Column).ToList();
        return new KnowledgeBuild(diagnostics.Exists(found => found.Severity == Severity.Error) ? null : knowledge, diagnostics);
    }

    private CompiledKnowledge? Build(CancellationToken cancellation)
    {
        var stated = ReadOntologies();
        // What a file that could not be read declares is not known, so imports are not judged then.
        if (!HasErrors)
            CheckImports(stated);
        if (HasErrors)
            return null;

        var designations = DesignationCatalog.Read(stated, _locations, _diagnostics);
        List<Quad> given = [.. stated.Match(QuadPattern.Any, GraphSelection.All).Select(quad => quad with { Graph = TermId.None })];
        given.AddRange(TagCatalogReader.Implications(stated, _terms, _locations));
        List<Quad> grid = [.. designations.GridQuads(_terms)];
        var store = new QuadStore(_terms);
        store.Load([.. given, .. grid]);
        if (CompileOntology(store.Snapshot, cancellation) is not { } ontology || !Check(ontology, given, grid, cancellation))
            return null;
        designations.Bind(ontology.Knowledge);
        var shapes = CompileShapes(store.Snapshot);
        var library = ReadSources();
        if (HasErrors || shapes is null)
            return null;

        var catalog = MappingCatalog.Compile(ontology.Knowledge, _locations, designations, library, _diagnostics);
        var policies = EventBoundGraph.Compile(ontology, _locations, _diagnostics);
        var tags = new TagCatalogReader(ontology.Knowledge, _files, _locations, _diagnostics).Read();
        PersonalTextCheck.Run(library.Profiles, tags.Texts.Keys.Select(new GraphNavigator(ontology.Knowledge).TextOf).ToHashSet(StringComparer.Ordinal), _diagnostics);
        return new CompiledKnowledge(KnowledgeVersion.Of(_files), _files, ontology, catalog, policies, Prefixes(), shapes, _locations, tags);
    }

    /// <returns>Null when the closure passed its limit.</returns>
    private CompiledOntology? CompileOntology(QuadSnapshot stated, CancellationToken cancellation)
    {
        try
        {
            var ontology = CompiledOntology.Compile(stated, new CompilationOptions { Locator = _locations, Prefixes = Prefixes() }, cancellation);
            _diagnostics.AddRange(ontology.Diagnostics);
            return ontology;
        }
        catch (ReasoningLimitException fault)
        {
            _diagnostics.Add(fault.Diagnostic);
            return null;
        }
    }

    /// <summary>
    /// Checks all that is stated by every rule of OWL 2 RL. Designations of which no file says anything are left out: they are thousands of classes alike, of which nothing
    /// is said but the class above.
    /// </summary>
    /// <returns>False when the closure passed its limit.</returns>
    private bool Check(CompiledOntology ontology, List<Quad> given, List<Quad> grid, CancellationToken cancellation)
    {
        if (!_checksConsistency)
            return true;
        var mentioned = given.Select(quad => quad.Subject).Concat(given.Select(quad => quad.Object)).ToHashSet();
        var store = new QuadStore(_terms);
        store.Load([.. given, .. grid.Where(quad => mentioned.Contains(quad.Subject))]);
        try
        {
            _diagnostics.AddRange(KnowledgeCheck.Run(store.Snapshot, ontology, new KnowledgeClosureOptions { Locator = _locations, Prefixes = Prefixes() }, cancellation));
            return true;
        }
        catch (ReasoningLimitException fault)
        {
            _diagnostics.Add(fault.Diagnostic);
            return false;
        }
    }

    /// <summary>Shapes may stand in any RDF file. Severities are known even where no shape states one, so that facts can name them.</summary>
    private ShapesGraph? CompileShapes(QuadSnapshot stated)
    {
        foreach (var severity in (Iri[])[Vocab.Sh.Violation, Vocab.Sh.Warning, Vocab.Sh.Info])
            _terms.Add(severity);
        var build = ShapesGraph.Compile(stated, new ShapesOptions { Locator = _locations });
        _diagnostics.AddRange(build.Diagnostics);
        return build.Shapes;
    }

    private bool HasErrors => _diagnostics.Exists(found => found.Severity == Severity.Error);

    private Dictionary<string, string> Prefixes()
    {
        var prefixes = new Dictionary<string, string>(new CompilationOptions().Prefixes, StringComparer.Ordinal);
        foreach (var (name, iri) in _prefixes)
            prefixes.TryAdd(name, iri);
        return prefixes;
    }

    /// <summary>Reads every RDF file; one with a syntax error is reported and left out whole.</summary>
    private QuadSnapshot ReadOntologies()
    {
        var quads = new List<Quad>();
        foreach (var file in _files)
        {
            if (RdfSyntaxes.OfPath(file.Path) is not { } syntax)
                continue;
            var buffer = new QuadBuffer();
            try
            {
                new RdfReader(_terms, new RdfReaderOptions { File = file.Path, BaseIri = $"file:///{file.Path}" }).Read(file.Content, syntax, buffer);
            }
            catch (RdfSyntaxException fault)
            {
                _diagnostics.Add(fault.Diagnostic.File is null ? fault.Diagnostic with { File = file.Path } : fault.Diagnostic);
                continue;
            }

            quads.AddRange(buffer.Quads);
            for (var index = 0; index < buffer.Quads.Length; index++)
                _locations.Add(buffer.Quads[index], file.Path, buffer.Lines[index]);
            foreach (var (name, iri) in buffer.Prefixes)
                _prefixes.TryAdd(name, iri);
        }

        var store = new QuadStore(_terms);
        store.Load(quads.ToArray());
        return store.Snapshot;
    }

    private void CheckImports(QuadSnapshot stated)
    {
        var graph = new GraphNavigator(stated);
        var imports = graph.Id(Vocab.Owl.Imports);
        if (imports.IsNone)
            return;
        var present = graph.Instances(Vocab.Owl.Ontology).Concat(stated.Match(new QuadPattern(TermId.None, graph.Id(Vocab.Owl.VersionIRI), TermId.None), GraphSelection.All).Select(quad => quad.Object)).ToHashSet();
        foreach (var quad in stated.Match(new QuadPattern(TermId.None, imports, TermId.None), GraphSelection.All))
        {
            if (present.Contains(quad.Object))
                continue;
            var place = _locations.Locate(quad.Subject, quad.Predicate, quad.Object);
            _diagnostics.Add(Diagnostic.Error(
                "SO7003", $"owl:imports <{graph.TextOf(quad.Object)}>, but no file of the knowledge declares that ontology. Add its file to the folder, or take the import out.",
                place?.File, place?.Span));
        }
    }

    private SourceLibrary ReadSources()
    {
        var profiles = new List<SourceProfile>();
        foreach (var file in _files.Where(file => Path.GetFileName(file.Path) is "profile.yml" or "profile.yaml"))
        {
            var reading = ProfileReader.Read(file.Content.Span, file.Path);
            _diagnostics.AddRange(reading.Diagnostics);
            if (reading.Profile is { } profile)
                profiles.Add(profile);
        }

        foreach (var twin in profiles.GroupBy(profile => profile.System, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            _diagnostics.Add(Diagnostic.Error(
                "SO7004", $"System '{twin.Key}' has more than one profile: {string.Join(", ", twin.Select(profile => profile.File))}. Give each source its own name.", twin.Last().File));
        }

        _diagnostics.AddRange(ProfileLinks.Check(profiles));
        return new SourceLibrary(profiles, ReadValueMaps(profiles), ReadTables(profiles));
    }

    private Dictionary<string, ValueMap> ReadValueMaps(List<SourceProfile> profiles)
    {
        var maps = new Dictionary<string, ValueMap>(StringComparer.Ordinal);
        foreach (var (profile, declared) in profiles.SelectMany(profile => profile.ValueMaps.Select(declared => (profile, declared))))
        {
            if (maps.ContainsKey(declared.Path) || Find(profile, declared) is not { } file)
                continue;
            var reading = ValueMapReader.Read(file.Content.Span, file.Path);
            _diagnostics.AddRange(reading.Diagnostics);
            if (reading.Map is { } map)
                maps.Add(declared.Path, map);
        }

        return maps;
    }

    private Dictionary<(string Path, string Key), ReferenceTable> ReadTables(List<SourceProfile> profiles)
    {
        var tables = new Dictionary<(string, string), ReferenceTable>();
        foreach (var (profile, declared) in profiles.SelectMany(profile => profile.Tables.Select(declared => (profile, declared))))
        {
            if (tables.ContainsKey((declared.Path, declared.Key)) || Find(profile, declared) is not { } file)
                continue;
            var reading = ReferenceTableReader.Read(file.Content, file.Path, declared.Key);
            _diagnostics.AddRange(reading.Diagnostics);
            if (reading.Table is { } table)
                tables.Add((declared.Path, declared.Key), table);
        }

        return tables;
    }

    private KnowledgeFile? Find(SourceProfile profile, FileDeclaration declared)
    {
        if (_byPath.TryGetValue(declared.Path, out var file))
            return file;
        _diagnostics.Add(Diagnostic.Error(
            "SO7005", $"'{declared.Name}' names {declared.Path}, which is not among the knowledge files. Paths are relative to the profile's folder.", profile.File, declared.Span));
        return null;
    }
}
