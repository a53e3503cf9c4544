using System.Collections.Immutable;
using System.Text;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>One field of a selection plan: everything about it that does not depend on the request.</summary>
internal sealed class PlanField
{
    private readonly OperationPlan _plan;
    private SelectionPlan[] _children = [];

    public PlanField(OperationPlan plan, FieldDefinition definition, ImmutableArray<FieldNode> nodes, FieldDelivery? delivery = null)
    {
        _plan = plan;
        Id = plan.NextFieldId();
        Definition = definition;
        Nodes = nodes;
        ResponseName = nodes[0].ResponseName;
        Key = Encoding.ASCII.GetBytes($",\"{ResponseName}\":");
        IsTypename = ReferenceEquals(definition, plan.Schema.MetaFields.Typename);
        Arguments = new ArgumentPlan(definition.Arguments, nodes[0].Arguments);
        HasDeferredBelow = nodes.Any(plan.Operation.Document.Deferrals.IsDeferredBelow);
        NeedsContext = !Arguments.IsConstant || definition.Resolver is not PureResolver { NeedsContext: false };
        LeafStep = definition.LeafStep;
        Delivery = delivery;
        Stream = delivery is null ? null : StreamUsage.Of(plan, this);
    }

    /// <summary>Its number in the plan, for what a request keeps per field.</summary>
    public int Id { get; }

    public FieldDefinition Definition { get; }

    /// <summary>The merged selections, in the order of the document; an error is located at all of them.</summary>
    public ImmutableArray<FieldNode> Nodes { get; }

    public string ResponseName { get; }

    /// <summary><c>,"name":</c> as UTF-8; names need no escapes.</summary>
    public byte[] Key { get; }

    public bool IsTypename { get; }

    public ArgumentPlan Arguments { get; }

    /// <summary>False when neither the resolver nor the coercion of arguments can ask or say anything, so that no context has to be made.</summary>
    public bool NeedsContext { get; }

    public LeafStep? LeafStep { get; }

    /// <summary>True when some field below it, on whatever type, has a deferred resolver.</summary>
    public bool HasDeferredBelow { get; }

    /// <summary>True when its values are found level by level before writing starts.</summary>
    public bool IsPrefetched => HasDeferredBelow || Definition.Resolver is DeferredResolver;

    /// <summary>Under which deferred fragments it is selected; null in a plan that delivers everything at once, and for the items of a stream.</summary>
    public FieldDelivery? Delivery { get; }

    /// <summary>How its list is streamed; null when it is not.</summary>
    public StreamUsage? Stream { get; }

    /// <summary>The plan for a value of a concrete type.</summary>
    public SelectionPlan ChildPlan(ObjectType type)
    {
        foreach (var child in Volatile.Read(ref _children))
        {
            if (child.Type == type)
                return child;
        }

        return CompileChild(type);
    }

    /// <summary>Whether the client selects a field by a path of names below this one.</summary>
    public bool Selects(ReadOnlySpan<string> path)
    {
        foreach (var node in Nodes)
        {
            if (node.SelectionSet is { } set && Selects(set, path))
                return true;
        }

        return false;
    }

    private bool Selects(SelectionSetNode set, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
            return true;
        foreach (var selection in set.Selections)
        {
            if (!_plan.Includes(selection))
                continue;
            var isSelected = selection switch
            {
                FieldNode field when field.Name.Value == path[0] => path.Length == 1 || (field.SelectionSet is { } below && Selects(below, path[1..])),
                InlineFragmentNode inline => Selects(inline.SelectionSet, path),
                FragmentSpreadNode spread => Selects(_plan.Operation.Document.Fragment(spread).SelectionSet, path),
                _ => false,
            };
            if (isSelected)
                return true;
        }

        return false;
    }

    private SelectionPlan CompileChild(ObjectType type)
    {
        var compiled = _plan.Delivery is null
            ? new FieldCollector(_plan).Compile(Nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>(), type)
            : new DeferringCollector(_plan).CompileBelow(this, type);
        while (true)
        {
            // Another thread may have compiled the same; the first one stays, so that field ids mean one thing.
            var known = Volatile.Read(ref _children);
            if (Array.Find(known, child => child.Type == type) is { } earlier)
                return earlier;
            if (Interlocked.CompareExchange(ref _children, [.. known, compiled], known) == known)
                return compiled;
        }
    }
}
