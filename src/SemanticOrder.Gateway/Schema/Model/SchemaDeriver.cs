using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Schema.Model;

/// <summary>
/// Derives GraphQL types from an ontology: the classes reachable from <c>os:Order</c> become types, the properties stated for them fields.
/// Names come from <c>gql:name</c>, else from the end of the IRI, and once kept they stay; a clash is an error that stops publication. ADR 0010 says why classes with subclasses are interfaces.
/// </summary>
internal sealed class SchemaDeriver
{
    private readonly CompiledKnowledge _knowledge;
    private readonly IReadOnlyDictionary<string, string> _kept;
    private readonly IReadOnlySet<string> _fixedTypes;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Func<TermId, int> _numberOf;
    private readonly SchemaProfile _profile;

    private SchemaDeriver(CompiledKnowledge knowledge, IReadOnlyDictionary<string, string> kept, IReadOnlySet<string> fixedTypes, Func<TermId, int> numberOf)
    {
        (_knowledge, _kept, _fixedTypes, _numberOf) = (knowledge, kept, fixedTypes, numberOf);
        _profile = SchemaProfile.Read(knowledge);
    }

    private CompiledOntology Ontology => _knowledge.Ontology;

    /// <summary>Derives the types of a knowledge version.</summary>
    /// <param name="knowledge">The compiled knowledge.</param>
    /// <param name="kept">Names by IRI that were published before.</param>
    /// <param name="fixedTypes">Type names of the written part.</param>
    /// <param name="numberOf">Term number of an id; 0 before it has one.</param>
    /// <param name="diagnostics">Receives SO8010 to SO8013.</param>
    /// <returns>Null when a diagnostic is an error.</returns>
    public static SchemaModel? Derive(
        CompiledKnowledge knowledge, IReadOnlyDictionary<string, string> kept, IReadOnlySet<string> fixedTypes, Func<TermId, int> numberOf, ICollection<Diagnostic> diagnostics)
    {
        var deriver = new SchemaDeriver(knowledge, kept, fixedTypes, numberOf);
        var model = deriver.Derive();
        foreach (var found in deriver._diagnostics)
            diagnostics.Add(found);
        return model;
    }

    private SchemaModel? Derive()
    {
        var root = _knowledge.View.Id(Vocab.Os.Order);
        if (root.IsNone || !_knowledge.IsObjectType(root))
        {
            _diagnostics.Add(Diagnostic.Error("SO8010", $"The knowledge does not declare <{Vocab.Os.Order.Value}> as an owl:Class. Load ontologies/core beside the other folders."));
            return null;
        }

        var reachable = Reachable(root);
        var interfaces = reachable.Where(@class => reachable.Any(other => other != @class && Ontology.IsUnder(other, @class))).ToHashSet();
        var types = reachable.ToDictionary(@class => @class, @class => Type(@class, interfaces.Contains(@class), root));
        Inherit(types);
        MarkFilterable(types);
        MarkListed(types, root);
        CheckTypeNames(types.Values);
        return _diagnostics.Exists(found => found.Severity == Severity.Error)
            ? null
            : new SchemaModel(types[root], [.. types.Values.OrderBy(type => type.Name, StringComparer.Ordinal)], _names, _profile);
    }

    /// <summary>The classes whose nodes a query can come to: ranges of properties, and the subclasses of those.</summary>
    private List<TermId> Reachable(TermId root)
    {
        var found = new List<TermId>();
        var seen = new HashSet<TermId> { root };
        var open = new Queue<TermId>([root]);
        while (open.TryDequeue(out var @class))
        {
            found.Add(@class);
            var ranges = Ontology.PropertiesOf(@class).Select(RangeClass).Where(range => !range.IsNone);
            foreach (var next in ranges.Concat(Ontology.Descendants(@class).Where(_knowledge.IsObjectType)))
            {
                if (!_profile.Hides(next) && seen.Add(next))
                    open.Enqueue(next);
            }
        }

        return found;
    }

    private TermId RangeClass(TermId property) => Ontology.RangeOf(property).FirstOrDefault(_knowledge.IsObjectType);

    private ObjectTypeModel Type(TermId @class, bool isInterface, TermId root)
    {
        var iri = IriOf(@class);
        var fields = new List<FieldModel>();
        foreach (var property in Ontology.PropertiesOf(@class))
        {
            if (Field(@class, property) is { } field)
                fields.Add(field);
        }

        var hasConcept = fields.Exists(field => field.Iri == Vocab.Os.Concept.Value);
        CheckFieldNames(iri, fields, hasConcept, @class == root);
        return new ObjectTypeModel
        {
            Class = @class,
            Iri = iri,
            Name = NameOf(@class, iri),
            Description = Describe(@class),
            Fields = [.. fields.OrderBy(field => field.Name, StringComparer.Ordinal)],
            IsInterface = isInterface,
            IsOrder = @class == root,
            HasConcept = hasConcept,
        };
    }

