using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Tests.Incremental;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.GraphQL.Validation;

namespace SemanticOrder.GraphQL.Tests.Validation;

/// <summary>The rules of incremental delivery: each case names all the rules that the document breaks.</summary>
public sealed class IncrementalRuleTests
{
    private static readonly Schema Shop = IncrementalShop.Build();
    private static readonly RuleSet Rules = new([.. ValidationRules.Specified.Rules, .. ValidationRules.IncrementalDelivery.Rules]);

    [TestCase("{ ... @defer { viewer { id } } ids @stream }", "")]
    [TestCase("{ ... @defer(label: \"a\") { viewer { id } } ids @stream(label: \"b\") }", "")]
    [TestCase("{ ... @defer(label: \"a\") { viewer { id } } ids @stream(label: \"a\") }", "DeferStreamDirectiveLabel")]
    [TestCase("query ($l: String) { ... @defer(label: $l) { viewer { id } } }", "DeferStreamDirectiveLabel")]
    [TestCase("{ ... @defer(label: null) { viewer { id } } ids @stream(label: null) }", "")]
    [TestCase("{ viewer { ...F } a: viewer { ...F } } fragment F on Viewer { ... @defer(label: \"a\") { id } }", "")]
    [TestCase("mutation { ... @defer { touch { id } } }", "DeferStreamDirectiveOnRootField")]
    [TestCase("mutation { ...F @defer } fragment F on Mutation { ... @defer { touch { id } } }", "DeferStreamDirectiveOnRootField DeferStreamDirectiveOnRootField")]
    [TestCase("mutation { touch { ... @defer { id } lines @stream { id } } }", "")]
    [TestCase("subscription { changed { ... @defer { id } } }", "DeferStreamDirectiveOnValidOperations")]
    [TestCase("subscription { changed { lines @stream(if: true) { id } } }", "DeferStreamDirectiveOnValidOperations")]
    [TestCase("subscription { changed { ...F } } fragment F on Order { ... @defer { id } }", "DeferStreamDirectiveOnValidOperations")]
    [TestCase("subscription ($b: Boolean!) { changed { ... @defer(if: $b) { id } lines @stream(if: false) { id } ... @defer @include(if: $b) { name } } }", "")]
    [TestCase("subscription { ... @defer(if: false) { changed { id } } }", "DeferStreamDirectiveOnRootField")]
    [TestCase("{ viewer @stream { id } ids @stream }", "StreamDirectiveOnListField")]
    [TestCase("{ viewer { id @stream } }", "StreamDirectiveOnListField")]
    [TestCase("{ viewer { id @defer } ... @stream { ids } }", "KnownDirectives KnownDirectives")]
    [TestCase("{ ids @stream ids @stream }", "OverlappingFieldsCanBeMerged")]
    [TestCase("{ ids @stream(initialCount: 1) ids }", "OverlappingFieldsCanBeMerged")]
    [TestCase("{ ids @stream(initialCount: 1) ids @stream(initialCount: 2) }", "OverlappingFieldsCanBeMerged")]
    [TestCase("{ ids @stream a: ids }", "")]
    [TestCase("{ ...F ...F ... { ...F } } fragment F on Query { ids @stream }", "")]
    [TestCase("{ viewer { favourite { ...F } } ... @defer { viewer { favourite { ...F } } } } fragment F on Order { lines @stream { id } }", "")]
    [TestCase("{ viewer { ... @defer(if: \"x\", nope: 1) { id } } }", "KnownArgumentNames ValuesOfCorrectType")]
    public void A_document_breaks(string document, string expected)
    {
        var errors = DocumentValidator.Validate(Shop, Parser.ParseDocument(document), Rules);
        var broken = errors.Select(error => Rules.Rules.First(rule => rule.Code == error.Code).Name).Order(StringComparer.Ordinal);
        Assert.That(string.Join(' ', broken), Is.EqualTo(expected), string.Join('\n', errors));
    }
}
