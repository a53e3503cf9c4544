using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <content>Property axioms (OWL 2 Structural Specification §9.2, §9.3).</content>
internal sealed partial class AxiomCompiler
{
    private static readonly Slot Y = Slot.Var(1);
    private static readonly Slot Z = Slot.Var(2);

    private void CompileProperties()
    {
        foreach (var quad in _graph.With(Vocab.Rdfs.SubPropertyOf))
            CompileSubProperty(quad.Subject, quad.Object, RuleTable.PrpSpo1, AxiomSource.Of(quad));
        foreach (var quad in _graph.With(Vocab.Owl.EquivalentProperty))
        {
            CompileSubProperty(quad.Subject, quad.Object, RuleTable.PrpEqp1, AxiomSource.Of(quad));
            CompileSubProperty(quad.Object, quad.Subject, RuleTable.PrpEqp2, AxiomSource.Of(quad));
        }
        foreach (var quad in _graph.With(Vocab.Owl.InverseOf).Where(quad => quad.Subject.IsIri && quad.Object.IsIri))
            CompileInverse(quad);
        foreach (var quad in _graph.With(Vocab.Rdfs.Domain))
            CompileDomainOrRange(quad, Schema.Domains, RuleTable.PrpDom, Slot.X);
        foreach (var quad in _graph.With(Vocab.Rdfs.Range))
            CompileDomainOrRange(quad, Schema.Ranges, RuleTable.PrpRng, Y);
        foreach (var quad in _graph.With(Vocab.Owl.PropertyChainAxiom))
            CompileChain(quad);
        CompileCharacteristics();
        CompileDisjointProperties();
    }

    private void CompileSubProperty(TermId sub, TermId super, RuleDefinition rule, AxiomSource axiom)
    {
        if (sub == super || !_expressions.TryReadProperty(sub, axiom, out var from) || !_expressions.TryReadProperty(super, axiom, out var to))
            return;
        if (IsSchemaTerm(to.Property))
        {
            if (!IsSchemaTerm(from.Property))
                _diagnostics.Error(BadProperty, axiom, "A property of the ontology language cannot be implied by another. State the axiom with the language's own property.");
            return;
        }
        Direct(RuleBody.Empty.With(from.Between(Slot.X, Y)), to.Between(Slot.X, Y), rule, axiom);
    }

    private void CompileInverse(in Quad quad)
    {
        var axiom = AxiomSource.Of(quad);
        OntologySchema.Add(Schema.Inverses, quad.Subject, quad.Object);
        OntologySchema.Add(Schema.Inverses, quad.Object, quad.Subject);
        if (IsSchemaTerm(quad.Subject) || IsSchemaTerm(quad.Object))
            return;
        Direct(RuleBody.Empty.With(new Atom(Slot.X, quad.Subject, Y)), new Atom(Y, quad.Object, Slot.X), RuleTable.PrpInv1, axiom);
        Direct(RuleBody.Empty.With(new Atom(Slot.X, quad.Object, Y)), new Atom(Y, quad.Subject, Slot.X), RuleTable.PrpInv2, axiom);
    }

    private void CompileDomainOrRange(in Quad quad, Dictionary<TermId, List<TermId>> told, RuleDefinition rule, Slot x)
    {
        var axiom = AxiomSource.Of(quad);
        if (!quad.Subject.IsIri)
            return;
        var premise = RuleBody.Empty.With(new Atom(Slot.X, quad.Subject, Y));
        if (_dataRanges.IsDataRange(quad.Object))
        {
            OntologySchema.Add(told, quad.Subject, quad.Object);
            if (rule == RuleTable.PrpRng && !quad.Object.IsIri && _dataRanges.Read(quad.Object, axiom) is { } range)
            {
                var isInRange = Infer(RuleTable.PrpRng, Y, range.Node, axiom, new ProofStep.Premise(0));
                Emit(RuleBody.Empty.With(new Atom(Slot.X, quad.Subject, Y, range, GuardExcludes: true)), null,
                    new ProofStep.Inference(RuleTable.DtNotType, null, axiom, [isInRange], 0));
            }
            return;
        }
        var expression = _expressions.Read(quad.Object, axiom);
        foreach (var @class in StatedClasses(expression))
            OntologySchema.Add(told, quad.Subject, @class);
        // A union says for whom the property is meant, which schemas show; nothing can be inferred from it.
        if (expression is not (ClassExpression.Union or ClassExpression.OneOf))
            Conclude(expression, x, premise, Infer(rule, x, expression.Node, axiom, new ProofStep.Premise(0)), new Context(axiom, Use.Required));
    }

    private static IEnumerable<TermId> StatedClasses(ClassExpression expression) => expression switch
    {
        ClassExpression.Named named => [named.Node],
        ClassExpression.Union union => union.Parts.SelectMany(StatedClasses),
        ClassExpression.Intersection intersection => intersection.Parts.SelectMany(StatedClasses),
        _ => [],
    };

    private void CompileChain(in Quad quad)
    {
        var axiom = AxiomSource.Of(quad);
        if (!_expressions.TryReadProperty(quad.Subject, axiom, out var implied))
            return;
        if (!ListReader.TryRead(_graph, quad.Object, out var links) || links.Count is < 2 or > MaxLinks)
        {
            _diagnostics.Error(BadProperty, axiom, $"A property chain needs a list of two to {MaxLinks} properties. Split a longer one with a property of its own for the first part.");
            return;
        }
        var body = RuleBody.Empty;
        for (var i = 0; i < links.Count; i++)
        {
            if (!_expressions.TryReadProperty(links[i], axiom, out var link))
                return;
            body = body.With(link.Between(Slot.Var(i), Slot.Var(i + 1)));
        }
        Direct(body, implied.Between(Slot.X, Slot.Var(links.Count)), RuleTable.PrpSpo2, axiom);
    }

