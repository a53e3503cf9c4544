using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Expands equal terms when statements are read: a pattern is asked for the representatives, and each statement found is given for every member of their sets
/// that the pattern allows. The sets themselves are never written out.
/// </summary>
internal sealed class EqualityView(QuadSnapshot closed, TermClasses terms, uint sameAs) : IQuadSource
{
    public ITermSource Terms => closed.Terms;

    public IEnumerable<Quad> Match(QuadPattern pattern, GraphSelection graphs)
    {
        var seen = new HashSet<Quad>();
        foreach (var subject in Members(pattern.Subject))
        {
            foreach (var predicate in Members(pattern.Predicate))
            {
                foreach (var @object in Members(pattern.Object))
                {
                    foreach (var found in closed.Scan(new QuadPattern(subject, predicate, @object), graphs))
                    {
                        foreach (var expanded in Expand(found, pattern))
                        {
                            if (seen.Add(expanded))
                                yield return expanded;
                        }
                    }
                }
            }
        }
        foreach (var equality in Equalities(pattern, graphs))
        {
            if (seen.Add(equality))
                yield return equality;
        }
    }

    public long Count(QuadPattern pattern, GraphSelection graphs) => Match(pattern, graphs).LongCount();

    public bool Contains(in Quad quad)
    {
        var graphs = quad.Graph.IsNone ? GraphSelection.Default : GraphSelection.Named(quad.Graph);
        return Match(new QuadPattern(quad.Subject, quad.Predicate, quad.Object), graphs).Any();
    }

    private IEnumerable<Quad> Expand(Quad found, QuadPattern pattern) =>
        from subject in pattern.Subject.IsNone ? Members(found.Subject) : [pattern.Subject]
        from predicate in pattern.Predicate.IsNone ? Members(found.Predicate).Where(term => term.IsIri) : [pattern.Predicate]
        from @object in pattern.Object.IsNone ? Members(found.Object) : [pattern.Object]
        where !subject.IsLiteral
        select new Quad(subject, predicate, @object, found.Graph);

    private IEnumerable<Quad> Equalities(QuadPattern pattern, GraphSelection graphs)
    {
        var property = terms.Numbers.Term(sameAs);
        if (graphs.Scope is GraphScope.Named or GraphScope.AnyNamed || (!pattern.Predicate.IsNone && pattern.Predicate != property))
            return [];
        var starts = !pattern.Subject.IsNone ? [pattern.Subject] : !pattern.Object.IsNone ? Members(pattern.Object) : Resources();
        return from subject in starts
               where !subject.IsLiteral
               from @object in Members(subject)
               where pattern.Object.IsNone || @object == pattern.Object
               select new Quad(subject, property, @object, TermId.None);
    }

    /// <summary>Every term of a statement that can be a subject (eq-ref).</summary>
    private HashSet<TermId> Resources()
    {
        var found = new HashSet<TermId>(terms.Equalities.All.Select(terms.Numbers.Term));
        foreach (var quad in closed.Scan(QuadPattern.Any, GraphSelection.All))
        {
            found.Add(quad.Subject);
            found.Add(quad.Predicate);
            found.Add(quad.Object);
        }
        return found;
    }

    private IEnumerable<TermId> Members(TermId term)
    {
        if (term.IsNone || terms.Numbers.Find(term) is not (var number and not TermNumbers.None))
            return [term];
        return terms.Equalities.Members(number).Select(terms.Numbers.Term);
    }
}
