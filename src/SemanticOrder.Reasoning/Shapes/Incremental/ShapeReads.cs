using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>All that the checking of a targeted shape reads, so that a change tells whom it can affect. Immutable once made.</summary>
internal sealed class ShapeReads
{
    /// <summary>Past this many kinds of statements, shapes that share shapes share too much: any change then affects every focus node.</summary>
    private const int MaxReads = 1000;

    private readonly HashSet<ShapeRead> _reads = [];
    private readonly HashSet<TermId> _queried = [];
    private readonly TermDictionary _terms;
    private readonly TermId _subClassOf;
    private bool _readsClasses;
    private bool _readsAnything;

    public ShapeReads(Shape shape, TermDictionary terms)
    {
        (_terms, _subClassOf) = (terms, terms.Add(Vocab.Rdfs.SubClassOf));
        _readsClasses = shape.Targets.Any(target => target.Kind == TargetKind.Class);
        Add(shape, null);
    }

    /// <summary>The kinds of statements that are read about nodes near the focus node.</summary>
    public IReadOnlyCollection<ShapeRead> Reads => _reads;

    /// <summary>True when a changed statement may affect any focus node, wherever it is.</summary>
    public bool MayAffectAll(in Quad quad) =>
        _readsAnything || (_readsClasses && quad.Predicate == _subClassOf) || _queried.Contains(quad.Predicate);

    private void Add(Shape shape, PathStep? focus)
    {
        if (shape.IsDeactivated || _readsAnything)
            return;
        var values = focus;
        if (shape.Steps is { } path)
        {
            AddPath(path, focus);
            values = Then(focus, path);
        }
        foreach (var constraint in shape.Checks)
            Add(constraint, focus, values);
        _readsAnything |= _reads.Count > MaxReads;
    }

    private void Add(Constraint constraint, PathStep? focus, PathStep? values)
    {
        switch (constraint)
        {
            case ClassConstraint:
                _reads.Add(new ShapeRead(values, WellKnownTerms.RdfType, IsForward: true));
                _readsClasses = true;
                break;
            case PropertyPairConstraint pair:
                _reads.Add(new ShapeRead(focus, pair.Other, IsForward: true));
                break;
            case LessThanConstraint pair:
                _reads.Add(new ShapeRead(focus, pair.Other, IsForward: true));
                break;
            case ClosedConstraint:
                _reads.Add(new ShapeRead(values, TermId.None, IsForward: true));
                break;
            case QueryConstraint query:
                AddQuery(query.Query.Pattern);
                break;
        }
        foreach (var nested in constraint.Shapes)
            Add(nested, values);
    }

    private void AddPath(PathStep path, PathStep? from)
    {
        switch (path)
        {
            case LinkStep link:
                _reads.Add(new ShapeRead(from, link.Predicate, link.IsForward));
                break;
            case SequenceStep sequence:
                AddPath(sequence.First, from);
                AddPath(sequence.Second, Then(from, sequence.First));
                break;
            case AlternativeStep alternative:
                AddPath(alternative.First, from);
                AddPath(alternative.Second, from);
                break;
            case ClosureStep closure:
                AddPath(closure.Step, closure.IsRepeated ? Then(from, closure with { HasSelf = true }) : from);
                break;
        }
    }

    /// <summary>A query is not followed: a change of any predicate that it has affects all.</summary>
    private void AddQuery(GraphPattern pattern) => PatternParts.Any(pattern, part =>
    {
        switch (part)
        {
            case BasicGraphPattern basic:
                foreach (var triple in basic.Triples)
                    AddPredicate((triple.Predicate as ConstantTerm)?.Term);
                break;
            case PathPattern path:
                AddPredicates(path.Path);
                break;
        }
        return false;
    });

    private void AddPredicates(PropertyPath path)
    {
        switch (path)
        {
            case LinkPath link:
                AddPredicate(link.Predicate);
                break;
            case InversePath inverse:
                AddPredicates(inverse.Path);
                break;
            case SequencePath sequence:
                AddPredicates(sequence.First);
                AddPredicates(sequence.Second);
                break;
            case AlternativePath alternative:
                AddPredicates(alternative.First);
                AddPredicates(alternative.Second);
                break;
            case OneOrMorePath plus:
                AddPredicates(plus.Path);
                break;
            default:
                // What may stand still joins every node of the graph; a negated set has every predicate but its own.
                _readsAnything = true;
                break;
        }
    }

    private void AddPredicate(Term? predicate)
    {
        if (predicate is Iri iri)
            _queried.Add(_terms.Add(iri));
        else
            _readsAnything = true;
    }

    private static PathStep Then(PathStep? first, PathStep second) => first is null ? second : new SequenceStep(first, second);
}
