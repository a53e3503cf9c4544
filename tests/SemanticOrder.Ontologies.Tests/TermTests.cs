using System.Text.RegularExpressions;
using SemanticOrder.Rdf;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>What every term must say of itself so that people can read it and the engines can use it.</summary>
public sealed partial class TermTests
{
    private static readonly Iri Reading = new(Words.Os + "reading");
    private static readonly Iri ExampleOrder = new(Words.Os + "exampleOrder");
    private static readonly Iri InScheme = new(Words.Skos + "inScheme");
    private static readonly Iri EquivalentClass = new(Words.Owl + "equivalentClass");
    private static readonly Iri Domain = new(Words.Rdfs + "domain");
    private static readonly Iri Range = new(Words.Rdfs + "range");
    private static readonly Iri Unit = new(Words.Os + "unit");
    private static readonly Iri CurrencyFrom = new(Words.Os + "currencyFrom");
    private static readonly Iri GraphQLName = new(Words.Gql + "name");
    private static readonly string[] Languages = ["zh", "en"];
    private const string Concept = Words.Skos + "Concept";

    public static IEnumerable<string> Terms() => Knowledge.Terms.Keys.Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Terms))]
    public void A_term_has_one_label_and_one_definition_in_each_language(string iri)
    {
        var labels = Knowledge.Literals(iri, Words.Label).Concat(Knowledge.Literals(iri, Words.PrefLabel)).Select(label => label.LanguageTag);
        var definitions = Knowledge.Literals(iri, Words.Definition).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(labels, Is.EquivalentTo(Languages), "labels");
            Assert.That(definitions.Select(definition => definition.LanguageTag), Is.EquivalentTo(Languages), "definitions");
            Assert.That(definitions.Select(definition => definition.LexicalForm), Has.All.Match("[。?.?]$"), "a definition is a sentence");
        }
    }

    [TestCaseSource(nameof(Terms))]
    public void A_reading_or_example_is_told_in_both_languages(string iri)
    {
        foreach (var property in new[] { Reading, ExampleOrder })
            Assert.That(Knowledge.Literals(iri, property).Select(text => text.LanguageTag), Is.Empty.Or.EquivalentTo(Languages), property.Value);
    }

    [TestCaseSource(nameof(Terms))]
    public void A_class_that_an_axiom_defines_or_restricts_has_a_reading(string iri)
    {
        var restricted = Knowledge.Graph.Objects(Knowledge.Graph.Id(new Iri(iri)), Words.SubClassOf).Any(super => Knowledge.Graph.IriOf(super) is null);
        if (restricted || Knowledge.Objects(iri, EquivalentClass).Any())
            Assert.That(Knowledge.Literals(iri, Reading), Is.Not.Empty);
    }

    [TestCaseSource(nameof(Terms))]
    public void A_concept_belongs_to_a_scheme_that_exists(string iri)
    {
        var isConcept = Knowledge.Types(iri).Any(type => type == Concept || Knowledge.WithSuperclasses(type).Contains(Concept));
        if (isConcept)
            Assert.That(Knowledge.Objects(iri, InScheme).Select(scheme => Knowledge.Types(scheme).Contains(Words.Skos + "ConceptScheme")), Is.EqualTo([true]));
    }

    [TestCaseSource(nameof(Terms))]
    public void A_property_of_orders_states_domain_range_and_unit(string iri)
    {
        var types = Knowledge.Types(iri).ToHashSet(StringComparer.Ordinal);
        var isData = types.Contains(Words.Owl + "DatatypeProperty");
        if (!isData && !types.Contains(Words.Owl + "ObjectProperty"))
            return;
        var range = Knowledge.Objects(iri, Range).Single();
        var isDatatype = range.StartsWith(Words.Xsd, StringComparison.Ordinal) || range == Words.Rdf + "langString";
        Assert.That(isDatatype, Is.EqualTo(isData), $"range {range}");
        var isOfOrders = !iri.StartsWith(Words.Map, StringComparison.Ordinal);
        if (isOfOrders && range == Words.Xsd + "decimal" && Knowledge.Objects(iri, Domain).Single() != Words.Os + "Evidence")
            Assert.That(Knowledge.Objects(iri, Unit).Concat(Knowledge.Objects(iri, CurrencyFrom)).Count(), Is.EqualTo(1), "a number has a unit or a currency");
    }

    [Test]
    public void Names_in_GraphQL_are_names_and_types_do_not_share_one()
    {
        var types = Knowledge.Terms.Keys.Where(IsObjectType).Select(Name).ToList();
        var names = Knowledge.Terms.Keys.SelectMany(iri => Knowledge.Objects(iri, GraphQLName));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(types, Is.Unique);
            Assert.That(names.Where(name => !GraphQLNames().IsMatch(name)), Is.Empty);
        }
    }

    [Test]
    public void Fields_of_one_type_do_not_share_a_name()
    {
        var fields = Knowledge.Terms.Keys.SelectMany(iri => Knowledge.Objects(iri, Domain).Select(domain => (Domain: domain, Name: Name(iri)))).ToList();
        var clashes = Knowledge.Terms.Keys.Where(IsObjectType).SelectMany(type =>
            fields.Where(field => Knowledge.WithSuperclasses(type).Contains(field.Domain)).GroupBy(field => field.Name).Where(group => group.Count() > 1).Select(group => $"{type}.{group.Key}"));
        Assert.That(clashes, Is.Empty);
    }

    private static bool IsObjectType(string iri)
    {
        var types = Knowledge.Types(iri).ToHashSet(StringComparer.Ordinal);
        return types.Contains(Words.Owl + "Class") && !types.Contains(Concept) && !Knowledge.WithSuperclasses(iri).Contains(Concept);
    }

    private static string Name(string iri) => Knowledge.Objects(iri, GraphQLName).FirstOrDefault() ?? iri[(iri.LastIndexOf('#') + 1)..];

    [GeneratedRegex("^[_A-Za-z][_0-9A-Za-z]*$")]
    private static partial Regex GraphQLNames();
}