    private FieldModel? Field(TermId @class, TermId property)
    {
        var iri = IriOf(property);
        if (KindOf(property) is not { } kind || (kind == FieldKind.Node && _profile.Hides(RangeClass(property))))
            return null;
        var facts = _knowledge.Catalog.Properties.Find(property);
        return new FieldModel
        {
            Property = property,
            Iri = iri,
            Number = _numberOf(property),
            Name = NameOf(property, iri),
            Description = Describe(property),
            Kind = kind,
            Range = kind == FieldKind.Node ? RangeClass(property) : TermId.None,
            IsList = !Ontology.CardinalityOf(@class, property).IsSingle,
            IsPrivate = kind == FieldKind.Node && _profile.KeepsPrivate(RangeClass(property)),
            Currency = kind is FieldKind.Decimal or FieldKind.Integer ? _knowledge.View.Object(property, new Iri(Vocab.Os.Namespace + "currencyFrom")) : TermId.None,
            Unit = kind is FieldKind.Decimal or FieldKind.Integer ? facts?.Unit : null,
            UnitCode = facts?.UnitCode,
            IsDifference = facts?.IsDifference == true,
            IsFilterable = facts?.IsFilterable == true && !_profile.KeepsPrivate(@class),
            IsUpward = kind == FieldKind.Node && Ontology.InversesOf(property).Count > 0 && Ontology.CardinalityOf(@class, property).IsSingle
                && Ontology.InversesOf(property).All(inverse => !Ontology.CardinalityOf(RangeClass(property), inverse).IsSingle),
        };
    }

    /// <returns>Null for a property whose values no field can show, such as an annotation.</returns>
    private FieldKind? KindOf(TermId property)
    {
        var ranges = Ontology.RangeOf(property);
        if (ranges.Any(_knowledge.IsObjectType))
            return FieldKind.Node;
        var concept = _knowledge.View.Id(Vocab.Skos.Concept);
        if (ranges.Any(range => range == concept || _knowledge.IsValueClass(range) || _knowledge.IsConceptClass(range)))
            return FieldKind.Concept;
        return ranges.Select(range => DatatypeKind(IriOf(range))).FirstOrDefault(kind => kind is not null);
    }

    private static FieldKind? DatatypeKind(string datatype)
    {
        if (!datatype.StartsWith(Vocab.Xsd.Namespace, StringComparison.Ordinal))
            return datatype == Vocab.Rdf.LangString.Value ? FieldKind.Text : null;
        return datatype[Vocab.Xsd.Namespace.Length..] switch
        {
            "boolean" => FieldKind.Boolean,
            "int" or "short" or "byte" or "unsignedShort" or "unsignedByte" => FieldKind.Integer,
            "decimal" or "double" or "float" or "integer" or "long" or "nonNegativeInteger" or "positiveInteger" or "nonPositiveInteger" or "negativeInteger"
                or "unsignedLong" or "unsignedInt" => FieldKind.Decimal,
            "dateTime" or "dateTimeStamp" => FieldKind.DateTime,
            "dayTimeDuration" or "duration" => FieldKind.Duration,
            _ => FieldKind.Text,
        };
    }

    /// <summary>A type has the fields of its interfaces in their form (GraphQL §3.6.1): what is a list above is one below.</summary>
    private void Inherit(Dictionary<TermId, ObjectTypeModel> types)
    {
        foreach (var (@class, type) in types.ToList())
        {
            var above = Ontology.Ancestors(@class).Skip(1).Where(ancestor => types.TryGetValue(ancestor, out var found) && found.IsInterface && ancestor != @class)
                .Select(ancestor => types[ancestor]).ToList();
            if (above.Count == 0)
                continue;
            var lists = above.SelectMany(parent => parent.Fields).Where(field => field.IsList).Select(field => field.Iri).ToHashSet(StringComparer.Ordinal);
            types[@class] = type with
            {
                Interfaces = above,
                Fields = [.. type.Fields.Select(field => lists.Contains(field.Iri) ? field with { IsList = true } : field)],
            };
        }
    }

