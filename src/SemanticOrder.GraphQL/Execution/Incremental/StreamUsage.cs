using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>The <c>@stream</c> of a field of a plan.</summary>
internal sealed class StreamUsage
{
    private readonly ArgumentPlan _arguments;

    private StreamUsage(OperationPlan plan, DirectiveNode directive, PlanField items)
    {
        _arguments = new ArgumentPlan(plan.Schema.FindDirective(IncrementalDirectives.Stream)!.Arguments, directive.Arguments);
        Label = (IncrementalDirectives.Argument(directive, "label") as StringValueNode)?.Value;
        Items = items;
    }

    /// <summary>What the client calls it; null when it gives no name.</summary>
    public string? Label { get; }

    /// <summary>The field as the items that come later are written: not streamed again, and waiting for no deferred fragment around it.</summary>
    public PlanField Items { get; }

    /// <summary>The type of an item.</summary>
    public GraphQLType ItemType => ((ListType)Items.Definition.Type.Nullable).ItemType;

    /// <summary>The stream of a field, which the first of its selections asks for; null when it does not.</summary>
    public static StreamUsage? Of(OperationPlan plan, PlanField field) =>
        plan.Delivery!.Active(field.Nodes[0]) is { } directive && field.Definition.Type.Nullable is ListType
            ? new StreamUsage(plan, directive, new PlanField(plan, field.Definition, field.Nodes))
            : null;

    /// <summary>How many items come with the field itself.</summary>
    /// <returns>False when the argument says no such number; the field is then an error.</returns>
    public bool TryGetInitialCount(VariableValues variables, out int count, out InputProblem problem)
    {
        count = 0;
        if (!_arguments.TryCoerce(variables, out var values, out problem))
            return false;
        count = (int)values.Find("initialCount")!;
        if (count < 0)
            problem = new InputProblem("'@stream(initialCount:)' is negative.", default);
        return count >= 0;
    }
}