    private void CompileCharacteristics()
    {
        foreach (var (property, axiom) in Characteristic(Vocab.Owl.SymmetricProperty))
        {
            Schema.Symmetric.Add(property);
            Direct(RuleBody.Empty.With(new Atom(Slot.X, property, Y)), new Atom(Y, property, Slot.X), RuleTable.PrpSymp, axiom);
        }
        foreach (var (property, axiom) in Characteristic(Vocab.Owl.TransitiveProperty))
        {
            Schema.Transitive.Add(property);
            Direct(RuleBody.Empty.With(new Atom(Slot.X, property, Y)).With(new Atom(Y, property, Z)), new Atom(Slot.X, property, Z), RuleTable.PrpTrp, axiom);
        }
        foreach (var (property, axiom) in Characteristic(Vocab.Owl.FunctionalProperty))
        {
            Schema.Functional.Add(property);
            Direct(RuleBody.Empty.With(new Atom(Slot.X, property, Y)).With(new Atom(Slot.X, property, Z)), null, RuleTable.PrpFp, axiom);
        }
        foreach (var (property, axiom) in Characteristic(Vocab.Owl.IrreflexiveProperty))
            Direct(RuleBody.Empty.With(new Atom(Slot.X, property, Slot.X)), null, RuleTable.PrpIrp, axiom);
        foreach (var (property, axiom) in Characteristic(Vocab.Owl.AsymmetricProperty))
            Direct(RuleBody.Empty.With(new Atom(Slot.X, property, Y)).With(new Atom(Y, property, Slot.X)), null, RuleTable.PrpAsyp, axiom);
        foreach (var (property, axiom) in Characteristic(Vocab.Owl.InverseFunctionalProperty))
        {
            Schema.InverseFunctional.Add(property);
            _diagnostics.Info(KnowledgeOnly, axiom, "owl:InverseFunctionalProperty makes things one where the knowledge is checked and asked, not in orders. For those state link keys in the source profile.");
        }
        foreach (var (_, axiom) in Characteristic(Vocab.Owl.ReflexiveProperty))
            _diagnostics.Error(BadProperty, axiom, "owl:ReflexiveProperty would hold of everything. State the property for the things that are meant.");
    }

    private void CompileDisjointProperties()
    {
        foreach (var quad in _graph.With(Vocab.Owl.PropertyDisjointWith))
            ExcludeProperties(quad.Subject, quad.Object, RuleTable.PrpPdw, AxiomSource.Of(quad));
        foreach (var node in _graph.Instances(Vocab.Owl.AllDisjointProperties))
        {
            var axiom = new AxiomSource(node, _graph.Id(Vocab.Owl.Members), _graph.Object(node, Vocab.Owl.Members));
            foreach (var (left, right) in DisjointPairs(node, axiom))
                ExcludeProperties(left, right, RuleTable.PrpAdp, axiom);
        }
    }

    private void ExcludeProperties(TermId left, TermId right, RuleDefinition rule, AxiomSource axiom)
    {
        var (first, second) = string.CompareOrdinal(_graph.Text(left), _graph.Text(right)) <= 0 ? (left, right) : (right, left);
        if (_expressions.TryReadProperty(first, axiom, out var p) && _expressions.TryReadProperty(second, axiom, out var q))
            Direct(RuleBody.Empty.With(p.Between(Slot.X, Y)).With(q.Between(Slot.X, Y)), null, rule, axiom);
    }

    /// <summary>A rule whose atoms are the premises of one rule of the specification.</summary>
    private void Direct(RuleBody body, Atom? head, RuleDefinition rule, AxiomSource axiom) =>
        Emit(body, head, new ProofStep.Inference(rule, head, axiom, [.. body.Atoms.Select((_, i) => new ProofStep.Premise(i))]));

    private IEnumerable<(TermId Property, AxiomSource Axiom)> Characteristic(Iri characteristic) =>
        from property in _graph.Instances(characteristic)
        where property.IsIri
        select (property, new AxiomSource(property, WellKnownTerms.RdfType, _graph.Id(characteristic)));

    /// <summary>The properties, themselves included, that a subproperty statement leads up from.</summary>
    private HashSet<TermId> SubPropertiesOf(params Iri[] properties)
    {
        var found = new HashSet<TermId>(properties.Select(_graph.Id).Where(id => !id.IsNone));
        var open = new Queue<TermId>(found);
        var subPropertyOf = _graph.Id(Vocab.Rdfs.SubPropertyOf);
        while (!subPropertyOf.IsNone && open.TryDequeue(out var property))
        {
            foreach (var sub in _graph.Subjects(subPropertyOf, property).Where(sub => sub.IsIri && found.Add(sub)))
                open.Enqueue(sub);
        }
        return found;
    }

    private bool IsSchemaTerm(TermId property) =>
        _graph.Is(property, Vocab.Rdfs.SubClassOf) || _graph.Is(property, Vocab.Rdfs.SubPropertyOf) || _graph.Is(property, Vocab.Rdfs.Domain)
        || _graph.Is(property, Vocab.Rdfs.Range) || _graph.Text(property).StartsWith(Vocab.Owl.Namespace, StringComparison.Ordinal);
}
