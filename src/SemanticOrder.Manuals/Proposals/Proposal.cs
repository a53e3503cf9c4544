using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Proposals;

/// <summary>Something that a manual says, for a person to accept, change or refuse. Immutable.</summary>
public sealed record Proposal
{
    /// <summary>Sixteen hexadecimal digits of SHA-256 over document, section, kind and text: the same in every reading and every edition that says the same there.</summary>
    public required string Id { get; init; }

    /// <summary>What it would add.</summary>
    public required ProposalKind Kind { get; init; }

    /// <summary>Number of the entry, clause or part it stands in.</summary>
    public required string Section { get; init; }

    /// <summary>Its parts, in a fixed order for each kind.</summary>
    public required IReadOnlyList<ProposalSlot> Slots { get; init; }

    /// <summary>The words it was read from.</summary>
    public required Quotation Quotation { get; init; }

    /// <summary>What was said of it.</summary>
    /// <value>Default: <see cref="ProposalState.Open"/>.</value>
    public ProposalState State { get; init; }

    /// <summary>Who said it; empty when nobody did.</summary>
    public string Reviewer { get; init; } = "";

    /// <summary>Why; empty when no reason was given.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The name of the fact proposer that found it, whose spans were checked against the words; null when it was read by the rules of language.</summary>
    public string? Proposer { get; init; }

    /// <summary>Whether it may become knowledge.</summary>
    public bool IsAccepted => State is ProposalState.Accepted or ProposalState.Edited;

    /// <summary>The value of a part; empty when the proposal has none of that name.</summary>
    public string this[string slot] => Slots.FirstOrDefault(part => part.Name == slot).Value ?? "";

    /// <summary>The proposal in one Chinese sentence, made from its parts.</summary>
    public string ChineseSentence => ProposalSentence.Chinese(this);

    /// <summary>The proposal in one English sentence, made from its parts.</summary>
    public string EnglishSentence => ProposalSentence.English(this);
}
