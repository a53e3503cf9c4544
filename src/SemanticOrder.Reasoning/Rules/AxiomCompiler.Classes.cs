using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <content>Class axioms (OWL 2 Structural Specification §9.1) and the concept hierarchy of SKOS.</content>
internal sealed partial class AxiomCompiler
{
    private const int MaxDisjointMembers = 64;

    private void CompileClassAxioms()
    {
        foreach (var quad in _graph.With(Vocab.Rdfs.SubClassOf))
        {
            if (quad.Subject == quad.Object || _dataRanges.IsDataRange(quad.Subject))
                continue;
            var source = AxiomSource.Of(quad);
            var right = _expressions.Read(quad.Object, source);
            Imply(_expressions.Read(quad.Subject, source), right, RuleTable.CaxSco, source, Use.Required);
            KeepRestrictions(quad.Subject, right, source);
        }
        foreach (var quad in _graph.With(Vocab.Owl.EquivalentClass))
        {
            if (quad.Subject == quad.Object || _dataRanges.IsDataRange(quad.Subject) || _dataRanges.IsDataRange(quad.Object))
                continue;
            var source = AxiomSource.Of(quad);
            var (left, right) = (_expressions.Read(quad.Subject, source), _expressions.Read(quad.Object, source));
            Imply(left, right, RuleTable.CaxEqc1, source, Use.Optional);
            Imply(right, left, RuleTable.CaxEqc2, source, Use.Optional);
            KeepRestrictions(quad.Subject, right, source);
        }
        foreach (var predicate in SubPropertiesOf(Vocab.Skos.Broader, Vocab.Skos.BroaderTransitive))
            CompileBroader(predicate, isInverse: false);
        foreach (var predicate in SubPropertiesOf(Vocab.Skos.Narrower, Vocab.Skos.NarrowerTransitive))
            CompileBroader(predicate, isInverse: true);
    }

    private void CompileBroader(TermId predicate, bool isInverse)
    {
        foreach (var quad in _graph.With(predicate))
        {
            var (narrow, broad) = isInverse ? (quad.Object, quad.Subject) : (quad.Subject, quad.Object);
            if (narrow == broad || narrow.IsLiteral || broad.IsLiteral)
                continue;
            var source = AxiomSource.Of(quad);
            Imply(_expressions.Read(narrow, source), _expressions.Read(broad, source), RuleTable.SkosBroader, source, Use.Required);
        }
    }

    /// <summary>Classes with a name that carry their definition themselves: <c>ex:C owl:intersectionOf ( … )</c>.</summary>
    private void CompileDefinitions()
    {
        Iri[] predicates = [Vocab.Owl.IntersectionOf, Vocab.Owl.UnionOf, Vocab.Owl.ComplementOf, Vocab.Owl.OneOf, Vocab.Owl.OnProperty];
        foreach (var quad in predicates.SelectMany(_graph.With))
        {
            if (!quad.Subject.IsIri || _dataRanges.IsDataRange(quad.Subject))
                continue;
            var source = AxiomSource.Of(quad);
            if (_expressions.ReadDefinition(quad.Subject, source) is not { } definition)
                continue;
            var context = new Context(source, Use.Optional);
            CompileMembers(definition, source);
            if (definition is not ClassExpression.OneOf)
            {
                foreach (var way in Conditions(definition, Slot.X, RuleBody.Empty, context, quad.Subject))
                {
                    if (way.Step is ProofStep.Inference { Conclusion: { } head } proof)
                        Emit(way.Body, head, proof);
                }
            }
            if (definition is not (ClassExpression.Union or ClassExpression.OneOf))
                Conclude(definition, Slot.X, RuleBody.Empty.With(Atom.Type(Slot.X, quad.Subject)), new ProofStep.Premise(0), context);
            KeepRestrictions(quad.Subject, definition, source);
        }
        foreach (var quad in _graph.With(Vocab.Owl.EquivalentClass).Where(quad => quad.Subject.IsIri))
        {
            if (_expressions.Read(quad.Object, AxiomSource.Of(quad)) is ClassExpression.OneOf oneOf)
                CompileMembers(oneOf with { Node = quad.Subject }, AxiomSource.Of(quad));
        }
    }

