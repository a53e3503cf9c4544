using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Finds what follows for a node of which nothing is known but its class: which classes it is in besides those above by name, which values it has, and
/// whether it can exist. Only classes that some rule with more than a name applies to are tried.
/// </summary>
internal sealed class PrototypeClassifier(CompiledOntology ontology, RuleSet rules, TermHierarchy told)
{
    /// <summary>Tries each class once. Takes one order-sized closure per class.</summary>
    public Prototypes Classify(CancellationToken cancellation)
    {
        var found = new Prototypes();
        var active = ActiveClasses();
        var overlay = new QuadOverlay(ontology.Knowledge);
        foreach (var @class in active.SelectMany(told.Descendants).Where(term => term.IsIri).Distinct().Order())
        {
            cancellation.ThrowIfCancellationRequested();
            overlay.Clear();
            var node = overlay.AddNode();
            overlay.Add(node, WellKnownTerms.RdfType, @class);
            var result = ontology.Close(overlay);
            Read(overlay, node, @class, found);
            if (result.Inconsistencies is [var first, ..])
                found.Unsatisfiable.Add(new UnsatisfiableClass(@class, ontology.Explain(overlay, first)));
        }
        return found;
    }

    /// <summary>Classes in the body of a rule that does more than lead to the next class up.</summary>
    private HashSet<TermId> ActiveClasses()
    {
        var active = new HashSet<TermId>();
        foreach (var rule in rules.Rules)
        {
            if (rule.Body is [_] && rule.Head is { Object.IsVariable: false } head && head.Predicate == WellKnownTerms.RdfType)
                continue;
            if (rule.Body.Any(atom => atom.Predicate == WellKnownTerms.RdfType && atom.Object.IsVariable))
                active.UnionWith(told.Terms);
            active.UnionWith(rule.Body.Where(atom => atom.Predicate == WellKnownTerms.RdfType && !atom.Object.IsVariable).Select(atom => atom.Object.Constant));
        }
        return active;
    }

    private void Read(QuadOverlay overlay, TermId node, TermId @class, Prototypes found)
    {
        var values = new List<ConceptValue>();
        for (var number = 1; number < overlay.StatementCount; number++)
        {
            var (subject, predicate, @object, _) = overlay[number];
            if (subject != node || @object.IsLocal)
                continue;
            if (predicate != WellKnownTerms.RdfType)
                values.Add(new ConceptValue(predicate, @object));
            else if (!told.IsUnder(@class, @object))
                found.Inferred.Add((@class, @object));
        }
        if (values.Count > 0)
            found.Values[@class] = [.. values];
    }

    /// <summary>What was found.</summary>
    internal sealed class Prototypes
    {
        public List<(TermId Narrower, TermId Broader)> Inferred { get; } = [];

        public Dictionary<TermId, ConceptValue[]> Values { get; } = [];

        public List<UnsatisfiableClass> Unsatisfiable { get; } = [];
    }
}
