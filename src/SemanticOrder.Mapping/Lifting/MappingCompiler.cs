using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Designations;
using SemanticOrder.Mapping.Sources.Bodies;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Mapping.Sources.Tables;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>Makes a <see cref="MappingCatalog"/>: resolves every IRI, map, table and scheme that profiles name, and says with file and line what is not there.</summary>
internal sealed class MappingCompiler
{
    private readonly QuadSnapshot _knowledge;
    private readonly GraphNavigator _graph;
    private readonly DesignationCatalog _designations;
    private readonly SourceLibrary _library;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly PropertyCatalog _properties;
    private readonly List<CompiledMapping> _mappings = [];
    private readonly List<CompiledField> _fields = [];
    private readonly Dictionary<string, CompiledValueMap> _valueMaps = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, string Key), int> _tables = [];
    private readonly PropertyFacts _seconds;

    public MappingCompiler(QuadSnapshot knowledge, IAxiomLocator locator, DesignationCatalog designations, SourceLibrary library, ICollection<Diagnostic> diagnostics)
    {
        _knowledge = knowledge;
        _graph = new GraphNavigator(knowledge);
        _designations = designations;
        _library = library;
        _diagnostics = diagnostics;
        _properties = PropertyCatalog.Read(knowledge, locator, diagnostics);
        _seconds = new PropertyFacts(TermId.None, "", UnitTable.Default.Find("SEC"), "SEC", IsDifference: true, IsFunctional: false, IsWhole: false, IsFilterable: false);
        foreach (var (path, map) in library.ValueMaps.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            _valueMaps.Add(path, new CompiledValueMap(_valueMaps.Count, map, Find));
        foreach (var key in library.Tables.Keys.OrderBy(key => key.Path, StringComparer.Ordinal).ThenBy(key => key.Key, StringComparer.Ordinal))
            _tables.Add(key, _tables.Count);
    }

    public MappingCatalog Compile()
    {
        foreach (var map in _valueMaps.Values)
        {
            CheckObjects(map);
            ContradictoryRows.Check(map, _diagnostics);
        }

        var sources = _library.Profiles.OrderBy(profile => profile.System, StringComparer.Ordinal)
            .Select(profile => new CompiledSource(profile, [.. profile.Records.Select(record => Compile(profile, record, parent: null))]))
            .ToList();
        return new MappingCatalog(
            _knowledge, _properties, _designations, sources, _mappings, _fields,
            [.. _valueMaps.Values.OrderBy(map => map.Number)],
            [.. _tables.OrderBy(entry => entry.Value).Select(entry => _library.Tables[entry.Key])],
            Computed());
    }

    private void CheckObjects(CompiledValueMap map)
    {
        foreach (var row in map.Rows.Where(row => !IsKnown(row.Concept) && !row.Model.IsNoTermFound))
        {
            _diagnostics.Add(Diagnostic.Error(
                "SO5121", $"Row {row.Model.Line} maps '{row.Model.SubjectLabel}' to <{row.Model.ObjectId}>, which no ontology defines. Correct object_id, or add the concept.",
                map.Model.File, TextSpan.At(row.Model.Line - 1, 0)));
        }
    }

    private CompiledMapping Compile(SourceProfile profile, SourceMapping model, CompiledMapping? parent)
    {
        var property = model is NodeMapping node ? Known(profile, node.Property, model.Span, "property") : TermId.None;
        var mapping = new CompiledMapping(_mappings.Count, profile, model, parent, Known(profile, model.Class, model.Span, "class"), property);
        _mappings.Add(mapping);
        mapping.Context = [.. model.Context.Select(rule => Compile(profile, rule))];
        mapping.Fields = [.. model.Statements.Select(rule => Compile(profile, mapping, rule))];
        mapping.Children = [.. model.Children.Select(child => Compile(profile, child, mapping))];
        return mapping;
    }

    private CompiledField Compile(SourceProfile profile, CompiledMapping mapping, StatementRule rule)
    {
        Known(profile, rule.Property, rule.Span, "property");
        var property = Facts(rule.Property);
        var field = new CompiledField(_fields.Count, mapping, rule, property, [.. rule.Operators.Select(model => Reader(profile, rule, model, property)).OfType<ValueReader>()]);
        _fields.Add(field);
        return field;
    }

    private ValueReader? Reader(SourceProfile profile, StatementRule rule, ValueOperator model, PropertyFacts property)
    {
        switch (model)
        {
            case TextOperator text:
                return new LiteralReader(text, text.Datatype is null ? TermId.None : Find(text.Datatype));
            case ConstantIriOperator:
                if (rule.Value.Constant is { } iri)
                    Known(profile, iri, rule.Span, "term");
                return new IriReader();
            case BooleanOperator boolean:
                return new BooleanReader(boolean);
            case NumberOperator number:
                return new NumberReader(number, property);
            case DurationOperator duration:
                return new DurationReader(duration, _seconds);
            case TimeOperator time:
                return new TimeReader(time);
            case LookupOperator lookup when _valueMaps.TryGetValue(lookup.ValueMap.Path, out var map):
                return new LookupReader(map);
            case LookupOperator lookup:
                Report(profile, rule.Span, "SO5122", $"Value map '{lookup.ValueMap.Name}' ({lookup.ValueMap.Path}) is not there or could not be read.");
                return null;
            case NotationOperator notation:
                return Notation(profile, rule, notation);
            case SliceOperator slice when rule.Value.Reference is { } points:
                return new SliceReader(slice, points);
            default:
                Report(profile, rule.Span, "SO5122", $"The operator {model.GetType().Name} cannot be used here.");
                return null;
        }
    }

    private NotationReader? Notation(SourceProfile profile, StatementRule rule, NotationOperator notation)
    {
        if (!_designations.HasFamily(notation.Scheme))
        {
            var families = string.Join(", ", _designations.Schemes.Select(scheme => scheme.Family).Distinct(StringComparer.Ordinal));
            Report(profile, rule.Span, "SO5124", $"No map:DesignationScheme is of family '{notation.Scheme}'; there are: {(families.Length == 0 ? "none" : families)}.");
            return null;
        }

        var schemes = _designations.OfFamily(notation.Scheme)
            .Select(scheme => (scheme, notation.Forms.Select(scheme.Bind).Where(form => form.Fits(scheme.Axes.Count)).ToArray())).ToList();
        foreach (var form in notation.Forms.Where(form => !schemes.Exists(entry => entry.scheme.Bind(form).Fits(entry.scheme.Axes.Count))))
        {
            var names = string.Join(", ", schemes[0].scheme.Axes.Select(axis => $"{{{axis.Name}}}").Concat(schemes[0].scheme.Bands.Take(1).Select(band => $"{{{band.Name}}}")));
            Report(profile, rule.Span, "SO5124", $"Form '{form.Text}' fits no scheme of {notation.Scheme}; it must use {names}.");
        }

        return new NotationReader(notation.Scheme, schemes);
    }

    private CompiledContext Compile(SourceProfile profile, ContextRule rule)
    {
        var sources = new List<CompiledContextSource>();
        foreach (var source in rule.Sources)
        {
            if (source is not ContextSource.FromTable fromTable)
            {
                sources.Add(new CompiledContextSource(source, null, -1, -1));
                continue;
            }

            var key = (fromTable.Table.Path, fromTable.Table.Key);
            if (!_library.Tables.TryGetValue(key, out var table))
                Report(profile, rule.Span, "SO5122", $"Reference table '{fromTable.Table.Name}' ({fromTable.Table.Path}) is not there or could not be read.");
            else if (table.ColumnIndex(fromTable.Column) is var column && column < 0)
                Report(profile, rule.Span, "SO5122", $"Reference table '{fromTable.Table.Name}' has no column '{fromTable.Column}'; it has {string.Join(", ", table.Columns)}.");
            else
                sources.Add(new CompiledContextSource(source, table, _tables[key], column));
        }

        return new CompiledContext(rule.Key, sources);
    }

    private List<ComputedProperty> Computed()
    {
        var computed = new List<ComputedProperty>();
        foreach (var (iri, formula) in new[] { (Vocab.Map.Difference, Formula.Difference), (Vocab.Map.Product, Formula.Product), (Vocab.Map.Sum, Formula.Sum) })
        {
            var predicate = _graph.Id(iri);
            if (predicate.IsNone)
                continue;
            foreach (var quad in _knowledge.Match(new QuadPattern(TermId.None, predicate, TermId.None), GraphSelection.All))
            {
                var operands = _graph.List(quad.Object).Select(_graph.TextOf).Select(Facts).ToList();
                computed.Add(new ComputedProperty(Facts(_graph.TextOf(quad.Subject)), formula, operands));
            }
        }

        return [.. computed.OrderBy(entry => entry.Property.Iri, StringComparer.Ordinal)];
    }

    private PropertyFacts Facts(string iri) => Find(iri) is var id && _properties.Find(id) is { } facts
        ? facts
        : new PropertyFacts(id, iri, Unit: null, UnitCode: null, IsDifference: false, IsFunctional: false, IsWhole: false, IsFilterable: false);

    private TermId Known(SourceProfile profile, string iri, TextSpan span, string kind)
    {
        var id = Find(iri);
        if (!IsKnown(id))
            Report(profile, span, "SO5120", $"No ontology defines the {kind} <{iri}>. Correct the name, or add the term to an ontology.");
        return id;
    }

    /// <summary>A term that is the subject of some statement is defined somewhere.</summary>
    private bool IsKnown(TermId id) => !id.IsNone && _knowledge.Count(new QuadPattern(id, TermId.None, TermId.None), GraphSelection.All) > 0;

    private TermId Find(string iri) => _knowledge.Terms.FindIri(Encoding.UTF8.GetBytes(iri));

    private void Report(SourceProfile profile, TextSpan span, string code, string message) => _diagnostics.Add(Diagnostic.Error(code, message, profile.File, span));
}
