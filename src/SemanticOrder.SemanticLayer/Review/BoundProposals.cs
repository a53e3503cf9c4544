using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Review.Binding;
using SemanticOrder.SemanticLayer.Review.Glossaries;
using SemanticOrder.SemanticLayer.Review.Shapes;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>Shows proposals against the knowledge.</summary>
internal static class BoundProposals
{
    public static BoundProposal OfRule(ReviewContext context, Proposal rule)
    {
        var binding = RuleBinder.Bind(context.Vocabulary, context.Phrases, rule);
        var shown = AsItIs(rule) with { Evidence = binding.Evidence, NotBound = binding.NotBound };
        if (binding.Rule is not { } bound)
            return shown;
        var sentence = new RuleSentence(context.Vocabulary).Of(bound);
        var (refuted, passing, failing) = Prove(context.Vocabulary, bound);
        if (refuted is not null)
            return shown with { Sentence = sentence, NotBound = refuted };
        var shape = ShapeText.Write(bound, context.Names.Turtle, context.Names.Of(rule), sentence, null);
        return shown with
        {
            Sentence = sentence,
            Iri = context.Names.Of(rule),
            Turtle = context.Names.Turtle.Header(shape) + shape,
            Passing = Shown(context, passing!, failing!),
            Failing = Shown(context, failing!, passing!),
        };
    }

    public static BoundProposal OfTerm(ReviewContext context, ReviewedTerms terms, Proposal term)
    {
        var bound = terms.Bound(term);
        List<BindingEvidence> evidence = [];
        if (bound is not null)
            evidence.Add(new BindingEvidence("label", ReviewedTerms.Names(term).First(name => LabelText.Key(name) == LabelText.Key(bound.Label)), bound.Iri, bound.Label, bound.Match, bound.Score));
        else if (terms.Genus(term) is var (genus, place))
            evidence.Add(new BindingEvidence("broader", genus, place.Iri, place.Label, place.Match, place.Score));
        else if (terms.Alike(term) is { } alike)
            evidence.Add(new BindingEvidence("broader", term["label"], alike.Iri, alike.Label, alike.Match, alike.Score));
        var text = terms.Write(term);
        var sentence = bound is null ? null : new LocalSentence($"“{term["label"]}”就是知识里的“{context.Vocabulary.Label(bound.Iri, "zh")}”。", $"“{term["label"]}” is “{context.Vocabulary.Label(bound.Iri, "en")}” of the knowledge.");
        var shown = AsItIs(term);
        return shown with { Iri = bound?.Iri ?? context.Names.Of(term), GraphQLName = bound is null ? Name(term["english"]) : null, Evidence = evidence, Sentence = sentence ?? shown.Sentence, Turtle = text.Length > 0 ? context.Names.Turtle.Header(text) + text : null };
    }

    /// <summary>A GraphQL name (GraphQL §2.1.9) of the English words; null when they give none.</summary>
    private static string? Name(string english)
    {
        var words = english.Split([' ', '-', '/', '_', '.'], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit) ? name : null;
    }

    public static BoundProposal OfRelation(ReviewedTerms terms, Proposal relation)
    {
        List<BindingEvidence> evidence = [];
        foreach (var slot in (string[])["source", "target"])
        {
            _ = terms.Concept(relation[slot], out var bound);
            if (bound is not null)
                evidence.Add(new BindingEvidence(slot, relation[slot], bound.Iri, bound.Label, bound.Match, bound.Score));
        }

        return AsItIs(relation) with { Evidence = evidence, Turtle = terms.Write(relation) is { Length: > 0 } text ? text : null };
    }

    public static BoundProposal OfValue(ReviewContext context, Proposal proposal)
    {
        var (row, problem) = ValueMapRows.Check(proposal);
        var shown = AsItIs(proposal);
        if (row is null)
            return shown with { NotBound = new LocalSentence($"这一行不是 SSSOM 的一行：{problem?.Message}", $"The row is none of SSSOM: {problem?.Message}") };
        if (row.ObjectId is not { } iri || row.IsNoTermFound)
            return shown;
        var knowledge = context.Vocabulary.Knowledge;
        if (knowledge.View.Id(new Iri(iri)) is not { IsNone: false } id || !knowledge.Graph.Match(new QuadPattern(id, TermId.None, TermId.None), GraphSelection.All).Any())
            return shown with { NotBound = new LocalSentence($"知识里没有概念 {iri}。", $"The knowledge has no concept {iri}.") };
        var label = context.Vocabulary.Label(iri, "zh");
        return shown with
        {
            Sentence = new LocalSentence(ValueMappingSentence.Chinese(proposal, label), ValueMappingSentence.English(proposal, context.Vocabulary.Label(iri, "en"))),
            Evidence = [new BindingEvidence("concept", proposal["concept"], iri, label, LabelMatchKind.Exact, 1)],
            Turtle = null,
        };
    }

    /// <summary>A proposal in its own words; a clause says why no order can be checked by it.</summary>
    public static BoundProposal AsItIs(Proposal proposal) => new()
    {
        Proposal = proposal,
        Sentence = new LocalSentence(proposal.ChineseSentence, proposal.EnglishSentence),
        NotBound = proposal.Kind != ProposalKind.Clause ? null : proposal["reason"] switch
        {
            "permission" => new LocalSentence("它只是许可，没有订单会违反它。", "It only permits, so no order can break it."),
            "reference" => new LocalSentence("它要求的内容写在别处。", "What it asks is written elsewhere."),
            _ => new LocalSentence("它要求的是作业过程，订单上看不出来。", "It asks for a way of working, which cannot be seen from an order."),
        },
    };

    /// <summary>Makes the two example orders of a rule and runs its shape over them.</summary>
    public static (LocalSentence? Refuted, ExampleGraph? Passing, ExampleGraph? Failing) Prove(OrderVocabulary vocabulary, BoundRule rule)
    {
        var (passing, failing) = (ExampleOrders.Make(vocabulary, rule, passes: true), ExampleOrders.Make(vocabulary, rule, passes: false));
        if (passing is null || failing is null)
            return (new LocalSentence("造不出示例订单。", "No example orders can be made for the rule."), null, null);
        return (RuleProof.Refute(vocabulary, rule, passing, failing), passing, failing);
    }

    /// <summary>An example, said by what sets it apart from the other.</summary>
    private static ExampleOrder Shown(ReviewContext context, ExampleGraph order, ExampleGraph other) => new(order.Write(context.Names.Turtle), new RuleSentence(context.Vocabulary).Difference(order, other));
}
