namespace SemanticOrder.Manuals.Proposals;

/// <summary>What a proposal would add to the knowledge.</summary>
public enum ProposalKind
{
    /// <summary>A term with its names and definition.</summary>
    Term,

    /// <summary>A relation of two terms.</summary>
    Relation,

    /// <summary>A rule that orders are checked by.</summary>
    Rule,

    /// <summary>A clause that no order can be checked by; listed so that nothing binding is lost from sight.</summary>
    Clause,

    /// <summary>A row of a value map: what a value of a source means.</summary>
    ValueMapping,
}
