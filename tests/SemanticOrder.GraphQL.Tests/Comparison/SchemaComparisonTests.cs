using NUnit.Framework;
using SemanticOrder.GraphQL.Comparison;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Comparison;

/// <summary>Each kind of change, one at a time, with what it does to a client of the schema before.</summary>
public sealed class SchemaComparisonTests
{
    private const string Base = """
        type Query { order(id: ID!, deep: Boolean = false): Order  node: Node  found: Found  none: Int }
        interface Node { id: ID! }
        type Order implements Node { id: ID!  note: String  lines: [Line!]  state: State!  old: Int @deprecated(reason: "use note") }
        type Line { no: Int }
        union Found = Order | Line
        enum State { OPEN CLOSED }
        input Filter { text: String  limit: Int! = 10  required: Int! }
        scalar Time @specifiedBy(url: "https://example.org/time")
        directive @mark(text: String) repeatable on FIELD | QUERY
        """;

    [TestCase("none: Int", "", "BREAKING Query.none: was removed without having been deprecated.")]
    [TestCase("  old: Int @deprecated(reason: \"use note\")", "", "BREAKING Order.old: was removed; it was deprecated.")]
    [TestCase("note: String", "note: String!", "SAFE Order.note: gives String! and gave String.")]
    [TestCase("state: State!", "state: State", "BREAKING Order.state: gives State and gave State!.")]
    [TestCase("node: Node", "node: Order", "SAFE Query.node: gives Order and gave Node.")]
    [TestCase("lines: [Line!]", "lines: [Line]", "BREAKING Order.lines: gives [Line] and gave [Line!].")]
    [TestCase("lines: [Line!]", "lines: [Line!]  more: Int", "SAFE Order.more: was added.")]
    [TestCase("id: ID!, deep", "id: ID, deep", "SAFE Query.order(id:): takes ID and took ID!.")]
    [TestCase("id: ID!, deep", "id: ID!, at: Time!, deep", "BREAKING Query.order(at:): was added and must be given.")]
    [TestCase("id: ID!, deep", "id: ID!, at: Time, deep", "SAFE Query.order(at:): was added and may be left out.")]
    [TestCase(", deep: Boolean = false", "", "BREAKING Query.order(deep:): was removed.")]
    [TestCase("deep: Boolean = false", "deep: Boolean = true", "DANGEROUS Query.order(deep:): has the default true and had false.")]
    [TestCase("limit: Int! = 10", "limit: Int!", "BREAKING Filter.limit: has no default and had 10.")]
    [TestCase("text: String", "text: String!", "BREAKING Filter.text: takes String! and took String.")]
    [TestCase("required: Int!", "required: Int! @deprecated", null, Description = "A required field may not be deprecated")]
    [TestCase("text: String ", "text: String @deprecated(reason: \"no\") ", "SAFE Filter.text: is deprecated: no")]
    [TestCase("enum State { OPEN CLOSED }", "enum State { OPEN }", "BREAKING State.CLOSED: was removed.")]
    [TestCase("enum State { OPEN CLOSED }", "enum State { OPEN CLOSED LOST }", "DANGEROUS State.LOST: was added; a client may not expect it.")]
    [TestCase("union Found = Order | Line", "union Found = Order", "BREAKING Found: no longer has the member Line.")]
    [TestCase("union Found = Order ", "union Found = Query | Order ", "DANGEROUS Found: has the new member Query; a client may not expect it.")]
    [TestCase("type Order implements Node", "type Order", "BREAKING Order: no longer implements Node.")]
    [TestCase("type Line { no: Int }", "type Line implements Node { no: Int  id: ID! }", "DANGEROUS Line: implements Node, which may now be answered with it.")]
    [TestCase("scalar Time @specifiedBy(url: \"https://example.org/time\")", "enum Time { NOW }", "BREAKING Time: was a scalar and is an enum.")]
    [TestCase("https://example.org/time", "https://example.org/other", "DANGEROUS Time: is specified by https://example.org/other and was by https://example.org/time.")]
    [TestCase("repeatable on FIELD | QUERY", "repeatable on FIELD", "BREAKING @mark: may no longer stand on QUERY.")]
    [TestCase("repeatable on", "on", "BREAKING @mark: may no longer be repeated.")]
    [TestCase("@mark(text: String)", "@mark", "BREAKING @mark(text:): was removed.")]
    [TestCase("directive @mark(text: String) repeatable on FIELD | QUERY", "", "BREAKING @mark: was removed.")]
    [TestCase("input Filter {", "type Extra { a: Int } input Filter {", "SAFE Extra: was added.")]
    [TestCase("input Filter { text: String  limit: Int! = 10  required: Int! }", "", "BREAKING Filter: was removed.")]
    public void A_change_is_told_with_what_it_does(string part, string changed, string? expected)
    {
        var after = Base.Replace(part, changed, StringComparison.Ordinal);
        Assert.That(after, Is.Not.EqualTo(Base), "the part is in the schema");
        if (expected is null)
        {
            Assert.That(() => Read(after), Throws.TypeOf<GraphQLSchemaException>());
            return;
        }

        Assert.That(SchemaComparison.Compare(Read(Base), Read(after)).Select(change => change.ToString()), Does.Contain(expected));
    }

    [Test]
    public void Nothing_is_told_of_order_and_descriptions()
    {
        var reordered = string.Join('\n', Base.Split('\n').Reverse()).Replace("type Line", "\"A line.\" type Line", StringComparison.Ordinal);
        Assert.That(SchemaComparison.Compare(Read(Base), Read(reordered)), Is.Empty);
    }

    [Test]
    public void What_breaks_comes_first()
    {
        var after = Base.Replace("none: Int", "some: Int", StringComparison.Ordinal).Replace("enum State { OPEN CLOSED }", "enum State { OPEN CLOSED LOST }", StringComparison.Ordinal);
        Assert.That(
            SchemaComparison.Compare(Read(Base), Read(after)).Select(change => change.Coordinate),
            Is.EqualTo(new[] { "Query.none", "State.LOST", "Query.some" }));
    }

    private static Schema Read(string text) => new SchemaBuilder().AddText(text).Build();
}
