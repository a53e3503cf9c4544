using System.Security.Cryptography;
using System.Text;
using SemanticOrder.Manuals.Clauses;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Terms;
using SemanticOrder.Text.Folding;

namespace SemanticOrder.Manuals.Proposals;

/// <summary>Turns what was read from a manual into proposals.</summary>
public static class ManualProposals
{
    /// <summary>The proposals of a manual: terms, relations, then rules and clauses in the order of the manual; each id once.</summary>
    /// <param name="extraction">What was read.</param>
    /// <param name="document">The name that the manual keeps through its editions; ids are made with it.</param>
    public static IReadOnlyList<Proposal> Of(ManualExtraction extraction, string document)
    {
        ArgumentNullException.ThrowIfNull(extraction);
        ArgumentException.ThrowIfNullOrEmpty(document);
        var proposals = extraction.Terms.Select(term => Make(document, ProposalKind.Term, term.Section, Slots(term), term.Quotation))
            .Concat(extraction.Relations.Select(relation => Make(document, ProposalKind.Relation, "", Slots(relation), relation.Quotation)))
            .Concat(extraction.Clauses.Where(clause => clause.Kind == ClauseKind.Normative).SelectMany(clause => OfClause(document, clause)));
        return [.. proposals.DistinctBy(proposal => proposal.Id)];
    }

    /// <summary>A proposal with its id.</summary>
    /// <param name="document">The name that its document keeps through its editions.</param>
    /// <param name="kind">What it would add.</param>
    /// <param name="section">Where it stands: what stands there in another edition is a changed proposal.</param>
    /// <param name="slots">Its parts, in a fixed order.</param>
    /// <param name="quotation">The words it was read from.</param>
    public static Proposal Make(string document, ProposalKind kind, string section, IReadOnlyList<ProposalSlot> slots, Quotation quotation)
    {
        ArgumentNullException.ThrowIfNull(slots);
        return new() { Id = Hash([document, section, kind.ToString(), .. slots.Select(slot => slot.Value)]), Kind = kind, Section = section, Slots = slots, Quotation = quotation };
    }

    private static IEnumerable<Proposal> OfClause(string document, ManualClause clause) => clause.IsCheckable
        ? clause.Rules.Select(rule => Make(document, ProposalKind.Rule, clause.Id, RuleSlots.Of(rule), clause.Quotation))
        : [Make(document, ProposalKind.Clause, clause.Id, [new("text", clause.Text.ToString()), new("reason", Reason(clause))], clause.Quotation)];

    /// <summary>Why no order can be checked by a clause.</summary>
    private static string Reason(ManualClause clause) =>
        clause.Modality == Modality.May ? "permission" : clause.References.Count > 0 ? "reference" : "process";

    private static IReadOnlyList<ProposalSlot> Slots(ManualTerm term) =>
    [
        new("label", term.Label), new("english", term.English ?? ""), new("abbreviation", term.Abbreviation ?? ""), new("synonyms", RuleSlots.List(term.Synonyms)), new("deprecated", RuleSlots.List(term.Deprecated)),
        new("definition", term.Definition),
    ];

    private static IReadOnlyList<ProposalSlot> Slots(TermRelation relation) =>
        [new("type", relation.Type == RelationType.IsA ? "is-a" : "part-of"), new("source", relation.Source), new("target", relation.Target)];

    /// <summary>The hash of texts, folded and without blanks, so that another typesetting gives the same.</summary>
    private static string Hash(IEnumerable<string> texts)
    {
        var folded = texts.Select(text => string.Concat(TextFold.ToFolded(text).Where(character => !char.IsWhiteSpace(character))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', folded))))[..16];
    }
}
