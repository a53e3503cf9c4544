using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <content>Unfolding class expressions: on the left into conditions, on the right into conclusions.</content>
internal sealed partial class AxiomCompiler
{
    /// <summary>Every member of the left expression is a member of the right one.</summary>
    /// <param name="left">The conditions.</param>
    /// <param name="right">The conclusions.</param>
    /// <param name="rule">The rule that links them.</param>
    /// <param name="axiom">The axiom they stand in.</param>
    /// <param name="use">Whether the axiom must be usable in this direction, or is one half of an equivalence.</param>
    private void Imply(ClassExpression left, ClassExpression right, RuleDefinition rule, AxiomSource axiom, Use use)
    {
        if (right is ClassExpression.Thing)
            return;
        var context = new Context(axiom, use);
        if (left is ClassExpression.OneOf listed)
        {
            foreach (var member in listed.Members.Select(Slot.Const))
                Conclude(right, member, RuleBody.Empty, Infer(rule, member, right.Node, axiom, Infer(RuleTable.ClsOo, member, listed.Node, Source(listed))), context);
            return;
        }
        foreach (var (body, step) in Alternatives(left, context))
        {
            var link = new ProofStep.Inference(rule, Atom.Type(Slot.X, right.Node), axiom, [step]);
            Conclude(right, Slot.X, body, link, context);
        }
    }

    private List<(RuleBody Body, ProofStep Step)> Alternatives(ClassExpression expression, Context context)
    {
        var alternatives = Conditions(expression, Slot.X, RuleBody.Empty, context, expression.Node).Take(MaxAlternatives + 1).ToList();
        if (alternatives.Count > MaxAlternatives)
        {
            _diagnostics.Error(TooLarge, context.Axiom, $"The unions multiply to more than {MaxAlternatives} alternatives. Give the unions names with owl:equivalentClass.");
            return [];
        }
        if (alternatives.Any(alternative => alternative.Step is null))
        {
            _diagnostics.Error(BadLeft, context.Axiom, "owl:Thing on the left would hold of everything. Name the class that is meant, for example os:Order.");
            return [];
        }
        return [.. alternatives.Select(alternative => (alternative.Body, alternative.Step!))];
    }

    /// <summary>The ways in which something is known to be in a class.</summary>
    /// <param name="expression">The class.</param>
    /// <param name="x">The thing.</param>
    /// <param name="body">Conditions so far.</param>
    /// <param name="context">Where the expression is used.</param>
    /// <param name="as">The node that the proof shows: the expression's own, or the class that it defines.</param>
    /// <returns>Each way with its proof; a null step means that nothing has to be known.</returns>
    private IEnumerable<(RuleBody Body, ProofStep? Step)> Conditions(ClassExpression expression, Slot x, RuleBody body, Context context, TermId @as)
    {
        switch (expression)
        {
            case ClassExpression.Named named:
                return [(body.With(Atom.Type(x, named.Node)), body.Next)];
            case ClassExpression.Thing:
                return [(body, null)];
            case ClassExpression.Nothing or ClassExpression.Unreadable:
                return [];
            case ClassExpression.Intersection intersection:
                return IntersectionConditions(intersection, x, body, context, @as);
            case ClassExpression.Union union:
                return from part in union.Parts
                       from way in Conditions(part, x, body, context, part.Node)
                       select (way.Body, way.Step is null ? null : (ProofStep?)Infer(RuleTable.ClsUni, x, @as, Source(union), way.Step));
            case ClassExpression.HasValue { Property: var property, Value: var value } restriction:
                return [(body.With(property.Between(x, Slot.Const(value))), Infer(RuleTable.ClsHv2, x, @as, Source(restriction), body.Next))];
            case ClassExpression.SomeValues some:
                return SomeConditions(some, x, body, context, @as);
            case ClassExpression.SomeData { Property.IsInverse: false } some:
                var atom = new Atom(x, some.Property.Property, body.FreshVariable, some.Range);
                var facet = new ProofStep.Inference(RuleTable.DtFacet, Atom.Type(x, @as), Source(some), [body.Next], body.Atoms.Count);
                return [(body.With(atom), facet)];
            default:
                Refuse(BadLeft, context, expression switch
                {
                    ClassExpression.AllValues or ClassExpression.AllData => "owl:allValuesFrom cannot be a condition, for unknown values may exist. Write owl:someValuesFrom, or the class on the left.",
                    ClassExpression.Complement => "owl:complementOf cannot be a condition, for what is not stated may still hold. Name the class that is meant, and state it.",
                    ClassExpression.OneOf => "owl:oneOf cannot be a part of a condition. Give it a name with owl:equivalentClass, or use owl:hasValue for the property that leads to the individual.",
                    ClassExpression.Numbered => "Counting cannot be a condition, for unknown values may exist. Write owl:someValuesFrom owl:Thing for 'at least one'.",
                    _ => "The class expression cannot be a condition. Write a class, owl:hasValue, owl:someValuesFrom, a union or an intersection.",
                });
                return [];
        }
    }

