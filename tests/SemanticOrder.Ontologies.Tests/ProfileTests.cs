using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Rdf;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>Profiles are valid, and they speak of classes and properties that the ontologies have.</summary>
public sealed class ProfileTests
{
    private const string RdfType = Words.Rdf + "type";
    private static readonly Iri Domain = new(Words.Rdfs + "domain");
    private static readonly Iri Range = new(Words.Rdfs + "range");

    public static IEnumerable<string> Files() => SourceFiles.ProfileFiles;

    [TestCaseSource(nameof(Files))]
    public void A_profile_has_no_fault(string file) => Assert.That(SourceFiles.Read(file).Diagnostics, Is.Empty);

    [TestCaseSource(nameof(Files))]
    public void The_files_a_profile_names_are_there_and_fit(string file) => Assert.That(SourceFiles.CheckFiles(SourceFiles.Read(file).Profile!), Is.Empty);

    [TestCaseSource(nameof(Files))]
    public void Each_property_belongs_to_the_class_of_its_node(string file)
    {
        foreach (var mapping in SourceFiles.Read(file).Profile!.Mappings)
        {
            var classes = Knowledge.WithSuperclasses(mapping.Class);
            foreach (var rule in mapping.Statements.Where(rule => rule.Property != RdfType))
                Assert.That(classes, Does.Contain(Knowledge.Objects(rule.Property, Domain).SingleOrDefault() ?? rule.Property), $"{mapping.Name}: {rule.Property} on {mapping.Class}");
        }
    }

    [TestCaseSource(nameof(Files))]
    public void Each_nested_node_fits_the_property_that_leads_to_it(string file)
    {
        var profile = SourceFiles.Read(file).Profile!;
        foreach (var parent in profile.Mappings)
        {
            foreach (var child in parent.Children)
            {
                Assert.That(Knowledge.WithSuperclasses(parent.Class), Does.Contain(Knowledge.Objects(child.Property, Domain).Single()), $"{child.Name}: {child.Property} on {parent.Class}");
                Assert.That(Knowledge.WithSuperclasses(child.Class), Does.Contain(Knowledge.Objects(child.Property, Range).Single()), $"{child.Name}: {child.Property} leads to {child.Class}");
            }
        }
    }

    [TestCaseSource(nameof(Files))]
    public void Constants_name_terms_that_exist(string file)
    {
        var constants = SourceFiles.Read(file).Profile!.Mappings.SelectMany(mapping => mapping.Statements)
            .Where(rule => rule.Operators.Any(conversion => conversion is ConstantIriOperator) && rule.Value.Reference is null).Select(rule => rule.Value.Constant);
        Assert.That(constants.Where(iri => iri is null || !Knowledge.Terms.ContainsKey(iri)), Is.Empty);
    }

    [TestCaseSource(nameof(Files))]
    public void What_is_looked_up_lies_in_the_range_of_the_property(string file)
    {
        foreach (var (mapping, rule) in SourceFiles.Read(file).Profile!.Mappings.SelectMany(mapping => mapping.Statements, (mapping, rule) => (mapping, rule)))
        {
            foreach (var row in rule.Operators.OfType<LookupOperator>().SelectMany(lookup => SourceFiles.MapOf(lookup).Rows).Where(row => !row.IsNegated && !Designations.Contains(row.ObjectId!)))
            {
                // A concept of os:concept is a class of the node's kind; any other value is an instance of the range.
                var isConcept = rule.Property == Words.Os + "concept";
                var (classes, expected) = isConcept
                    ? (Knowledge.WithSuperclasses(row.ObjectId!), mapping.Class)
                    : (Knowledge.Types(row.ObjectId!).SelectMany(Knowledge.WithSuperclasses).ToHashSet(StringComparer.Ordinal), Knowledge.Objects(rule.Property, Range).Single());
                Assert.That(classes, Does.Contain(expected), $"{row.SubjectLabel} -> {row.ObjectId} for {rule.Property}");
            }
        }
    }

    [TestCaseSource(nameof(Files))]
    public void A_scheme_family_that_is_read_exists(string file)
    {
        var families = Designations.Schemes().Select(scheme => Knowledge.Graph.Text(scheme, Vocab.Map.Family)).ToHashSet();
        var read = SourceFiles.Read(file).Profile!.Mappings.SelectMany(mapping => mapping.Statements).SelectMany(rule => rule.Operators).OfType<NotationOperator>();
        Assert.That(read.Where(notation => !families.Contains(notation.Scheme)), Is.Empty);
    }

    [Test]
    public void Systems_and_key_spaces_are_told_apart_and_links_lead_somewhere() => Assert.That(ProfileLinks.Check([.. SourceFiles.Profiles.Values]), Is.Empty);
}
