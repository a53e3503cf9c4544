using SemanticOrder.Mapping.Lifting;

namespace SemanticOrder.Mapping.Translation;

/// <summary>What is being said of a node in a target's words, as it is put together.</summary>
internal sealed class Saying
{
    public Saying(OrderGraph graph, OrderGraph order, IReadOnlyDictionary<string, string> context)
    {
        Graph = graph;
        Order = order;
        Context = new ContextStack(graph) { Given = context };
    }

    /// <summary>The graph of the node.</summary>
    public OrderGraph Graph { get; }

    /// <summary>The graph of the order, which may be the same: instants and lanes come from it.</summary>
    public OrderGraph Order { get; }

    public ContextStack Context { get; }

    public List<TargetValue> Entailed { get; } = [];

    public List<TargetValue> Candidates { get; } = [];

    public List<string> Missing { get; } = [];

    public List<string> Problems { get; } = [];

    /// <summary>Steps of policies that were evaluated.</summary>
    public List<WhyStep> Policies { get; } = [];

    /// <summary>True when no target was asked for.</summary>
    public bool IsMeaningOnly { get; init; }

    /// <summary>What reading the source's value has lost already, by a row for a broader concept; null for nothing.</summary>
    public TranslationLoss? ReadingLoss { get; init; }

    /// <summary>Set when the sources contradict one another on what is said.</summary>
    public TranslationLoss? Dispute { get; set; }

    /// <summary>Set when the target speaks of another dimension.</summary>
    public TranslationLoss? Gap { get; set; }
}
