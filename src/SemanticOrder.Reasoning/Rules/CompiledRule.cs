namespace SemanticOrder.Reasoning;

/// <summary>A rule specialised to an axiom, with its number in the rule set.</summary>
internal sealed class CompiledRule
{
    public CompiledRule(int number, RuleDraft draft)
    {
        Number = number;
        Body = [.. draft.Body.Atoms];
        Variables = draft.Body.Variables;
        Head = draft.Head;
        Proof = draft.Proof;
    }

    /// <summary>Place in the rule set; the same for every compilation of the same knowledge.</summary>
    public int Number { get; }

    public Atom[] Body { get; }

    /// <summary>Number of variables, which are numbered from 0.</summary>
    public int Variables { get; }

    /// <summary>What follows; null for a contradiction.</summary>
    public Atom? Head { get; }

    public ProofStep.Inference Proof { get; }

    /// <summary>The rule that gives the head.</summary>
    public RuleDefinition Definition => Proof.Rule;

    /// <summary>The axiom that the rule was made from: the one at the head, or below it where the head only unfolds a class expression.</summary>
    public AxiomSource Axiom
    {
        get
        {
            var step = Proof;
            while (step.Rule.Table == RuleTable.Classes && step.Premises is [ProofStep.Inference below, ..])
                step = below;
            return step.Axiom;
        }
    }

    /// <summary>True when the two values must be different literals: a functional property.</summary>
    public bool NeedsDifferentValues => Definition == RuleTable.PrpFp;
}
