using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>One <c>@defer</c> at one place of a plan. Equal only to itself.</summary>
internal sealed class DeferUsage(DirectiveNode directive, DeferUsage? parent)
{
    public DirectiveNode Directive { get; } = directive;

    /// <summary>The deferred fragment that this one stands in; it is delivered before.</summary>
    public DeferUsage? Parent { get; } = parent;

    /// <summary>What the client calls it; null when it gives no name.</summary>
    public string? Label { get; } = (IncrementalDirectives.Argument(directive, "label") as StringValueNode)?.Value;

    /// <summary>
    /// <c>GetFilteredDeferUsageSet</c>: the fragments that a field waits for, given those of its selections: none when one selection is not deferred, and not those inside others of the set.
    /// </summary>
    public static HashSet<DeferUsage> Filter(IReadOnlyList<DeferUsage?> usages)
    {
        var filtered = new HashSet<DeferUsage>();
        foreach (var usage in usages)
        {
            if (usage is null)
                return [];
            filtered.Add(usage);
        }

        var all = filtered.ToHashSet();
        filtered.RemoveWhere(usage => usage.IsInsideOneOf(all));
        return filtered;
    }

    private bool IsInsideOneOf(HashSet<DeferUsage> usages)
    {
        for (var outer = Parent; outer is not null; outer = outer.Parent)
        {
            if (usages.Contains(outer))
                return true;
        }

        return false;
    }
}
