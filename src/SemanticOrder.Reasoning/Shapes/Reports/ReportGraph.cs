using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>Writes a report as statements (SHACL §3.6) over a dictionary of their own, so that neither data nor shapes grow. Used once.</summary>
internal sealed class ReportGraph(ITermSource source)
{
    private readonly TermDictionary _terms = new();
    private readonly List<Quad> _quads = [];
    private readonly Dictionary<TermId, TermId> _ids = [];

    public QuadSnapshot Write(ValidationReport report, Func<ValidationResult, IEnumerable<Literal>> messages)
    {
        var node = _terms.AddBlankNode();
        Add(node, Vocab.Rdf.Type, Vocab.Sh.ValidationReport);
        Add(node, Vocab.Sh.Conforms, TermId.FromBoolean(report.Conforms));
        foreach (var result in report.Results)
            Add(node, Vocab.Sh.Result, Write(result, messages(result)));
        return new QuadStore(_terms).Load(_quads.ToArray());
    }

    private TermId Write(ValidationResult result, IEnumerable<Literal> messages)
    {
        var node = _terms.AddBlankNode();
        Add(node, Vocab.Rdf.Type, Vocab.Sh.ValidationResult);
        Add(node, Vocab.Sh.FocusNode, Copy(result.FocusNode));
        if (!result.Predicate.IsNone)
            Add(node, Vocab.Sh.ResultPath, Copy(result.Predicate));
        else if (result.Path is { } path)
            Add(node, Vocab.Sh.ResultPath, Write(path));
        if (!result.Value.IsNone)
            Add(node, Vocab.Sh.Value, Copy(result.Value));
        Add(node, Vocab.Sh.SourceShape, Copy(result.Shape.Id));
        Add(node, Vocab.Sh.SourceConstraintComponent, result.Constraint.Component);
        if (!result.Constraint.Source.IsNone)
            Add(node, Vocab.Sh.SourceConstraint, Copy(result.Constraint.Source));
        Add(node, Vocab.Sh.ResultSeverity, result.Severity);
        foreach (var message in messages)
            Add(node, Vocab.Sh.ResultMessage, message);
        foreach (var clause in result.DerivedFrom)
            Add(node, Vocab.Prov.WasDerivedFrom, Copy(clause));
        return node;
    }

    private TermId Write(PropertyPath path) => path switch
    {
        LinkPath link => _terms.Add(link.Predicate),
        SequencePath => List(Members<SequencePath>(path, sequence => (sequence.First, sequence.Second))),
        AlternativePath => Wrap(Vocab.Sh.AlternativePath, List(Members<AlternativePath>(path, alternative => (alternative.First, alternative.Second)))),
        InversePath inverse => Wrap(Vocab.Sh.InversePath, Write(inverse.Path)),
        ZeroOrMorePath star => Wrap(Vocab.Sh.ZeroOrMorePath, Write(star.Path)),
        OneOrMorePath plus => Wrap(Vocab.Sh.OneOrMorePath, Write(plus.Path)),
        ZeroOrOnePath optional => Wrap(Vocab.Sh.ZeroOrOnePath, Write(optional.Path)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The members of a list that was read from left to right.</summary>
    private static IEnumerable<PropertyPath> Members<T>(PropertyPath path, Func<T, (PropertyPath First, PropertyPath Second)> parts)
        where T : PropertyPath
    {
        var last = new Stack<PropertyPath>();
        for (; path is T pair; path = parts(pair).First)
            last.Push(parts(pair).Second);
        return last.Prepend(path);
    }

    private TermId Wrap(Iri property, TermId value)
    {
        var node = _terms.AddBlankNode();
        Add(node, property, value);
        return node;
    }

    private TermId List(IEnumerable<PropertyPath> members)
    {
        var rest = WellKnownTerms.RdfNil;
        foreach (var member in members.Reverse())
        {
            var cell = _terms.AddBlankNode();
            Add(cell, Vocab.Rdf.First, Write(member));
            Add(cell, Vocab.Rdf.Rest, rest);
            rest = cell;
        }
        return rest;
    }

    private TermId Copy(TermId id)
    {
        if (!_ids.TryGetValue(id, out var copy))
            _ids.Add(id, copy = id.IsBlankNode ? _terms.AddBlankNode() : _terms.Add(source.Decode(id)));
        return copy;
    }

    private void Add(TermId subject, Iri predicate, Term @object) => Add(subject, predicate, _terms.Add(@object));

    private void Add(TermId subject, Iri predicate, TermId @object) => _quads.Add(new Quad(subject, _terms.Add(predicate), @object));
}
