using System.Runtime.InteropServices;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Results;

/// <summary>
/// Compares bags of solutions up to the names of blank nodes, by comparing graphs: each distinct solution is a blank node with a statement for each bound variable and one
/// for how often it comes, or where. Solution nodes are told from blank nodes of the data by that last statement.
/// </summary>
internal static class ResultTableComparison
{
    public static bool AreEquivalent(ResultTable left, ResultTable right, bool isOrdered)
    {
        if (left.Boolean is not null || right.Boolean is not null)
            return left.Boolean == right.Boolean;
        if (left.RowCount != right.RowCount || !left.Variables.ToHashSet().SetEquals(right.Variables))
            return false;
        var terms = new TermDictionary();
        return GraphIsomorphism.AreIsomorphic(
            CollectionsMarshal.AsSpan(ToGraph(left, left.Variables, terms, isOrdered)), CollectionsMarshal.AsSpan(ToGraph(right, left.Variables, terms, isOrdered)));
    }

    private static List<Quad> ToGraph(ResultTable table, IReadOnlyList<Variable> columns, TermDictionary terms, bool isOrdered)
    {
        var predicates = columns.Select(column => terms.Add(new Iri("variable:" + column.Name))).ToArray();
        var places = columns.Select(column => table.Variables.ToList().IndexOf(column)).ToArray();
        var mark = terms.Add(new Iri("solution:number"));
        var ids = new Dictionary<TermId, TermId> { [TermId.None] = TermId.None };
        var quads = new List<Quad>();
        foreach (var (row, number) in isOrdered ? Enumerable.Range(0, table.RowCount).Select(row => (row, row)) : Distinct(table))
        {
            var node = terms.AddBlankNode();
            quads.Add(new Quad(node, mark, terms.Add(new Literal($"{number}", Vocab.Xsd.Integer))));
            for (var column = 0; column < places.Length; column++)
            {
                if (Translate(table[row][places[column]]) is { IsNone: false } value)
                    quads.Add(new Quad(node, predicates[column], value));
            }
        }
        return quads;

        TermId Translate(TermId id)
        {
            if (!ids.TryGetValue(id, out var translated))
                ids[id] = translated = id.IsBlankNode ? terms.AddBlankNode() : terms.Add(table.Terms.Decode(id));
            return translated;
        }
    }

    /// <summary>A row of each distinct solution, and how often the solution comes.</summary>
    private static IEnumerable<(int Row, int Count)> Distinct(ResultTable table) =>
        Enumerable.Range(0, table.RowCount).GroupBy(row => new RowKey(table, row)).Select(group => (group.Key.Row, group.Count()));

    private readonly struct RowKey(ResultTable table, int row) : IEquatable<RowKey>
    {
        private readonly ResultTable _table = table;

        public int Row { get; } = row;

        public bool Equals(RowKey other) => _table[Row].SequenceEqual(_table[other.Row]);

        public override bool Equals(object? obj) => obj is RowKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes(_table[Row]));
            return hash.ToHashCode();
        }
    }
}