    private static void MarkFilterable(Dictionary<TermId, ObjectTypeModel> types)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (@class, type) in types.ToList())
            {
                if (type.IsFilterable)
                    continue;
                var isFilterable = type.Fields.Any(field => field.IsFilterable || IsFilterableLink(field, types));
                changed |= isFilterable;
                types[@class] = type with { IsFilterable = isFilterable };
            }
        }
    }

    private static void MarkListed(Dictionary<TermId, ObjectTypeModel> types, TermId root)
    {
        var ranges = types.Values.SelectMany(type => type.Fields).Where(field => field.HasConnection).Select(field => field.Range).Append(root).Distinct().ToList();
        foreach (var range in ranges)
            types[range] = types[range] with { IsListed = true };
    }

    private static bool IsFilterableLink(FieldModel field, Dictionary<TermId, ObjectTypeModel> types) =>
        field.Kind == FieldKind.Node && !field.IsUpward && types.TryGetValue(field.Range, out var range) && range.IsFilterable;

    private void CheckTypeNames(IEnumerable<ObjectTypeModel> types)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in types.OrderBy(type => type.Iri, StringComparer.Ordinal))
        {
            foreach (var name in type.MadeNames)
            {
                if (_fixedTypes.Contains(name))
                    _diagnostics.Add(Diagnostic.Error("SO8011", $"<{type.Iri}> would be the GraphQL type '{name}', which the gateway defines itself. Give the class another gql:name, for example '{Propose(type.Class, type.Iri, isType: true)}'."));
                else if (!taken.TryAdd(name, type.Iri))
                    _diagnostics.Add(Diagnostic.Error("SO8012", $"<{taken[name]}> and <{type.Iri}> would both make the GraphQL type '{name}'. {ProposeFor(taken[name], type.Iri, isType: true)}"));
            }
        }
    }

    private void CheckFieldNames(string owner, List<FieldModel> fields, bool hasConcept, bool isOrder)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var isFixed = (fields.Exists(list => list.HasConnection && list.ConnectionField == field.Name)) || FixedNames.OfEveryType.Contains(field.Name) || FixedNames.OfFilters.Contains(field.Name)
                || (hasConcept && FixedNames.OfStatements.Contains(field.Name)) || (isOrder && FixedNames.OfOrder.Contains(field.Name));
            if (isFixed)
                _diagnostics.Add(Diagnostic.Error("SO8011", $"<{field.Iri}> would be the field '{field.Name}' of <{owner}>, which the gateway defines itself. Give the property another gql:name, for example '{Propose(field.Property, field.Iri, isType: false)}'."));
            else if (!taken.TryAdd(field.Name, field.Iri))
                _diagnostics.Add(Diagnostic.Error("SO8012", $"<{taken[field.Name]}> and <{field.Iri}> would both be the field '{field.Name}' of <{owner}>. {ProposeFor(taken[field.Name], field.Iri, isType: false)}"));
        }
    }

    private string NameOf(TermId term, string iri)
    {
        if (_names.TryGetValue(iri, out var known))
            return known;
        var name = _kept.GetValueOrDefault(iri) ?? _knowledge.View.Text(term, Vocab.Gql.Name) ?? LocalName(iri);
        if (!FixedNames.IsLegal(name))
            _diagnostics.Add(Diagnostic.Error("SO8013", $"<{iri}> would be '{name}' in GraphQL, where names have letters, digits and '_' only. Give it a gql:name, for example '{Propose(term, iri, _knowledge.IsObjectType(term))}'."));
        _names.Add(iri, name);
        return name;
    }

    /// <summary>What to do about two terms of one name: the one that has not been published is to change.</summary>
    private string ProposeFor(string first, string second, bool isType)
    {
        var newer = _kept.ContainsKey(second) ? first : second;
        return $"Give <{newer}> another gql:name, for example '{Propose(_knowledge.View.Id(new Iri(newer)), newer, isType)}'.";
    }

    private string Propose(TermId term, string iri, bool isType) => NameProposal.For(
        iri, _knowledge.View.Text(term, Vocab.Rdfs.Label, "en"), isType, name => _fixedTypes.Contains(name) || FixedNames.IsFixedField(name) || _names.ContainsValue(name));

    /// <summary>Both labels in one line, then both definitions.</summary>
    private string Describe(TermId term)
    {
        var labels = Both(_knowledge.View.Text(term, Vocab.Rdfs.Label, "zh"), _knowledge.View.Text(term, Vocab.Rdfs.Label, "en"), " · ");
        var definitions = Both(_knowledge.View.Text(term, Vocab.Skos.Definition, "zh"), _knowledge.View.Text(term, Vocab.Skos.Definition, "en"), "\n\n");
        return Both(labels, definitions, "\n\n") ?? IriOf(term);
    }

    private static string? Both(string? first, string? second, string separator) =>
        first is null || second is null || first == second ? first ?? second : first + separator + second;

    private string IriOf(TermId id) => _knowledge.View.IriOf(id) ?? "";

    private static string LocalName(string iri) => iri[(iri.LastIndexOfAny(['#', '/', ':']) + 1)..];
}
