namespace SemanticOrder.Reasoning;

/// <summary>How a <see cref="KnowledgeClosure"/> is computed.</summary>
public sealed record KnowledgeClosureOptions
{
    /// <summary>The rules.</summary>
    /// <value><see cref="EntailmentRules.OwlRl"/>.</value>
    public EntailmentRules Rules { get; init; } = EntailmentRules.OwlRl;

    /// <summary>When to stop.</summary>
    /// <value><see cref="ClosureLimits.Knowledge"/>.</value>
    public ClosureLimits Limits { get; init; } = ClosureLimits.Knowledge;

    /// <summary>Threads that join at the same time.</summary>
    /// <value>Two, or one where there is one core.</value>
    public int Cores { get; init; } = Math.Min(2, Environment.ProcessorCount);

    /// <summary>Where statements are written, for findings and proofs.</summary>
    /// <value>Unknown.</value>
    public IAxiomLocator Locator { get; init; } = UnknownLocations.Instance;

    /// <summary>Prefix to namespace, for texts of axioms and statements.</summary>
    /// <value>The vocabularies that <see cref="CompilationOptions.Prefixes"/> has.</value>
    public IReadOnlyDictionary<string, string> Prefixes { get; init; } = new CompilationOptions().Prefixes;
}
