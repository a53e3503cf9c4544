using SemanticOrder.Gateway.Schema.Views;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>Sorts nodes of one list by their facts; a node without a value comes last, and nodes that agree keep the order of the document.</summary>
internal static class NodeOrder
{
    public static List<NodeView> Sort(List<NodeView> nodes, IReadOnlyList<FieldSort> sort)
    {
        var keyed = nodes.ConvertAll(node => (Node: node, Keys: sort.Select(entry => KeyOf(node, entry)).ToList()));
        return [.. keyed.Order(Comparer<(NodeView Node, List<Key> Keys)>.Create((left, right) => Compare(left.Keys, right.Keys, sort))).Select(entry => entry.Node)];
    }

    private static Key KeyOf(NodeView node, FieldSort sort)
    {
        var values = node.Order.Facts.Where(fact => fact.Node == node.Index && fact.Property.Value == sort.Field.Number && fact.Kind == sort.Field.FactKind)
            .Select(fact => new Key(true, fact.Kind == FactKind.Text ? 0 : fact.Value, fact.Lexical)).ToList();
        return values.Count == 0 ? default : sort.Descending ? values.Max() : values.Min();
    }

    private static int Compare(List<Key> left, List<Key> right, IReadOnlyList<FieldSort> sort)
    {
        for (var index = 0; index < sort.Count; index++)
        {
            if (left[index].IsPresent != right[index].IsPresent)
                return left[index].IsPresent ? -1 : 1;
            var order = left[index].CompareTo(right[index]);
            if (order != 0)
                return sort[index].Descending ? -order : order;
        }

        return 0;
    }

    /// <summary>What a node sorts by.</summary>
    private readonly record struct Key(bool IsPresent, long Value, string? Text) : IComparable<Key>
    {
        public int CompareTo(Key other) => Value != other.Value ? Value.CompareTo(other.Value) : string.CompareOrdinal(Text, other.Text);
    }
}
