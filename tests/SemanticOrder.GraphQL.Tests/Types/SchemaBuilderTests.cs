using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Types;

/// <summary>Schemas from calls, from text, and from both.</summary>
public sealed class SchemaBuilderTests
{
    private enum Lane
    {
        Green,
        CrossDock,
        SF,
    }

    [Test]
    public void Calls_and_text_make_the_same_schema()
    {
        var called = new SchemaBuilder()
            .RootTypes("Root", description: "The shop.")
            .Scalar(new DateTimeType())
            .Directive("tag", [DirectiveLocation.Object, DirectiveLocation.FieldDefinition], directive => directive.Repeatable().Argument("name", "String!"))
            .Interface("Node", type => type.Field("id", "ID!").Describe("Who it is."))
            .Object("Root", type => type.Field("order", "Order").Argument("id", "ID!").Argument("at", "DateTime", deprecated: "no"))
            .Object("Order", type =>
            {
                type.Describe("An order.").Implements("Node").Directives("@tag(name: \"x\")");
                type.Field("id", "ID!").Describe("Who it is.");
                type.Field("lane", "Lane").Deprecate("gone");
                type.Field("hits", "[Hit!]!").Argument("filter", "Filter", "{text: \"a\"}", "Which.");
            })
            .Union("Hit", type => type.Members("Order"))
            .Enum<Lane>()
            .Input("Filter", type => type.Field("text", "String", "\"\\\"\"").Field("by", "By"))
            .Input("By", type => type.OneOf().Field("id", "ID").Field("text", "String"))
            .Build();
        var printed = SchemaPrinter.Print(called, new SchemaPrinterOptions { AppliedDirectives = true });
        Assert.That(printed, Is.EqualTo(""""
            """The shop."""
            schema {
              query: Root
            }

            directive @tag(name: String!) repeatable on OBJECT | FIELD_DEFINITION

            interface Node {
              """Who it is."""
              id: ID!
            }

            type Root {
              order(id: ID!, at: DateTime @deprecated(reason: "no")): Order
            }

            """An order."""
            type Order implements Node @tag(name: "x") {
              """Who it is."""
              id: ID!
              lane: Lane @deprecated(reason: "gone")
              hits(
                """Which."""
                filter: Filter = { text: "a" }
              ): [Hit!]!
            }

            union Hit = Order

            enum Lane {
              GREEN
              CROSS_DOCK
              SF
            }

            input Filter {
              text: String = "\""
              by: By
            }

            input By @oneOf {
              id: ID
              text: String
            }

            """A moment with its offset from UTC, as RFC 3339 writes it."""
            scalar DateTime @specifiedBy(url: "https://scalars.graphql.org/andimarek/date-time")
            """"));
        var read = new SchemaBuilder().AddText(printed).Build();
        Assert.That(SchemaPrinter.Print(read, new SchemaPrinterOptions { AppliedDirectives = true }), Is.EqualTo(printed));
    }

    [Test]
    public void A_further_call_extends_what_a_text_defines()
    {
        var schema = new SchemaBuilder()
            .AddText("type Query { a: Int }")
            .Object("Query", type => type.Field("b", "Int"))
            .Object("Query", _ => { })
            .Build();
        Assert.That(schema.QueryType.Fields.Select(field => field.Name), Is.EqualTo(new[] { "a", "b" }));
        Assert.Throws<InvalidOperationException>(() => new SchemaBuilder().AddText("type Query { a: Int }").Object("Query", type => type.Describe("twice")));
    }

    [Test]
    public void Types_are_listed_as_defined_with_the_built_in_ones_where_they_are_first_needed()
    {
        var schema = new SchemaBuilder().AddText("type Query { a(x: ID): T b: Float } type T { c: String }").Build();
        Assert.That(schema.Types.Select(type => type.Name).TakeWhile(name => name != "__Schema"), Is.EqualTo(new[] { "Query", "ID", "Float", "T", "String", "Boolean" }));
        Assert.That(schema.FindType("Int"), Is.Null, "a built-in scalar that nothing mentions is not part of the schema");
    }

    [Test]
    public void The_scalar_a_program_gives_keeps_its_ways_and_takes_the_words_of_the_text()
    {
        var scalar = new LongType();
        var schema = new SchemaBuilder().Scalar(scalar).AddText("\"Big.\" scalar Long @specifiedBy(url: \"u\") type Query { a: Long }").Build();
        var used = (ScalarType)schema.FindType("Long")!;
        Assert.That((used.GetType(), used.Description, used.SpecifiedByUrl), Is.EqualTo((typeof(LongType), "Big.", "u")));
        Assert.That(scalar.Description, Is.Not.EqualTo("Big."), "one scalar may serve many schemas");
    }

    [Test]
    public void A_partial_schema_need_not_have_a_query_type()
    {
        var partial = new SchemaBuilder().AddText("type T { a: Int }").BuildPartial();
        Assert.That(partial.RootType(OperationKind.Query), Is.Null);
        Assert.Throws<GraphQLSchemaException>(() => new SchemaBuilder().AddText("type T { a: Nope }").BuildPartial());
    }

    [Test]
    public void Types_know_their_relations()
    {
        var schema = new SchemaBuilder().AddText("type Query { n: N u: U } interface N { a: Int } type A implements N { a: Int } type B implements N { a: Int } type C { c: Int } union U = B | C").Build();
        var (node, union) = ((CompositeType)schema.FindType("N")!, (CompositeType)schema.FindType("U")!);
        var (a, b, c) = ((ObjectType)schema.FindType("A")!, (ObjectType)schema.FindType("B")!, (ObjectType)schema.FindType("C")!);
        Assert.Multiple(() =>
        {
            Assert.That(schema.PossibleTypes(node), Is.EqualTo(new[] { a, b }));
            Assert.That(schema.PossibleTypes(union), Is.EqualTo(new[] { b, c }));
            Assert.That(schema.DoTypesOverlap(node, union), Is.True);
            Assert.That(schema.DoTypesOverlap(a, union), Is.False);
            Assert.That(schema.IsSubtypeOrSame(new NonNullType(new ListType(a)), new ListType(node)), Is.True);
            Assert.That(schema.IsSubtypeOrSame(new ListType(a), new NonNullType(new ListType(node))), Is.False);
            Assert.That(schema.FindField(union, "__typename"), Is.Not.Null);
            Assert.That(schema.FindField(a, "__schema"), Is.Null);
        });
    }
}
