using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Types;

/// <summary>Whether the types of a schema fit together ("Type Validation" in GraphQL §3), one line per way in which they may not.</summary>
public sealed class TypeSystemTests
{
    private const string Query = "type Query { a: Int } ";

    [TestCase("type T { a: Int }", "SO4201")]
    [TestCase("schema { query: Q } input Q { a: Int }", "SO4202")]
    [TestCase(Query + "schema { query: Query mutation: Query }", "SO4203")]
    [TestCase("type Query { __a: Int }", "SO4205")]
    [TestCase(Query + "enum E { __A }", "SO4205")]
    [TestCase(Query + "input I { __a: Int }", "SO4205")]
    [TestCase(Query + "directive @__d on FIELD", "SO4205")]
    [TestCase("type Query { a(__b: Int): Int }", "SO4205")]
    [TestCase(Query + "type __T { a: Int }", "SO4205")]
    [TestCase("type Query", "SO4206")]
    [TestCase(Query + "interface I", "SO4206")]
    [TestCase(Query + "input I", "SO4206")]
    [TestCase("type Query { a: I } input I { b: Int }", "SO4207")]
    [TestCase("type Query { a(b: Query): Int }", "SO4208")]
    [TestCase(Query + "input I { b: Query }", "SO4208")]
    [TestCase(Query + "directive @d(b: Query) on FIELD", "SO4208")]
    [TestCase("type Query { a(b: Int! @deprecated): Int }", "SO4209")]
    [TestCase(Query + "input I { b: Int! @deprecated }", "SO4209")]
    [TestCase(Query + "type T implements Query { a: Int }", "SO4210")]
    [TestCase(Query + "interface I implements I { a: Int }", "SO4211")]
    [TestCase(Query + "interface I implements J { a: Int } interface J implements I { a: Int }", "SO4211 SO4211")]
    [TestCase(Query + "interface I { a: Int } type T implements I & I { a: Int }", "SO4212")]
    [TestCase(Query + "interface I { a: Int } interface J implements I { a: Int } type T implements J { a: Int }", "SO4213")]
    [TestCase(Query + "interface I { a: Int } type T implements I { b: Int }", "SO4214")]
    [TestCase(Query + "interface I { a: Int! } type T implements I { a: Int }", "SO4215")]
    [TestCase(Query + "interface I { a: [Int!] } type T implements I { a: [Int] }", "SO4215")]
    [TestCase(Query + "interface I { a(x: Int): Int } type T implements I { a: Int }", "SO4216")]
    [TestCase(Query + "interface I { a(x: Int): Int } type T implements I { a(x: Int!): Int }", "SO4216")]
    [TestCase(Query + "interface I { a: Int } type T implements I { a(x: Int!): Int }", "SO4216")]
    [TestCase(Query + "interface I { a: Int } type T implements I { a: Int @deprecated }", "SO4217")]
    [TestCase(Query + "union U", "SO4218")]
    [TestCase(Query + "union U = Int", "SO4218")]
    [TestCase(Query + "union U = Query | Query", "SO4218")]
    [TestCase(Query + "enum E", "SO4219")]
    [TestCase(Query + "input I @oneOf { a: Int! }", "SO4220")]
    [TestCase(Query + "input I @oneOf { a: Int = 1 }", "SO4220")]
    [TestCase(Query + "input I { a: I! }", "SO4221")]
    [TestCase(Query + "input I { a: J! b: K! } input J { a: I! } input K { a: I! }", "SO4221 SO4221")]
    [TestCase(Query + "input I @oneOf { a: I b: J } input J { a: I! }", "SO4221 SO4221")]
    [TestCase(Query + "directive @d(a: Int @d) on ARGUMENT_DEFINITION", "SO4223")]
    [TestCase(Query + "directive @d(a: I) on INPUT_FIELD_DEFINITION input I { b: Int @d }", "SO4223")]
    [TestCase("type Query { a(b: Int = \"x\"): Int }", "SO4224")]
    [TestCase("type Query { a(b: [I!] = [{}]): Int } input I { c: Int! }", "SO4224")]
    [TestCase(Query + "input I { a: I = {} }", "SO4225")]
    [TestCase(Query + "input I { a: J = {} } input J { b: [I] = [{}] }", "SO4225 SO4225")]
    [TestCase("type Query { a: Int @deprecated(reason: 5) }", "SO4151")]
    public void Types_that_do_not_fit_are_named(string text, string codes)
    {
        Assert.That(new SchemaBuilder().AddText(text).TryBuild(out _, out var errors), Is.False);
        Assert.That(string.Join(' ', errors.Select(error => error.Code)), Is.EqualTo(codes), string.Join('\n', errors));
    }

    [TestCase(Query + "interface I { a: [I] } interface J implements I { a: [J!]! } type T implements I & J { a(x: Int): [T!]! }")]
    [TestCase(Query + "union U = Query interface I { u: U } type T implements I { u: Query }")]
    [TestCase(Query + "input I { a: I b: [I!]! c: J! } input J @oneOf { d: I e: Int }")]
    [TestCase(Query + "input I { a: I = {a: null} b: J = {c: {}} } input J { c: J = null }")]
    [TestCase(Query + "scalar Query2 extend scalar Query2 @specifiedBy(url: \"u\") directive @d(a: Int = 1) repeatable on OBJECT extend type Query @d @d(a: 2) { b(x: Int! = 1 @deprecated): Int }")]
    [TestCase("schema { query: Root } extend schema { mutation: Change } type Root { a: Int } type Change { b: Int } type Query { c: Int }")]
    public void Types_that_fit_make_a_schema(string text) =>
        Assert.That(new SchemaBuilder().AddText(text).TryBuild(out _, out var errors), Is.True, string.Join('\n', errors));

    [Test]
    public void A_name_that_grammar_does_not_have_is_refused_when_a_program_gives_it()
    {
        var builder = new SchemaBuilder().Object("Query", type => type.Field("not-a-name", "Int"));
        Assert.That(Assert.Throws<GraphQLSchemaException>(() => builder.Build())!.Errors.Select(error => error.Code), Is.EqualTo(new[] { "SO4204" }));
    }

    [Test]
    public void A_resolver_that_belongs_nowhere_is_refused()
    {
        var builder = new SchemaBuilder().AddText(Query)
            .Resolve("Query", "b", SemanticOrder.GraphQL.Execution.FieldResolver.Pure<object, int>(_ => 1))
            .ResolveType("Query", _ => null);
        Assert.That(Assert.Throws<GraphQLSchemaException>(() => builder.Build())!.Errors.Select(error => error.Code), Is.EqualTo(new[] { "SO4231", "SO4231" }));
    }

    [Test]
    public void A_schema_error_says_where_and_how_many_more()
    {
        var fault = Assert.Throws<GraphQLSchemaException>(() => new SchemaBuilder().AddText("type Query {\n  a: Nope\n  b: Nix\n}").Build())!;
        Assert.Multiple(() =>
        {
            Assert.That(fault.Code, Is.EqualTo("SO4113"));
            Assert.That(fault.Span.ToString(), Is.EqualTo("2:6"));
            Assert.That(fault.Errors, Has.Length.EqualTo(2));
            Assert.That(fault.Message, Does.Contain("(and 1 more)"));
        });
    }
}
