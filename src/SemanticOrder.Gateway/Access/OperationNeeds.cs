using System.Runtime.CompilerServices;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Gateway.Access;

/// <summary>
/// What a GraphQL operation takes: the permissions of every field, argument and type it selects, fragments included, whatever <c>@skip</c> and <c>@include</c> say. Found once for an operation
/// and kept as long as its document is. Thread-safe.
/// </summary>
internal static class OperationNeeds
{
    private static readonly ConditionalWeakTable<OperationDefinitionNode, IReadOnlyList<AccessRule>> Known = [];

    /// <summary>What the operation of a valid document takes, a rule for each permission.</summary>
    /// <param name="served">The schema in service.</param>
    /// <param name="prepared">The document, valid.</param>
    /// <param name="operation">The operation.</param>
    public static IReadOnlyList<AccessRule> Of(ServedSchema served, PreparedDocument prepared, OperationDefinitionNode operation) =>
        Known.GetValue(operation, node => new Walk(served, prepared).Of(node));

    /// <summary>The operation that a request means; null when there is none.</summary>
    public static OperationDefinitionNode? Select(PreparedDocument prepared, string? name)
    {
        if (!prepared.IsValid)
            return null;
        OperationDefinitionNode? found = null;
        foreach (var operation in prepared.Syntax!.Operations)
        {
            if (name is not null && operation.Name?.Value == name)
                return operation;
            if (name is null && found is not null)
                return null;
            found = operation;
        }

        return name is null ? found : null;
    }

    private sealed class Walk(ServedSchema served, PreparedDocument prepared)
    {
        private readonly Dictionary<Permission, AccessRule> _needs = [];
        private readonly HashSet<string> _fragments = new(StringComparer.Ordinal);

        public IReadOnlyList<AccessRule> Of(OperationDefinitionNode operation)
        {
            var root = prepared.Schema.RootType(operation.Operation)!;
            Visit(operation.SelectionSet, root, isRoot: true);
            return [.. _needs.Values];
        }

        private void Visit(SelectionSetNode set, CompositeType parent, bool isRoot)
        {
            if (served.Model.Types.Any(type => type.Name == parent.Name || type.ObjectName == parent.Name))
                Need(new AccessRule(parent.Name, Permission.ReadOrders));
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        Visit(field, parent, isRoot);
                        break;
                    case InlineFragmentNode inline:
                        Visit(inline.SelectionSet, inline.TypeCondition is { } condition ? TypeOf(condition) : parent, isRoot);
                        break;
                    case FragmentSpreadNode spread when _fragments.Add(spread.Name.Value):
                        var fragment = prepared.Syntax!.Fragments.First(candidate => candidate.Name.Value == spread.Name.Value);
                        Visit(fragment.SelectionSet, TypeOf(fragment.TypeCondition), isRoot);
                        break;
                }
            }
        }

        private void Visit(FieldNode field, CompositeType parent, bool isRoot)
        {
            if (field.Name.Value == "__typename" || prepared.Schema.FindField(parent, field.Name.Value) is not { } definition)
                return;
            var coordinate = $"{parent.Name}.{field.Name.Value}";
            if (AccessRules.Find(coordinate) is { } rule)
                Need(rule);
            else if (isRoot)
                Need(new AccessRule(coordinate, Permission.ReadAudit));
            foreach (var argument in field.Arguments)
            {
                if (AccessRules.Find($"{coordinate}({argument.Name.Value}:)") is { } ofArgument)
                    Need(ofArgument);
            }

            if (field.SelectionSet is { } below)
                Visit(below, (CompositeType)definition.Type.Innermost, isRoot: false);
        }

        private CompositeType TypeOf(NamedTypeNode condition) => (CompositeType)prepared.Schema.FindType(condition.Name.Value)!;

        private void Need(AccessRule rule) => _needs.TryAdd(rule.Permission, rule);
    }
}
