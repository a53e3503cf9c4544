using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Language;

/// <summary>Schema coordinates (GraphQL §3.14): read, printed, and looked up.</summary>
public sealed class SchemaCoordinateTests
{
    private static readonly Schema Shop = new SchemaBuilder().AddText("""
        directive @private(scope: String) on FIELD_DEFINITION
        interface Node { id: ID! }
        type Order implements Node { id: ID! lines(first: Int): [String] }
        union Hit = Order
        enum Sort { ASC DESC }
        input Filter { text: String }
        scalar Any
        type Query { order(id: ID!): Order hit: Hit sorted(by: Sort, filter: Filter): Any }
        """).Build();

    [TestCase("Order", "Order")]
    [TestCase("String", "String")]
    [TestCase("Hit", "Hit")]
    [TestCase("Order.lines", "Order.lines")]
    [TestCase("Node.id", "Node.id")]
    [TestCase("Order.lines(first:)", "Order.lines(first:)")]
    [TestCase("Filter.text", "Filter.text")]
    [TestCase("@private", "@private")]
    [TestCase("@deprecated(reason:)", "@deprecated(reason:)")]
    [TestCase("__Type.fields(includeDeprecated:)", "__Type.fields(includeDeprecated:)")]
    public void An_element_is_found(string coordinate, string element)
    {
        Assert.That(SchemaCoordinate.Parse(coordinate).ToString(), Is.EqualTo(coordinate));
        Assert.That(Shop.Find(SchemaCoordinate.Parse(coordinate))!.ToString(), Is.EqualTo(element));
    }

    [Test]
    public void An_enum_value_is_found() => Assert.That(((EnumValueDefinition)Shop.Find(SchemaCoordinate.Parse("Sort.DESC"))!).Name, Is.EqualTo("DESC"));

    [TestCase("Nope")]
    [TestCase("Order.nope")]
    [TestCase("Nope.lines")]
    [TestCase("Order.lines(nope:)")]
    [TestCase("Order.nope(first:)")]
    [TestCase("Sort.UP")]
    [TestCase("Sort.ASC(x:)")]
    [TestCase("Filter.text(x:)")]
    [TestCase("Hit.id")]
    [TestCase("@nope")]
    [TestCase("@private(nope:)")]
    [TestCase("Query.__schema")]
    [TestCase("Order.__typename")]
    public void What_the_schema_does_not_have_is_not_found(string coordinate) => Assert.That(Shop.Find(SchemaCoordinate.Parse(coordinate)), Is.Null);

    [TestCase("")]
    [TestCase("@")]
    [TestCase(".a")]
    [TestCase("A.")]
    [TestCase("A.b.c")]
    [TestCase("A(b:)")]
    [TestCase("A.b()")]
    [TestCase("A.b(c)")]
    [TestCase("A.b(c:")]
    [TestCase("A.b(c:)d")]
    [TestCase("A .b")]
    [TestCase(" A")]
    [TestCase("A.b(c: )")]
    [TestCase("@d.a")]
    [TestCase("@d(a:) ")]
    [TestCase("1A")]
    [TestCase("A.é")]
    [TestCase("A#")]
    public void What_is_no_coordinate_is_refused(string text)
    {
        Assert.That(SchemaCoordinate.TryParse(text, out _), Is.False);
        Assert.That(() => SchemaCoordinate.Parse(text), Throws.TypeOf<GraphQLRequestException>().With.Property("Code").EqualTo("SO4001"));
    }
}
