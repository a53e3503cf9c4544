using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Mapping.Explanation;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders.Interpretations;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>Explanations: why, and why not.</summary>
internal static class ExplanationResolvers
{
    public static void Register(SchemaBuilder builder)
    {
        new TypeResolvers<WhyStep>(builder, "Why")
            .Field("kind", step => EnumName.Of(step.Kind))
            .Field("text", (step, context) => Languages.Pick(Languages.Of(context), step.TextZh, step.TextEn))
            .Field("lines", (step, context) => StatementResolvers.Lines(step, Languages.Of(context)))
            .Field("rule", step => step.Rule)
            .Field("axiom", step => step.Axiom)
            .Field("file", step => step.File)
            .Field("line", step => step.Line)
            .Field("record", step => step.Record)
            .Field("field", step => step.Field)
            .Field("path", step => step.Path)
            .Field("raw", step => step.Raw)
            .Field("numbers", step => step.Numbers)
            .Field("document", (step, context) => step.DocumentZh is null ? null : Languages.Pick(Languages.Of(context), step.DocumentZh, step.DocumentEn ?? ""))
            .Field("page", step => step.Page)
            .Field("quote", step => step.Quote)
            .Field("because", step => step.Because)
            .Field("sentences", (step, context) => WhySentences.Write(step, Languages.Pick(Languages.Of(context), "zh", "en") == "zh"))
            .Field("json", WhyJson.Write);
        new TypeResolvers<WhyNot>(builder, "WhyNot")
            .Field("holds", answer => answer.Holds)
            .Field("missing", answer => answer.Missing)
            .Field("ways", answer => answer.Ways)
            .Field("because", answer => answer.Because)
            .Field("text", (answer, context) => Languages.Pick(Languages.Of(context), answer.TextZh, answer.TextEn));
        new TypeResolvers<WhyNotWay>(builder, "WhyNotWay")
            .Field("rule", way => way.Rule)
            .Field("axiom", way => way.Axiom)
            .Field("file", way => way.File)
            .Field("line", way => way.Line)
            .Field("missing", way => way.Missing)
            .Field("text", (way, context) => Languages.Pick(Languages.Of(context), way.TextZh, way.TextEn));
        new TypeResolvers<MissingItem>(builder, "MissingPremise")
            .Field("text", (item, context) => Languages.Pick(Languages.Of(context), item.TextZh, item.TextEn))
            .Field("property", (item, context) => item.Property is { } iri ? context.State<RequestState>().Served.Curie(iri) : null)
            .Field("bounds", item => item.Bounds)
            .Field("unit", item => item.Unit)
            .Field("actual", item => item.Actual);
    }

    /// <summary>Why there is a finding: the proof of a contradiction of the ontology; else the statements that it rests on, and what is missing.</summary>
    public static async ValueTask<WhyStep> WhyAsync(FindingView view, FieldContext context)
    {
        var finding = view.Finding;
        if (finding.Kind == FindingKind.Inconsistency && await ContradictionAsync(view, context) is { } proof)
            return proof;
        var because = new List<WhyStep>();
        foreach (var statement in view.Statements)
            because.Add(await StatementResolvers.WhyAsync(statement, context));
        because.AddRange(finding.Missing.Select(missing => new WhyStep(WhyKind.Missing, $"缺少：{missing}。", $"Missing: {missing}.")));
        return new WhyStep(WhyKind.Inference, finding.TextZh, finding.TextEn) { Because = because };
    }

    private static ValueTask<WhyStep?> ContradictionAsync(FindingView view, FieldContext context)
    {
        var (state, statements) = (context.State<RequestState>(), view.Finding.Statements);
        return view.Order.Past is { } past
            ? state.Services.Explanations.ExplainContradictionAsync(past, statements, state.ReadsPersonal, context.CancellationToken)
            : state.Services.Explanations.ExplainContradictionAsync(view.Order.Id, statements, state.ReadsPersonal, context.CancellationToken);
    }
}
