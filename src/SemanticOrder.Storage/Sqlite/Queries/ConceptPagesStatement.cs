using System.Text;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Storage.Sqlite.Queries;

/// <summary>
/// The orders of many sets of concepts as one SQL statement, a page for each. Columns: the set's place, how many orders it has, then number, id, status, knowledge and
/// document of one order; a set without any has one row of NULLs.
/// </summary>
internal sealed class ConceptPagesStatement : FilterStatement
{
    private ConceptPagesStatement(OrderQuery query)
        : base(query.IncludeProvisional, query.At)
    {
    }

    /// <summary>Compiles a checked query.</summary>
    public static ConceptPagesStatement Compile(OrderQuery query, IReadOnlyList<TermNumber> properties, IReadOnlyList<IReadOnlyList<long>> concepts)
    {
        var statement = new ConceptPagesStatement(query);
        statement.Sql = statement.Write(query, properties, concepts);
        return statement;
    }

    private string Write(OrderQuery query, IReadOnlyList<TermNumber> properties, IReadOnlyList<IReadOnlyList<long>> concepts)
    {
        var window = new NumberWindow(query.NumbersFall, query.After?.Value);
        var sets = new StringBuilder("[").AppendJoin(',', concepts.Select(Json)).Append(']').ToString();
        return $"""
            WITH wanted (place, concept) AS MATERIALIZED (SELECT s.key, c.value FROM json_each({Parameter(sets)}) s, json_each(s.value) c),
            hit (place, n) AS MATERIALIZED (
              SELECT DISTINCT w.place, d.order_number FROM wanted w
              CROSS JOIN fact_by_concept d ON d.predicate IN (SELECT value FROM json_each({Parameter(Json([.. properties.Select(property => Predicate.Of(property, FactKind.Concept))]))})) AND d.value = w.concept{Valid("d", FactKind.Concept)}
              WHERE {Where("d.order_number", query.Filter, null)}),
            ranked (place, n, rank) AS MATERIALIZED (SELECT place, n, row_number() OVER (PARTITION BY place ORDER BY n {window.Direction}) FROM hit{(window.After is { } after ? $" WHERE n {window.Later} {Parameter(after)}" : "")})
            SELECT c.place, c.total, o.number, o.id, o.status, i.knowledge, {(query.WithDocuments ? "i.document" : "NULL")}
            FROM (SELECT place, count(*) AS total FROM hit GROUP BY place) c
            LEFT JOIN ranked r ON r.place = c.place AND r.rank <= {Parameter(query.First + 1L)}
            LEFT JOIN orders o ON o.number = r.n
            LEFT JOIN interpretation i ON i.number = o.interpretation
            """;
    }
}
