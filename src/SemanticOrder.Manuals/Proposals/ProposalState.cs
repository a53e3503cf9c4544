namespace SemanticOrder.Manuals.Proposals;

/// <summary>What a person has said of a proposal.</summary>
public enum ProposalState
{
    /// <summary>Nothing yet.</summary>
    Open,

    /// <summary>It is right.</summary>
    Accepted,

    /// <summary>It is right as changed.</summary>
    Edited,

    /// <summary>It is wrong, or not wanted.</summary>
    Refused,
}
