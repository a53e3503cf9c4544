using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>What shapes ask of an order and does not hold, with its reasons: the shape and its clauses on one side, the statements on the other.</summary>
internal static class ViolationResolvers
{
    public static void Register(SchemaBuilder builder) => new TypeResolvers<ViolationView>(builder, "Violation")
        .Field("shape", violation => violation.Shape)
        .Field("severity", violation => Severities.NameOf(violation.Order.Served.Snapshot, violation.Violation.Severity))
        .Field("constraint", violation => violation.Violation.Component)
        .Field("focus", violation => violation.Focus)
        .Field("path", violation => violation.Path)
        .Async("value", ValueAsync)
        .Field("message", (violation, context) => Languages.Pick(Languages.Of(context), violation.Violation.TextZh, violation.Violation.TextEn))
        .Async("derivedFrom", async (violation, context) => Clauses(await SnapshotAsync(violation, context), violation).Select(clause => clause.Iri).OfType<string>().ToList())
        .Field("statements", violation => violation.Statements)
        .Async("why", WhyAsync);

    private static async ValueTask<string?> ValueAsync(ViolationView violation, FieldContext context)
    {
        if (violation.Violation.Value is not { } value)
            return null;
        return StatementResolvers.Text(violation.Order, await StatementResolvers.PlainAsync(violation.Order, value, context));
    }

    private static async ValueTask<WhyStep> WhyAsync(ViolationView violation, FieldContext context)
    {
        var snapshot = await SnapshotAsync(violation, context);
        var because = new WhyBuilder(snapshot.Catalog, snapshot.Ontology).Quotes(Clauses(snapshot, violation)).ToList();
        foreach (var statement in violation.Statements)
            because.Add(await StatementResolvers.WhyAsync(statement, context));
        var place = PlaceOf(snapshot, snapshot.Numbering.IdOf(violation.Violation.Shape));
        return new WhyStep(WhyKind.Axiom, violation.Violation.TextZh, violation.Violation.TextEn)
        {
            Rule = violation.Violation.Component,
            Axiom = violation.Shape,
            File = place?.File,
            Line = place?.Line,
            Because = because,
        };
    }

    /// <summary>The knowledge that the order was interpreted under, whatever serves now.</summary>
    private static async ValueTask<KnowledgeSnapshot> SnapshotAsync(ViolationView violation, FieldContext context) => violation.Order.Knowledge is { } version
        ? await context.State<RequestState>().Services.Versions.GetAsync(version, context.CancellationToken)
        : violation.Order.Served.Snapshot;

    /// <summary>The clauses of the shape; of those around it when it states none.</summary>
    private static IReadOnlyList<SourceClause> Clauses(KnowledgeSnapshot snapshot, ViolationView violation)
    {
        var shape = snapshot.Numbering.IdOf(violation.Violation.Shape);
        if (shape.IsNone)
            return [];
        var own = snapshot.Ontology.ClausesOf(shape);
        return own.Count > 0 ? own : [.. snapshot.Knowledge.View.Subjects(Vocab.Sh.Property, shape).SelectMany(snapshot.Ontology.ClausesOf).Distinct()];
    }

    /// <summary>Where the first statement of a shape is written.</summary>
    private static AxiomLocation? PlaceOf(KnowledgeSnapshot snapshot, TermId shape)
    {
        if (shape.IsNone)
            return null;
        return snapshot.Graph.Match(new QuadPattern(shape, TermId.None, TermId.None), GraphSelection.All)
            .Select(quad => snapshot.Knowledge.Locations.Locate(quad.Subject, quad.Predicate, quad.Object))
            .Where(place => place is not null).MinBy(place => place!.Value.Line);
    }
}
