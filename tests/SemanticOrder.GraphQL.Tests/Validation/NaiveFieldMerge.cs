using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Validation;

/// <summary><c>FieldsInSetCanMerge</c> as GraphQL §5.3.2 writes it: pair by pair, fragments inlined, exponential. The oracle for the engine's linear check.</summary>
internal sealed class NaiveFieldMerge(Schema schema, DocumentNode document)
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = document.Fragments.ToDictionary(fragment => fragment.Name.Value);

    public bool AllCanMerge() =>
        document.Operations.All(operation => CanMergeBelow(operation.SelectionSet, schema.RootType(operation.Operation)))
        && document.Fragments.All(fragment => CanMergeBelow(fragment.SelectionSet, TypeOf(fragment.TypeCondition)));

    private bool CanMergeBelow(SelectionSetNode set, CompositeType? parent)
    {
        var fields = Collect([(set, parent)]);
        return CanMerge(fields) && fields.All(field => field.Node.SelectionSet is not { } below || CanMergeBelow(below, field.Inner));
    }

    private bool CanMerge(List<Selected> fields) => Pairs(fields).All(pair =>
        HaveSameShape(pair.First, pair.Second)
        && (AreExclusive(pair.First, pair.Second)
            || (pair.First.Node.Name.Value == pair.Second.Node.Name.Value
                && Arguments(pair.First.Node) == Arguments(pair.Second.Node)
                && CanMerge(Below(pair.First, pair.Second)))));

    private bool HaveSameShape(Selected first, Selected second) =>
        (first.Type is null || second.Type is null || SameShape(first.Type, second.Type))
        && Pairs(Below(first, second)).All(pair => HaveSameShape(pair.First, pair.Second));

    private static bool SameShape(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (NonNullType a, NonNullType b) => SameShape(a.NullableType, b.NullableType),
        (NonNullType, _) or (_, NonNullType) => false,
        (ListType a, ListType b) => SameShape(a.ItemType, b.ItemType),
        (ListType, _) or (_, ListType) => false,
        (LeafType, _) or (_, LeafType) => left == right,
        _ => true,
    };

    private static bool AreExclusive(Selected first, Selected second) => first.Parent != second.Parent && first.Parent is ObjectType && second.Parent is ObjectType;

    private static string Arguments(FieldNode node) => string.Join(',', node.Arguments.Select(argument => argument.ToString()).Order(StringComparer.Ordinal));

    private List<Selected> Below(Selected first, Selected second) => Collect(
        new[] { first, second }.Where(field => field.Node.SelectionSet is not null).Select(field => (field.Node.SelectionSet!, field.Inner)));

    private static IEnumerable<(Selected First, Selected Second)> Pairs(List<Selected> fields) => fields
        .SelectMany((first, index) => fields.Skip(index + 1).Select(second => (first, second)))
        .Where(pair => pair.first.Node.ResponseName == pair.second.Node.ResponseName);

    private List<Selected> Collect(IEnumerable<(SelectionSetNode Set, CompositeType? Parent)> sets)
    {
        var fields = new List<Selected>();
        var visited = new HashSet<string>();
        foreach (var (set, parent) in sets)
            Collect(set, parent, fields, visited);
        return fields;
    }

    private void Collect(SelectionSetNode set, CompositeType? parent, List<Selected> fields, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    fields.Add(new Selected(field, parent, (parent as StructuredType)?.FindField(field.Name.Value)?.Type));
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, inline.TypeCondition is { } condition ? TypeOf(condition) : parent, fields, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    Collect(_fragments[spread.Name.Value].SelectionSet, TypeOf(_fragments[spread.Name.Value].TypeCondition), fields, visited);
                    break;
            }
        }
    }

    private CompositeType? TypeOf(NamedTypeNode condition) => schema.FindType(condition.Name.Value) as CompositeType;

    private sealed record Selected(FieldNode Node, CompositeType? Parent, GraphQLType? Type)
    {
        public CompositeType? Inner => Type?.Innermost as CompositeType;
    }
}
