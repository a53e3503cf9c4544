using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>The components of SHACL Core (SHACL §4), in the order of the specification but for what is cheap going first.</summary>
internal sealed partial class ShapesReader
{
    private static readonly (Iri Property, string Name)[] Ranges =
    [
        (Vocab.Sh.MinExclusive, "minExclusive"), (Vocab.Sh.MinInclusive, "minInclusive"), (Vocab.Sh.MaxExclusive, "maxExclusive"), (Vocab.Sh.MaxInclusive, "maxInclusive"),
    ];

    private void ReadConstraints(TermId id, bool isProperty, PropertyPath? path, List<Constraint> constraints)
    {
        ReadCounts(id, isProperty, constraints);
        ReadValueTypes(id, constraints);
        ReadValues(id, constraints);
        ReadStrings(id, isProperty, constraints);
        ReadPairs(id, isProperty, constraints);
        ReadOthers(id, constraints);
        ReadShapeBased(id, isProperty, constraints);
        constraints.AddRange(_components.ReadSparql(id, path));
        constraints.AddRange(_components.ReadCustom(id, path));
    }

    private void ReadCounts(TermId id, bool isProperty, List<Constraint> constraints)
    {
        if (Count(id, Vocab.Sh.MinCount, isProperty, out var bound) is { } least and > 0)
            constraints.Add(new CountConstraint(isMinimum: true, bound, least));
        if (Count(id, Vocab.Sh.MaxCount, isProperty, out bound) is { } most)
            constraints.Add(new CountConstraint(isMinimum: false, bound, most));
    }

    private void ReadValueTypes(TermId id, List<Constraint> constraints)
    {
        foreach (var @class in _graph.Objects(id, Vocab.Sh.Class))
        {
            if (!@class.IsLiteral)
                constraints.Add(new ClassConstraint(@class));
            else
                Malformed(id, Vocab.Sh.Class, @class, "a class");
        }
        if (One(id, Vocab.Sh.Datatype) is { IsNone: false } datatype)
        {
            if (datatype.IsIri)
                constraints.Add(new DatatypeConstraint(datatype));
            else
                Malformed(id, Vocab.Sh.Datatype, datatype, "a datatype IRI, such as xsd:integer");
        }
        if (One(id, Vocab.Sh.NodeKind) is { IsNone: false } kind)
        {
            if (NodeKindConstraint.Of(kind, _terms.Decode(kind)) is { } constraint)
                constraints.Add(constraint);
            else
                Malformed(id, Vocab.Sh.NodeKind, kind, "sh:IRI, sh:BlankNode, sh:Literal, sh:BlankNodeOrIRI, sh:BlankNodeOrLiteral or sh:IRIOrLiteral");
        }
    }

    private void ReadValues(TermId id, List<Constraint> constraints)
    {
        foreach (var (property, name) in Ranges)
        {
            if (One(id, property) is not { IsNone: false } bound)
                continue;
            if (bound.IsLiteral)
                constraints.Add(new RangeConstraint(name, bound));
            else
                Malformed(id, property, bound, "a literal");
        }
    }

    private void ReadStrings(TermId id, bool isProperty, List<Constraint> constraints)
    {
        if (Count(id, Vocab.Sh.MinLength, isAllowed: true, out var bound) is { } least)
            constraints.Add(new LengthConstraint(isMinimum: true, bound, least));
        if (Count(id, Vocab.Sh.MaxLength, isAllowed: true, out bound) is { } most)
            constraints.Add(new LengthConstraint(isMinimum: false, bound, most));
        ReadPatterns(id, constraints);
        if (One(id, Vocab.Sh.LanguageIn) is { IsNone: false } list && ReadList(id, Vocab.Sh.LanguageIn, list) is { } members)
        {
            if (members.All(member => _terms.DatatypeOf(member) == WellKnownTerms.XsdString))
                constraints.Add(new LanguageInConstraint(members, members.Select(_graph.TextOf)));
            else
                Malformed(id, Vocab.Sh.LanguageIn, list, "a list of language tags as plain strings");
        }
        if (One(id, Vocab.Sh.UniqueLang) != TermId.FromBoolean(true))
            return;
        if (isProperty)
            constraints.Add(new UniqueLangConstraint());
        else
            OnlyForProperties(id, Vocab.Sh.UniqueLang);
    }

