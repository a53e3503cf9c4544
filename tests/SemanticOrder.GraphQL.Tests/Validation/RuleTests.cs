using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.GraphQL.Validation;

namespace SemanticOrder.GraphQL.Tests.Validation;

/// <summary>The rules of GraphQL §5, family by family: each case names all the rules that the document breaks.</summary>
public sealed class RuleTests
{
    private static readonly Schema Shop = new SchemaBuilder().AddText("""
        directive @onField on FIELD
        directive @many(n: Int!) repeatable on FIELD | QUERY
        interface Node { id: ID! }
        interface Named implements Node { id: ID! name(lang: String = "en"): String }
        type Order implements Node { id: ID! lines(first: Int): [Line!]! note: String old: Int @deprecated(reason: "gone") }
        type Line implements Node & Named { id: ID! name(lang: String = "en"): String quantity: Int! order: Order }
        type Shop implements Node & Named { id: ID! name(lang: String = "en"): String }
        union Hit = Order | Shop
        enum Sort { ASC DESC }
        input Range { min: Float max: Float = 100 }
        input Filter { text: String! range: Range and: [Filter!] sort: Sort = ASC }
        input By @oneOf { id: ID text: String }
        type Query { order(id: ID!): Order orders(filter: Filter, first: Int! = 10): [Order!] node: Node named: Named hit: Hit by(by: By!): Order byMaybe(by: By): Order byAll(by: [By]): Order list(v: [[Int!]]): Int }
        type Subscription { changed: Order tick(n: Int): Int }
        """).Build();

    // Documents and operations (§5.1, §5.2)
    [TestCase("{ node { id } } type T { a: Int } directive @d on FIELD extend schema @d", "ExecutableDefinitions ExecutableDefinitions ExecutableDefinitions KnownDirectives")]
    [TestCase("mutation { a }", "KnownOperationTypes")]
    [TestCase("query A { node { id } } query A { node { id } }", "UniqueOperationNames")]
    [TestCase("{ node { id } } query A { node { id } }", "LoneAnonymousOperation")]
    [TestCase("subscription { changed { id } }", "")]
    [TestCase("subscription { changed { id } ...F } fragment F on Subscription { tick }", "SingleFieldSubscriptions")]
    [TestCase("subscription { __typename }", "SingleFieldSubscriptions")]
    [TestCase("subscription ($b: Boolean!) { changed @skip(if: $b) { id } }", "SingleFieldSubscriptions")]
    [TestCase("subscription { tick(n: 1) tick(n: 1) }", "")]

    // Fields (§5.3)
    [TestCase("{ nope }", "FieldsOnCorrectType")]
    [TestCase("{ hit { id } }", "FieldsOnCorrectType")]
    [TestCase("{ hit { __typename ... on Order { id } } }", "")]
    [TestCase("{ node { __schema { description } } }", "FieldsOnCorrectType")]
    [TestCase("{ __schema { nope } __type(name: \"x\") { name } }", "FieldsOnCorrectType")]
    [TestCase("{ node { id { x } } }", "ScalarLeafs")]
    [TestCase("{ node }", "ScalarLeafs")]
    [TestCase("{ node { id id: __typename } }", "OverlappingFieldsCanBeMerged")]

    // Arguments (§5.4)
    [TestCase("{ order(id: 1, ids: 2) { id @skip(if: true, unless: false) } }", "KnownArgumentNames KnownArgumentNames")]
    [TestCase("{ order(id: 1, id: 1) { id } }", "UniqueArgumentNames")]
    [TestCase("{ order { id @include } orders { id } }", "ProvidedRequiredArguments ProvidedRequiredArguments")]
    [TestCase("{ orders(first: null) { id } }", "ValuesOfCorrectType")]

    // Fragments (§5.5)
    [TestCase("{ ...F } fragment F on Query { node { id } } fragment F on Query { node { id } }", "UniqueFragmentNames")]
    [TestCase("{ node { ... on Nope { a } } ...F } fragment F on Nix { a }", "KnownTypeNames KnownTypeNames")]
    [TestCase("{ node { ... on Sort { a } } ...F } fragment F on Filter { a }", "FragmentsOnCompositeTypes FragmentsOnCompositeTypes")]
    [TestCase("{ node { id } } fragment F on Query { ...G } fragment G on Query { node { id } }", "NoUnusedFragments NoUnusedFragments")]
    [TestCase("{ ...Nope }", "KnownFragmentNames")]
    [TestCase("{ ...F } fragment F on Query { ...G } fragment G on Query { ...F node { id } }", "NoFragmentCycles")]
    [TestCase("{ order(id: 1) { ... on Line { id } ... on Named { id } ... on Node { id } } hit { ... on Named { id } ... on Line { id } } }", "PossibleFragmentSpreads PossibleFragmentSpreads PossibleFragmentSpreads")]

    // Values (§5.6)
    [TestCase("{ orders(filter: {text: \"a\", range: {min: 1}, and: {text: \"b\"}, sort: DESC}) { id } }", "")]
    [TestCase("{ orders(filter: {}) { id } }", "ValuesOfCorrectType")]
    [TestCase("{ orders(filter: {text: 1, sort: \"ASC\", range: {min: \"x\", nope: 1}, and: [null, 5]}) { id } }", "ValuesOfCorrectType ValuesOfCorrectType ValuesOfCorrectType ValuesOfCorrectType ValuesOfCorrectType ValuesOfCorrectType")]
    [TestCase("{ orders(filter: {text: \"a\", text: \"b\"}) { id } }", "UniqueInputFieldNames")]
    [TestCase("{ by(by: {}) { id } a: by(by: {id: 1, text: \"x\"}) { id } b: by(by: {id: null}) { id } c: byAll(by: {id: 1}) { id } }", "ValuesOfCorrectType ValuesOfCorrectType ValuesOfCorrectType")]
    [TestCase("{ list(v: 1) a: list(v: [1, [2]]) b: list(v: [[null]]) c: list(v: [[[1]]]) }", "ValuesOfCorrectType ValuesOfCorrectType")]

