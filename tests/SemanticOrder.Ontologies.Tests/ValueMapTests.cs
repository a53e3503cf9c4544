using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Mapping.Values;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>Value maps are well-formed, and what they map to exists.</summary>
public sealed class ValueMapTests
{
    private static readonly string[] LiteralSlots = ["subject_label", "subject_type", "subject_source", "predicate_id", "object_id", "mapping_justification", "confidence"];

    public static IEnumerable<string> Files() => SourceFiles.ValueMapFiles;

    [TestCaseSource(nameof(Files))]
    public void A_map_has_no_fault(string file) => Assert.That(SourceFiles.ReadMap(file).Diagnostics, Is.Empty);

    [TestCaseSource(nameof(Files))]
    public void Every_object_is_a_term_or_a_designation(string file)
    {
        var objects = SourceFiles.ReadMap(file).Map!.Rows.Select(row => row.ObjectId);
        Assert.That(objects.Where(iri => iri is null || !(Knowledge.Terms.ContainsKey(iri) || Designations.Contains(iri))), Is.Empty);
    }

    [TestCaseSource(nameof(Files))]
    public void Every_row_says_who_maps_what_and_how_sure(string file)
    {
        foreach (var row in SourceFiles.ReadMap(file).Map!.Rows)
            Assert.That(LiteralSlots.Where(slot => !row.Slots.ContainsKey(slot)), Is.Empty, $"line {row.Line}");
    }

    [TestCaseSource(nameof(Files))]
    public void A_map_states_version_and_licence(string file)
    {
        var map = SourceFiles.ReadMap(file).Map!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(map.Version, Does.Match(@"^\d+\.\d+\.\d+$"));
            Assert.That(map.Slots, Contains.Key("license"));
            Assert.That(map.Id, Does.StartWith(Words.Base));
        }
    }

    [TestCaseSource(nameof(Files))]
    public void An_exact_row_loses_nothing_and_any_other_says_what_it_loses(string file)
    {
        var rows = SourceFiles.ReadMap(file).Map!.Rows.Where(row => !row.IsNegated);
        Assert.That(rows.Where(row => (row.Predicate == MappingPredicate.Exact) != (row.Loss.Length == 0)).Select(row => row.Line), Is.Empty);
    }

    [TestCaseSource(nameof(Files))]
    public void A_unique_row_is_the_only_one_that_may_be_written_back(string file)
    {
        var written = SourceFiles.ReadMap(file).Map!.Rows.Where(row => !row.IsNegated && row.Inverse != InverseUse.Never).GroupBy(row => (row.ObjectId, row.ConditionText));
        Assert.That(written.Where(rows => rows.Any(row => row.Inverse == InverseUse.Unique) && rows.Count() > 1).Select(rows => rows.Key), Is.Empty);
    }

    [TestCaseSource(nameof(Files))]
    public void A_map_is_used_by_a_profile(string file)
    {
        var used = SourceFiles.Profiles.Values.SelectMany(profile => profile.Mappings).SelectMany(mapping => mapping.Statements).SelectMany(rule => rule.Operators).OfType<LookupOperator>();
        Assert.That(used.Select(lookup => lookup.ValueMap.Path), Does.Contain(SourceFiles.ReadMap(file).Map!.File));
    }

    [Test]
    public void Maps_do_not_share_an_id() => Assert.That(Files().Select(file => SourceFiles.ReadMap(file).Map!.Id), Is.Unique);
}