    private void ReadPatterns(TermId id, List<Constraint> constraints)
    {
        var flags = One(id, Vocab.Sh.Flags);
        var flagText = flags.IsNone ? "" : _graph.TextOf(flags);
        foreach (var pattern in _graph.Objects(id, Vocab.Sh.Pattern))
        {
            if (_terms.DatatypeOf(pattern) != WellKnownTerms.XsdString)
                Malformed(id, Vocab.Sh.Pattern, pattern, "a regular expression as a plain string");
            else if (XPathRegex.Create(_graph.TextOf(pattern), flagText, TimeSpan.FromSeconds(1)) is null)
                _diagnostics.Error("SO3106", id, Vocab.Sh.Pattern, pattern, $"{_diagnostics.Text(pattern)} with flags '{flagText}' is no regular expression of SPARQL. Mend the pattern; flags are s, m, i, x and q.");
            else
                constraints.Add(new PatternConstraint(pattern, _graph.TextOf(pattern), flags.IsNone ? [] : [flags], flagText));
        }
    }

    private void ReadPairs(TermId id, bool isProperty, List<Constraint> constraints)
    {
        Read(Vocab.Sh.EqualsConstraint, isAllowed: true, other => new PropertyPairConstraint(isDisjoint: false, other));
        Read(Vocab.Sh.Disjoint, isAllowed: true, other => new PropertyPairConstraint(isDisjoint: true, other));
        Read(Vocab.Sh.LessThan, isProperty, other => new LessThanConstraint(allowsEqual: false, other));
        Read(Vocab.Sh.LessThanOrEquals, isProperty, other => new LessThanConstraint(allowsEqual: true, other));

        void Read(Iri property, bool isAllowed, Func<TermId, Constraint> make)
        {
            foreach (var other in _graph.Objects(id, property))
            {
                if (!isAllowed)
                    OnlyForProperties(id, property);
                else if (other.IsIri)
                    constraints.Add(make(other));
                else
                    Malformed(id, property, other, "the IRI of a property");
            }
        }
    }

    private void ReadOthers(TermId id, List<Constraint> constraints)
    {
        if (One(id, Vocab.Sh.Closed) == TermId.FromBoolean(true))
        {
            var ignored = One(id, Vocab.Sh.IgnoredProperties) is { IsNone: false } list ? ReadList(id, Vocab.Sh.IgnoredProperties, list) ?? [] : [];
            var stated = _graph.Objects(id, Vocab.Sh.Property).SelectMany(property => _graph.Objects(property, Vocab.Sh.Path)).Where(path => path.IsIri);
            constraints.Add(new ClosedConstraint(ignored, [.. ignored, .. stated]));
        }
        foreach (var value in _graph.Objects(id, Vocab.Sh.HasValue))
            constraints.Add(new HasValueConstraint(value));
        if (One(id, Vocab.Sh.In) is { IsNone: false } members && ReadList(id, Vocab.Sh.In, members) is { } terms)
            constraints.Add(new InConstraint(terms));
    }

    private void ReadShapeBased(TermId id, bool isProperty, List<Constraint> constraints)
    {
        foreach (var shape in _graph.Objects(id, Vocab.Sh.Not))
            Add(Nested(id, Vocab.Sh.Not, shape) is { } not ? LogicalConstraint.Not(shape, not) : null);
        foreach (var list in _graph.Objects(id, Vocab.Sh.And))
            Add(NestedList(id, Vocab.Sh.And, list) is var (members, shapes) ? LogicalConstraint.And(members, shapes) : null);
        foreach (var list in _graph.Objects(id, Vocab.Sh.Or))
            Add(NestedList(id, Vocab.Sh.Or, list) is var (members, shapes) ? LogicalConstraint.Or(members, shapes) : null);
        foreach (var list in _graph.Objects(id, Vocab.Sh.Xone))
            Add(NestedList(id, Vocab.Sh.Xone, list) is var (members, shapes) ? LogicalConstraint.Xone(members, shapes) : null);
        foreach (var shape in _graph.Objects(id, Vocab.Sh.Node))
            Add(Nested(id, Vocab.Sh.Node, shape) is { } node ? LogicalConstraint.Node(shape, node) : null);
        ReadQualified(id, isProperty, constraints);
        foreach (var shape in _graph.Objects(id, Vocab.Sh.Property))
        {
            if (!_graph.Objects(shape, Vocab.Sh.Path).Any())
                Malformed(id, Vocab.Sh.Property, shape, "a property shape, which has sh:path");
            else
                Add(Nested(id, Vocab.Sh.Property, shape) is { } property ? new PropertyConstraint(shape, property) : null);
        }

        void Add(Constraint? constraint)
        {
            if (constraint is not null)
                constraints.Add(constraint);
        }
    }