    // Directives (§5.7)
    [TestCase("query @onField { node { id @nope } }", "KnownDirectives KnownDirectives")]
    [TestCase("query @many(n: 1) @many(n: 2) { node { id @onField @onField } }", "UniqueDirectivesPerLocation")]
    [TestCase("query ($x: Int @skip(if: true)) { orders(first: $x) { id } }", "KnownDirectives")]

    // Variables (§5.8)
    [TestCase("query ($a: Int, $a: Int) { orders(first: $a) { id } }", "UniqueVariableNames")]
    [TestCase("query ($a: Order) { node { id } }", "VariablesAreInputTypes NoUnusedVariables")]
    [TestCase("query A { ...F } query B($x: ID!) { ...F } fragment F on Query { order(id: $x) { id } }", "NoUndefinedVariables")]
    [TestCase("query ($x: ID!) { node { id } }", "NoUnusedVariables")]
    [TestCase("query ($x: ID) { order(id: $x) { id } }", "VariablesInAllowedPosition")]
    [TestCase("query ($x: ID = 1, $y: ID = null) { order(id: $x) { id } a: order(id: $y) { id } }", "VariablesInAllowedPosition")]
    [TestCase("query ($first: Int) { orders(first: $first) { id } }", "")]
    [TestCase("query ($x: [Int], $y: [Int!], $z: Int) { list(v: [$x, $y]) a: list(v: [[$z]]) }", "VariablesInAllowedPosition VariablesInAllowedPosition")]
    [TestCase("query ($x: ID, $y: ID!) { by(by: {id: $y}) { id } maybe: byMaybe(by: {id: $x}) { id } b: byAll(by: [{id: $x}]) { id } }", "VariablesInAllowedPosition VariablesInAllowedPosition")]
    [TestCase("query ($m: Float) { orders(filter: {text: \"a\", range: {max: $m}}) { id } }", "")]
    [TestCase("query ($b: Boolean) { node { id @skip(if: $b) } }", "VariablesInAllowedPosition")]

    // Beyond the specification, on by default
    [TestCase("{ __type(name: \"T\") { fields { type { fields { type { name } } } } } }", "")]
    [TestCase("{ __type(name: \"T\") { ...F } } fragment F on __Type { fields { type { ...G } } } fragment G on __Type { interfaces { possibleTypes { name } } }", "MaxIntrospectionDepth")]
    public void A_document_breaks_these_rules(string text, string rules)
    {
        var errors = DocumentValidator.Validate(Shop, Parser.ParseDocument(text));
        var expected = rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(rule => ValidationRules.Find(rule)!.Code).Order(StringComparer.Ordinal);
        Assert.That(errors.Select(error => error.Code).Order(StringComparer.Ordinal), Is.EqualTo(expected), string.Join('\n', errors));
        Assert.That(errors.Where(error => error.Locations.IsEmpty), Is.Empty, "every error has a place");
    }

    [TestCase("{ order(id: 1) { old } }", "NoDeprecated")]
    [TestCase("{ __schema { description } node { __typename } }", "NoSchemaIntrospection NoSchemaIntrospection")]
    public void Further_rules_can_be_chosen(string text, string rules)
    {
        var chosen = new RuleSet([.. ValidationRules.Specified.Rules, ValidationRules.NoIntrospection, ValidationRules.NothingDeprecated]);
        var expected = rules.Split(' ').Select(rule => ValidationRules.Find(rule)!.Code);
        Assert.That(DocumentValidator.Validate(Shop, Parser.ParseDocument(text), chosen).Select(error => error.Code).Distinct(), Is.EqualTo(expected.Distinct()));
    }

    [TestCase("{ ordr(id: 1) { id } }", "Did you mean 'order'?")]
    [TestCase("{ order(ids: 1, id: 2) { id } }", "Did you mean 'id'?")]
    [TestCase("{ hit { lines { id } } }", "Select it inside '... on Order'.")]
    [TestCase("{ orders(filter: {texts: \"a\", text: \"b\"}) { id } }", "Did you mean 'text'?")]
    [TestCase("{ node { ... on Lin { id } } }", "Did you mean 'Line'?")]
    public void A_message_proposes_what_was_probably_meant(string text, string hint) =>
        Assert.That(DocumentValidator.Validate(Shop, Parser.ParseDocument(text))[0].Message, Does.EndWith(hint));

    [Test]
    public void Validation_stops_after_enough_errors_and_says_so()
    {
        var text = $"{{ {string.Concat(Enumerable.Range(0, 300).Select(index => $"x{index} "))} }}";
        var errors = DocumentValidator.Validate(Shop, Parser.ParseDocument(text), maxErrors: 7);
        Assert.That(errors, Has.Length.EqualTo(8));
        Assert.That(errors[^1].Code, Is.EqualTo("SO4005"));
    }

    [Test]
    public void Every_rule_has_a_code_of_its_own_and_a_section()
    {
        var rules = ValidationRules.Default.Rules.Concat(ValidationRules.TypeSystem.Rules).DistinctBy(rule => rule.Name).ToList();
        Assert.That(rules.Select(rule => rule.Code), Is.Unique);
        Assert.That(ValidationRules.Specified.Rules.Select(rule => rule.Section), Has.All.StartsWith("5."));
        Assert.That(ValidationRules.Specified.Rules, Has.Length.EqualTo(27));
    }
}