    private IEnumerable<(RuleBody Body, ProofStep? Step)> IntersectionConditions(ClassExpression.Intersection intersection, Slot x, RuleBody body, Context context, TermId @as)
    {
        IEnumerable<(RuleBody Body, List<ProofStep> Steps)> ways = [(body, [])];
        foreach (var part in intersection.Parts)
        {
            ways = from way in ways
                   from next in Conditions(part, x, way.Body, context, part.Node)
                   select (next.Body, next.Step is null ? way.Steps : [.. way.Steps, next.Step]);
        }
        return from way in ways
               select (way.Body, way.Steps.Count == 0 ? null : (ProofStep?)Infer(RuleTable.ClsInt1, x, @as, Source(intersection), [.. way.Steps]));
    }

    private IEnumerable<(RuleBody Body, ProofStep? Step)> SomeConditions(ClassExpression.SomeValues some, Slot x, RuleBody body, Context context, TermId @as)
    {
        if (some.Filler is ClassExpression.Unreadable && _dataRanges.IsDataRange(some.Filler.Node))
        {
            Refuse(BadData, context, "A datatype without ordered values cannot be a condition on orders. Use a datatype with facets, owl:hasValue, or rdfs:Literal for any value.");
            return [];
        }
        if (some.Filler is ClassExpression.OneOf oneOf)
        {
            return from member in oneOf.Members
                   let isMember = new ProofStep.Inference(RuleTable.ClsOo, Atom.Type(Slot.Const(member), oneOf.Node), Source(oneOf), [])
                   select (body.With(some.Property.Between(x, Slot.Const(member))), (ProofStep?)Infer(RuleTable.ClsSvf1, x, @as, Source(some), body.Next, isMember));
        }
        var y = body.FreshVariable;
        var premise = body.Next;
        return from way in Conditions(some.Filler, y, body.With(some.Property.Between(x, y)), context, some.Filler.Node)
               select (way.Body, (ProofStep?)(way.Step is null
                   ? Infer(RuleTable.ClsSvf2, x, @as, Source(some), premise)
                   : Infer(RuleTable.ClsSvf1, x, @as, Source(some), premise, way.Step)));
    }