    private void ReadQualified(TermId id, bool isProperty, List<Constraint> constraints)
    {
        if (One(id, Vocab.Sh.QualifiedValueShape) is not { IsNone: false } shapeId)
            return;
        var least = Count(id, Vocab.Sh.QualifiedMinCount, isProperty, out var leastId);
        var most = Count(id, Vocab.Sh.QualifiedMaxCount, isProperty, out var mostId);
        if (least is null && most is null)
        {
            _diagnostics.Error("SO3101", id, Vocab.Sh.QualifiedValueShape, shapeId, "sh:qualifiedValueShape counts nothing. Write sh:qualifiedMinCount or sh:qualifiedMaxCount beside it.");
            return;
        }
        if (Nested(id, Vocab.Sh.QualifiedValueShape, shapeId) is not { } shape)
            return;
        var siblings = One(id, Vocab.Sh.QualifiedValueShapesDisjoint) == TermId.FromBoolean(true) ? Siblings(id, shapeId) : [];
        if (least is { } minimum)
            constraints.Add(new QualifiedConstraint(isMinimum: true, shapeId, leastId, minimum, shape, siblings));
        if (most is { } maximum)
            constraints.Add(new QualifiedConstraint(isMinimum: false, shapeId, mostId, maximum, shape, siblings));
    }

    /// <summary>The value shapes that the other property shapes of the same parents ask for (sibling shapes, SHACL §4.7.3).</summary>
    private List<Shape> Siblings(TermId id, TermId own) =>
    [
        .. _graph.Subjects(Vocab.Sh.Property, id)
            .SelectMany(parent => _graph.Objects(parent, Vocab.Sh.Property))
            .SelectMany(property => _graph.Objects(property, Vocab.Sh.QualifiedValueShape))
            .Where(shape => shape != own).Distinct()
            .Select(shape => Nested(id, Vocab.Sh.QualifiedValueShapesDisjoint, shape)).OfType<Shape>(),
    ];

    private Shape? Nested(TermId id, Iri property, TermId shape)
    {
        if (!shape.IsLiteral)
            return Shape(shape);
        Malformed(id, property, shape, "a shape");
        return null;
    }

    private (IReadOnlyList<TermId> Members, IReadOnlyList<Shape> Shapes)? NestedList(TermId id, Iri property, TermId list)
    {
        if (ReadList(id, property, list) is not { } members)
            return null;
        var shapes = members.Select(member => Nested(id, property, member)).OfType<Shape>().ToList();
        return shapes.Count == members.Count ? (members, shapes) : null;
    }

    /// <summary>A whole number that is not negative; null when there is none.</summary>
    private long? Count(TermId id, Iri property, bool isAllowed, out TermId value)
    {
        value = One(id, property);
        if (value.IsNone)
            return null;
        if (!isAllowed)
            OnlyForProperties(id, property);
        else if (value.TryGetInteger(out var count) && count >= 0)
            return count;
        else
            Malformed(id, property, value, "a whole number that is not negative");
        return null;
    }

    private void OnlyForProperties(TermId id, Iri property) =>
        _diagnostics.Error("SO3103", id, property, TermId.None, $"{Name(property)} stands in a node shape, where there is nothing to count or compare. Write it in a property shape, with sh:path.");

    private List<TermId>? ReadList(TermId id, Iri property, TermId list)
    {
        var members = new List<TermId>();
        var seen = new HashSet<TermId>();
        for (var cell = list; cell != WellKnownTerms.RdfNil;)
        {
            TermId[] first = [.. _graph.Objects(cell, Vocab.Rdf.First).Take(2)];
            TermId[] rest = [.. _graph.Objects(cell, Vocab.Rdf.Rest).Take(2)];
            if (first.Length != 1 || rest.Length != 1 || !seen.Add(cell) || members.Count == _options.MaxListLength)
            {
                _diagnostics.Error("SO3104", id, property, list, $"The list of {Name(property)} is malformed, turns on itself, or has more than {_options.MaxListLength} members. Write it in parentheses.");
                return null;
            }
            members.Add(first[0]);
            cell = rest[0];
        }
        return members;
    }
}