    /// <summary>The individuals listed in an enumeration are its members.</summary>
    private void CompileMembers(ClassExpression definition, AxiomSource source)
    {
        if (definition is not ClassExpression.OneOf oneOf)
            return;
        foreach (var member in oneOf.Members)
        {
            var head = Atom.Type(Slot.Const(member), oneOf.Node);
            Emit(RuleBody.Empty, head, new ProofStep.Inference(RuleTable.ClsOo, head, source, []));
        }
    }

    private void CompileDisjointness()
    {
        foreach (var quad in _graph.With(Vocab.Owl.DisjointWith))
            Exclude(quad.Subject, quad.Object, RuleTable.CaxDw, AxiomSource.Of(quad));
        foreach (var node in _graph.Instances(Vocab.Owl.AllDisjointClasses))
        {
            var axiom = new AxiomSource(node, _graph.Id(Vocab.Owl.Members), _graph.Object(node, Vocab.Owl.Members));
            foreach (var (left, right) in DisjointPairs(node, axiom))
                Exclude(left, right, RuleTable.CaxAdc, axiom);
        }
    }

    private IEnumerable<(TermId Left, TermId Right)> DisjointPairs(TermId node, AxiomSource axiom)
    {
        if (!ListReader.TryRead(_graph, _graph.Object(node, Vocab.Owl.Members), out var members))
        {
            _diagnostics.Error(Malformed, axiom, "owl:members needs a well-formed list. Write ( A B C ).");
            return [];
        }
        if (members.Count <= MaxDisjointMembers)
            return members.SelectMany((left, i) => members.Skip(i + 1).Select(right => (left, right)));
        _diagnostics.Error(TooLarge, axiom, $"More than {MaxDisjointMembers} members are declared disjoint at once. Declare their superclasses disjoint.");
        return [];
    }

    /// <summary>Nothing is in both classes.</summary>
    private void Exclude(TermId left, TermId right, RuleDefinition rule, AxiomSource axiom)
    {
        var context = new Context(axiom, Use.Required);
        // Both spellings of one disjointness compile to the same rule.
        var (first, second) = string.CompareOrdinal(_graph.Text(left), _graph.Text(right)) <= 0 ? (left, right) : (right, left);
        foreach (var (body, step) in Alternatives(_expressions.Read(first, axiom), context))
        {
            foreach (var other in Conditions(_expressions.Read(second, axiom), Slot.X, body, context, second))
            {
                if (other.Step is not null)
                    Emit(other.Body, null, new ProofStep.Inference(rule, null, axiom, [step, other.Step]));
            }
        }
    }

    /// <summary>Keeps what a superclass says of counts and ranges for those who make schemas.</summary>
    private void KeepRestrictions(TermId @class, ClassExpression right, AxiomSource source)
    {
        if (!@class.IsIri)
            return;
        switch (right)
        {
            case ClassExpression.Intersection intersection:
                foreach (var part in intersection.Parts)
                    KeepRestrictions(@class, part, source);
                break;
            case ClassExpression.SomeData { Property.IsInverse: false } some:
                Schema.Facets.Add(new(@class, some.Property.Property, some.Range, source));
                break;
            case ClassExpression.AllData { Property.IsInverse: false } all:
                Schema.Facets.Add(new(@class, all.Property.Property, all.Range, source));
                break;
            case ClassExpression.Numbered { Property.IsInverse: false } numbered:
                Schema.Cardinalities.Add(new(@class, numbered.Property.Property, numbered.Min, numbered.Max, numbered.Filler?.Node ?? TermId.None));
                break;
        }
    }
}
