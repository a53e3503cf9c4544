using System.Text.RegularExpressions;

namespace SemanticOrder.Reasoning.Tests.Shapes;

/// <summary>Validation as the specification words it, one node, one value and one shape at a time, straight from the graphs. Slow, and unlike the engine in everything.</summary>
internal sealed class NaiveValidator(QuadSnapshot shapes, QuadSnapshot data)
{
    private readonly GraphNavigator _shapes = new(shapes);
    private readonly GraphNavigator _data = new(data);
    private readonly TermDictionary _terms = data.Terms;

    public List<string> Validate()
    {
        var lines = new List<string>();
        foreach (var shape in _shapes.Instances(Vocab.Sh.NodeShape))
        {
            foreach (var focus in Targets(shape).Distinct())
                lines.AddRange(Results(shape, focus));
        }
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private IEnumerable<TermId> Targets(TermId shape) =>
    [
        .. _shapes.Objects(shape, Vocab.Sh.TargetNode),
        .. _shapes.Objects(shape, Vocab.Sh.TargetClass).SelectMany(type => data.Match(QuadPattern.Any, GraphSelection.Default).Select(quad => quad.Subject).Where(node => IsInstance(node, type))),
        .. _shapes.Objects(shape, Vocab.Sh.TargetSubjectsOf).SelectMany(property => data.Match(new(TermId.None, property, TermId.None), GraphSelection.Default)).Select(quad => quad.Subject),
        .. _shapes.Objects(shape, Vocab.Sh.TargetObjectsOf).SelectMany(property => data.Match(new(TermId.None, property, TermId.None), GraphSelection.Default)).Select(quad => quad.Object),
    ];

    private bool IsInstance(TermId node, TermId type) => _data.Objects(node, Vocab.Rdf.Type).Any(stated => IsUnder(stated, type, []));

    private bool IsUnder(TermId type, TermId above, HashSet<TermId> seen) =>
        type == above || (seen.Add(type) && _data.Objects(type, Vocab.Rdfs.SubClassOf).Any(next => IsUnder(next, above, seen)));

    private bool Conforms(TermId shape, TermId node) => !Results(shape, node).Any();

    private IEnumerable<string> Results(TermId shape, TermId focus)
    {
        var path = _shapes.Object(shape, Vocab.Sh.Path);
        var values = path.IsNone ? [focus] : Walk(path, focus).ToHashSet();
        foreach (var quad in shapes.Match(new(shape, TermId.None, TermId.None), GraphSelection.Default))
        {
            var word = _shapes.TextOf(quad.Predicate);
            if (!word.StartsWith(Vocab.Sh.Namespace, StringComparison.Ordinal))
                continue;
            word = word[Vocab.Sh.Namespace.Length..];
            foreach (var (component, value) in Check(shape, word, quad.Object, focus, values))
                yield return ShapesText.Line(_terms, focus, new Iri($"{Vocab.Sh.Namespace}{component}ConstraintComponent"), shape, value);
            if (word == "property")
            {
                foreach (var line in values.SelectMany(value => Results(quad.Object, value)))
                    yield return line;
            }
        }
    }

    private IEnumerable<(string Component, TermId Value)> Check(TermId shape, string word, TermId parameter, TermId focus, HashSet<TermId> values)
    {
        var component = char.ToUpperInvariant(word[0]) + word[1..];
        IEnumerable<(string, TermId)> Unless(Func<TermId, bool> holds) => values.Where(value => !holds(value)).Select(value => (component, value));
        IEnumerable<(string, TermId)> If(bool violates) => violates ? [(component, TermId.None)] : [];
        return word switch
        {
            "class" => Unless(value => IsInstance(value, parameter)),
            "datatype" => Unless(value => value.IsLiteral && _terms.DatatypeOf(value) == parameter),
            "nodeKind" => Unless(value => _shapes.TextOf(parameter)[Vocab.Sh.Namespace.Length..] switch { "IRI" => value.IsIri, "Literal" => value.IsLiteral, _ => !value.IsLiteral }),
            "minInclusive" => Unless(value => Compare(value, parameter) >= 0),
            "maxInclusive" => Unless(value => Compare(value, parameter) <= 0),
            "minExclusive" => Unless(value => Compare(value, parameter) > 0),
            "maxExclusive" => Unless(value => Compare(value, parameter) < 0),
            "minLength" => Unless(value => !value.IsBlankNode && _data.TextOf(value).Length >= Number(parameter)),
            "maxLength" => Unless(value => !value.IsBlankNode && _data.TextOf(value).Length <= Number(parameter)),
            "pattern" => Unless(value => !value.IsBlankNode && Regex.IsMatch(_data.TextOf(value), _shapes.TextOf(parameter))),
            "languageIn" => Unless(value => _terms.Decode(value) is Literal { LanguageTag: { } tag } && (tag == "en" || tag.StartsWith("en-", StringComparison.Ordinal))),
            "hasValue" => If(!values.Contains(parameter)),
            "in" => Unless(_shapes.List(parameter).Contains),
            "minCount" => If(values.Count < Number(parameter)),
            "maxCount" => If(values.Count > Number(parameter)),
            "uniqueLang" => values.Select(_terms.LanguageOf).Where(language => !language.IsNone).GroupBy(language => language).Where(group => group.Count() > 1).Select(_ => (component, TermId.None)),
            "equals" => values.Except(Others(focus, parameter)).Concat(Others(focus, parameter).Except(values)).Select(value => (component, value)),
            "disjoint" => values.Intersect(Others(focus, parameter)).Select(value => (component, value)),
            "lessThan" => values.SelectMany(value => Others(focus, parameter).Where(other => !(Compare(value, other) < 0)).Select(_ => (component, value))),
            "lessThanOrEquals" => values.SelectMany(value => Others(focus, parameter).Where(other => !(Compare(value, other) <= 0)).Select(_ => (component, value))),
            "closed" => values.SelectMany(value => Closed(shape, value)).Select(value => (component, value)),
            "not" => Unless(value => !Conforms(parameter, value)),
            "node" => Unless(value => Conforms(parameter, value)),
            "and" => Unless(value => _shapes.List(parameter).All(member => Conforms(member, value))),
            "or" => Unless(value => _shapes.List(parameter).Any(member => Conforms(member, value))),
            "xone" => Unless(value => _shapes.List(parameter).Count(member => Conforms(member, value)) == 1),
            "qualifiedMinCount" => If(values.Count(value => Conforms(_shapes.Object(shape, Vocab.Sh.QualifiedValueShape), value)) < Number(parameter)),
            "qualifiedMaxCount" => If(values.Count(value => Conforms(_shapes.Object(shape, Vocab.Sh.QualifiedValueShape), value)) > Number(parameter)),
            _ => [],
        };
    }

    private IEnumerable<TermId> Closed(TermId shape, TermId value)
    {
        var allowed = _shapes.Objects(shape, Vocab.Sh.Property).SelectMany(property => _shapes.Objects(property, Vocab.Sh.Path)).ToHashSet();
        foreach (var list in _shapes.Objects(shape, Vocab.Sh.IgnoredProperties))
            allowed.UnionWith(_shapes.List(list));
        return data.Match(new(value, TermId.None, TermId.None), GraphSelection.Default).Where(quad => !value.IsLiteral && !allowed.Contains(quad.Predicate)).Select(quad => quad.Object);
    }

    private IEnumerable<TermId> Others(TermId focus, TermId property) =>
        focus.IsLiteral ? [] : data.Match(new(focus, property, TermId.None), GraphSelection.Default).Select(quad => quad.Object);

    private int? Compare(TermId left, TermId right) => TypedValue.Of(_terms, left).Compare(TypedValue.Of(_terms, right));

    private static long Number(TermId id) => id.TryGetInteger(out var number) ? number : throw new InvalidOperationException();

    /// <summary>All pairs of a path as a relation, then those from one node.</summary>
    private IEnumerable<TermId> Walk(TermId path, TermId from, bool isForward = true)
    {
        if (path.IsIri)
        {
            return isForward
                ? Others(from, path)
                : data.Match(new(TermId.None, path, from), GraphSelection.Default).Select(quad => quad.Subject);
        }
        if (!_shapes.Object(path, Vocab.Rdf.First).IsNone)
        {
            var steps = isForward ? _shapes.List(path) : _shapes.List(path).Reverse();
            return steps.Aggregate((IEnumerable<TermId>)[from], (nodes, step) => nodes.SelectMany(node => Walk(step, node, isForward)).Distinct().ToList());
        }
        if (_shapes.Object(path, Vocab.Sh.AlternativePath) is { IsNone: false } list)
            return _shapes.List(list).SelectMany(member => Walk(member, from, isForward)).Distinct();
        if (_shapes.Object(path, Vocab.Sh.InversePath) is { IsNone: false } inverse)
            return Walk(inverse, from, !isForward);
        if (_shapes.Object(path, Vocab.Sh.ZeroOrOnePath) is { IsNone: false } optional)
            return Walk(optional, from, isForward).Append(from).Distinct();
        var star = _shapes.Object(path, Vocab.Sh.ZeroOrMorePath);
        var step2 = star.IsNone ? _shapes.Object(path, Vocab.Sh.OneOrMorePath) : star;
        var reached = (star.IsNone ? Walk(step2, from, isForward) : [from]).ToHashSet();
        while (reached.SelectMany(node => Walk(step2, node, isForward)).Except(reached).ToList() is { Count: > 0 } more)
            reached.UnionWith(more);
        return reached;
    }
}