    /// <summary>What follows from something being in a class.</summary>
    /// <param name="expression">The class.</param>
    /// <param name="x">The thing.</param>
    /// <param name="body">The conditions under which it is.</param>
    /// <param name="step">The proof that it is; its conclusion is the head when the class has a name.</param>
    /// <param name="context">Where the expression is used.</param>
    private void Conclude(ClassExpression expression, Slot x, RuleBody body, ProofStep step, Context context)
    {
        switch (expression)
        {
            case ClassExpression.Named when step is ProofStep.Inference { Conclusion: { } head } proof:
                Emit(body, head, proof);
                break;
            case ClassExpression.Nothing:
                Emit(body, null, new ProofStep.Inference(RuleTable.ClsNothing2, null, context.Axiom, [step]));
                break;
            case ClassExpression.Intersection intersection:
                foreach (var part in intersection.Parts)
                    Conclude(part, x, body, Infer(RuleTable.ClsInt2, x, part.Node, Source(intersection), step), context);
                break;
            case ClassExpression.HasValue { Property: var property, Value: var value } restriction:
                var atom = property.Between(x, Slot.Const(value));
                Emit(body, atom, new ProofStep.Inference(RuleTable.ClsHv1, atom, Source(restriction), [step]));
                break;
            case ClassExpression.AllValues all:
                ConcludeAll(all, x, body, step, context);
                break;
            case ClassExpression.AllData { Property.IsInverse: false } all:
                var y = body.FreshVariable;
                var isInRange = Infer(RuleTable.ClsAvf, y, all.Range.Node, Source(all), step, body.Next);
                Emit(body.With(new Atom(x, all.Property.Property, y, all.Range, GuardExcludes: true)), null,
                    new ProofStep.Inference(RuleTable.DtNotType, null, Source(all), [isInRange], body.Atoms.Count));
                break;
            case ClassExpression.Complement complement:
                foreach (var way in Conditions(complement.Of, x, body, context, complement.Of.Node))
                    Emit(way.Body, null, new ProofStep.Inference(RuleTable.ClsCom, null, Source(complement), way.Step is null ? [step] : [step, way.Step]));
                break;
            case ClassExpression.Numbered { Max: 0 } none:
                ConcludeNone(none, x, body, step, context);
                break;
            case ClassExpression.SomeValues:
                Refuse(BadRight, context, "Nothing follows from owl:someValuesFrom here, for the value is unknown. Write owl:hasValue if it is known, owl:minCardinality if only its existence is meant.");
                break;
            case ClassExpression.Union or ClassExpression.OneOf:
                Refuse(BadRight, context, "Nothing follows from a choice here, for it is not known which one holds. Turn the axiom round, or name the common superclass.");
                break;
            default:
                // Thing says nothing, Unreadable is reported, cardinalities and facets are kept in the schema.
                break;
        }
    }

    private void ConcludeAll(ClassExpression.AllValues all, Slot x, RuleBody body, ProofStep step, Context context)
    {
        var y = body.FreshVariable;
        var ofClass = Infer(RuleTable.ClsAvf, y, all.Filler.Node, Source(all), step, body.Next);
        Conclude(all.Filler, y, body.With(all.Property.Between(x, y)), ofClass, context);
    }

    private void ConcludeNone(ClassExpression.Numbered none, Slot x, RuleBody body, ProofStep step, Context context)
    {
        var y = body.FreshVariable;
        var premise = body.Next;
        var withValue = body.With(none.Property.Between(x, y));
        if (none.Filler is null)
        {
            Emit(withValue, null, new ProofStep.Inference(RuleTable.ClsMaxc1, null, Source(none), [step, premise]));
            return;
        }
        foreach (var way in Conditions(none.Filler, y, withValue, context, none.Filler.Node))
        {
            Emit(way.Body, null, new ProofStep.Inference(RuleTable.ClsMaxqc1, null, Source(none),
                way.Step is null ? [step, premise] : [step, premise, way.Step]));
        }
    }

    private void Refuse(string code, Context context, string message)
    {
        if (context.Use == Use.Required)
            _diagnostics.Error(code, context.Axiom, message);
        else
            _diagnostics.Info(OneDirection, context.Axiom, "Only one direction of this equivalence is used. " + message);
    }

    private static ProofStep.Inference Infer(RuleDefinition rule, Slot x, TermId @class, AxiomSource axiom, params ProofStep[] premises) =>
        new(rule, Atom.Type(x, @class), axiom, premises);

    /// <summary>The statement that an expression is written with, so that its line can be found.</summary>
    private AxiomSource Source(ClassExpression expression)
    {
        Iri predicate = expression switch
        {
            ClassExpression.Intersection => Vocab.Owl.IntersectionOf,
            ClassExpression.Union => Vocab.Owl.UnionOf,
            ClassExpression.Complement => Vocab.Owl.ComplementOf,
            ClassExpression.OneOf => Vocab.Owl.OneOf,
            _ => Vocab.Owl.OnProperty,
        };
        return new AxiomSource(expression.Node, _graph.Id(predicate), _graph.Object(expression.Node, predicate));
    }

    /// <summary>Whether a direction of an axiom must be usable.</summary>
    private enum Use
    {
        /// <summary>An axiom that nothing follows from is an error.</summary>
        Required,

        /// <summary>One half of an equivalence; the other half may be what is meant.</summary>
        Optional,
    }

    private readonly record struct Context(AxiomSource Axiom, Use Use);
}
