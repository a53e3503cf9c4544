using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>A proposal seen against the knowledge: what it would say there, and why.</summary>
public sealed record BoundProposal
{
    /// <summary>The proposal.</summary>
    public required Proposal Proposal { get; init; }

    /// <summary>The proposal as the knowledge would say it; its own sentence where nothing binds.</summary>
    public required LocalSentence Sentence { get; init; }

    /// <summary>Which of its words mean what, best first within a part.</summary>
    public IReadOnlyList<BindingEvidence> Evidence { get; init; } = [];

    /// <summary>The concept or property that a term is or would become, the shape of a rule; null when there is none.</summary>
    public string? Iri { get; init; }

    /// <summary>A legal GraphQL name made of the English name of a new concept; null when it has none.</summary>
    public string? GraphQLName { get; init; }

    /// <summary>Why it would give no statement; beside <see cref="Turtle"/>, what of it is not checked. Null when nothing is missing.</summary>
    public LocalSentence? NotBound { get; init; }

    /// <summary>What it would add, as Turtle, without its quotation; null when that is nothing.</summary>
    public string? Turtle { get; init; }

    /// <summary>An order that the rule lets pass; null for what is no rule or is not bound.</summary>
    public ExampleOrder? Passing { get; init; }

    /// <summary>An order that the rule refuses; null for what is no rule or is not bound.</summary>
    public ExampleOrder? Failing { get; init; }
}
