using System.Globalization;
using SemanticOrder.Gateway.Schema.Resolvers;
using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.SemanticLayer.Review;

namespace SemanticOrder.Gateway.Schema.Review;

/// <summary>Proposals, their quotations, and what they would add.</summary>
internal static class ProposalResolvers
{
    public static void Register(SchemaBuilder builder)
    {
        new TypeResolvers<ProposalView>(builder, "Proposal")
            .Field("id", view => view.Proposal.Id)
            .Field("kind", view => EnumName.Of(view.Proposal.Kind))
            .Field("state", view => EnumName.Of(view.Proposal.State))
            .Field("section", view => view.Proposal.Section)
            .Field("sentence", (view, context) => Pick(view.Bound.Sentence, Languages.Of(context)))
            .Field("slots", view => view.Proposal.Slots)
            .Field("quotation", view => view.Proposal.Quotation)
            .Field("reviewer", view => NullIfEmpty(view.Proposal.Reviewer))
            .Field("reason", view => NullIfEmpty(view.Proposal.Reason))
            .Field("proposer", view => view.Proposal.Proposer)
            .Field("evidence", view => view.Bound.Evidence)
            .Field("notBound", (view, context) => view.Bound.NotBound is { } missing ? Pick(missing, Languages.Of(context)) : null)
            .Field("turtle", view => view.Bound.Turtle)
            .Field("passing", view => view.Bound.Passing)
            .Field("failing", view => view.Bound.Failing)
            .Field("decisions", view => view.Decisions);
        new TypeResolvers<ProposalSlot>(builder, "ProposalSlot").Field("name", slot => slot.Name).Field("value", slot => slot.Value);
        new TypeResolvers<Quotation>(builder, "Quotation")
            .Field("exact", quotation => quotation.Exact)
            .Field("prefix", quotation => quotation.Prefix)
            .Field("suffix", quotation => quotation.Suffix)
            .Field("page", quotation => quotation.Page)
            .Field("boxes", quotation => quotation.Regions);
        new TypeResolvers<PageRegion>(builder, "PageBox")
            .Field("page", region => region.Page)
            .Field("left", region => Points(region.Box.Left))
            .Field("top", region => Points(region.Box.Top))
            .Field("right", region => Points(region.Box.Right))
            .Field("bottom", region => Points(region.Box.Bottom));
        new TypeResolvers<BindingEvidence>(builder, "BindingEvidence")
            .Field("slot", evidence => evidence.Slot)
            .Field("words", evidence => evidence.Words)
            .Field("iri", evidence => evidence.Iri)
            .Field("label", evidence => evidence.Label)
            .Field("match", evidence => EnumName.Of(evidence.Match))
            .Field("score", evidence => evidence.Score);
        new TypeResolvers<ExampleOrder>(builder, "ExampleOrder")
            .Field("turtle", order => order.Turtle)
            .Field("sentence", (order, context) => Pick(order.Sentence, Languages.Of(context)));
        new TypeResolvers<ProposalDecision>(builder, "Decision")
            .Field("id", decision => decision.Sequence.ToString(CultureInfo.InvariantCulture))
            .Field("change", decision => decision.Change.ToString(CultureInfo.InvariantCulture))
            .Field("at", decision => decision.At)
            .Field("state", decision => EnumName.Of(decision.Proposal.State))
            .Field("reviewer", decision => NullIfEmpty(decision.Proposal.Reviewer))
            .Field("reason", decision => NullIfEmpty(decision.Proposal.Reason))
            .Field("slots", decision => decision.Proposal.Slots)
            .Field("undoneIn", decision => decision.UndoneIn?.ToString(CultureInfo.InvariantCulture));
        new TypeResolvers<DiffView>(builder, "ManualDiff")
            .Field("since", diff => diff.Since)
            .Field("added", diff => diff.Added)
            .Field("changed", diff => diff.Before.Zip(diff.After))
            .Field("gone", diff => diff.Gone);
        new TypeResolvers<(ProposalView Before, ProposalView After)>(builder, "ChangedProposal").Field("before", change => change.Before).Field("after", change => change.After);
    }

    private static string Pick(LocalSentence sentence, IReadOnlyList<string> languages) => Languages.Pick(languages, sentence.Chinese, sentence.English);

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;

    /// <summary>Hundredths of a point are finer than any glyph is placed.</summary>
    private static double Points(float value) => Math.Round(value, 2);
}
