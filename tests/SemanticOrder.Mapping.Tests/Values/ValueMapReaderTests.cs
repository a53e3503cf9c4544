using NUnit.Framework;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Values;

namespace SemanticOrder.Mapping.Tests.Values;

public sealed class ValueMapReaderTests
{
    private const string Metadata = """
        #curie_map:
        #  os: https://w3id.org/semanticorder/core#
        #  src: https://example.org/src/
        #mapping_set_id: https://example.org/size
        #mapping_set_version: "2"
        #license: https://creativecommons.org/publicdomain/zero/1.0/
        #subject_type: rdfs literal
        #extension_definitions:
        #  - slot_name: ext_condition
        #    property: os:condition
        #  - slot_name: ext_inverse
        #  - slot_name: ext_loss

        """;

    private const string Header = "subject_label\tpredicate_id\tobject_id\tmapping_justification\tconfidence\text_condition\text_inverse\text_loss\tcomment\n";
    private const int FirstRow = 14;

    [Test]
    public void A_literal_row_is_read_with_its_condition_inverse_and_loss()
    {
        var map = Read("M\tskos:exactMatch\tos:F-160-84A\tsemapv:ManualMappingCuration\t0.98\tbrand=KN; sex?=F; garment=top|dress\tunique\tnone\tpage 6").Map!;
        var row = map.RowsFor("M").Single();
        Assert.Multiple(() =>
        {
            Assert.That((map.Id, map.Version, map.Extensions["ext_condition"]), Is.EqualTo(("https://example.org/size", "2", "https://w3id.org/semanticorder/core#condition")));
            Assert.That((row.Line, row.IsLiteral, row.SubjectId, row.Predicate, row.ObjectId), Is.EqualTo((FirstRow, true, (string?)null, MappingPredicate.Exact, "https://w3id.org/semanticorder/core#F-160-84A")));
            Assert.That((row.Confidence, row.Inverse, row.Loss, row.IsNegated, row.IsNoTermFound), Is.EqualTo(((double?)0.98, InverseUse.Unique, "", false, false)));
            Assert.That(row.Justification, Is.EqualTo("https://w3id.org/semapv/vocab/ManualMappingCuration"));
            Assert.That(row.Condition.Select(part => part.ToString()), Is.EqualTo(["brand=KN", "sex?=F", "garment=top|dress"]));
            Assert.That(row.Slots["comment"], Is.EqualTo("page 6"));
            Assert.That(map.RowsTo(row.ObjectId!).Single(), Is.SameAs(row));
            Assert.That(map.RowsFor("m"), Is.Empty);
        });
    }

    [TestCase("skos:exactMatch", MappingPredicate.Exact)]
    [TestCase("owl:equivalentClass", MappingPredicate.Exact)]
    [TestCase("skos:closeMatch", MappingPredicate.Close)]
    [TestCase("skos:broadMatch", MappingPredicate.Broad)]
    [TestCase("rdfs:subClassOf", MappingPredicate.Broad)]
    [TestCase("skos:narrowMatch", MappingPredicate.Narrow)]
    [TestCase("skos:relatedMatch", MappingPredicate.Related)]
    [TestCase("os:something", MappingPredicate.Other)]
    public void Predicates_have_the_direction_of_SKOS(string predicate, MappingPredicate expected) =>
        Assert.That(Read($"M\t{predicate}\tos:x\tsemapv:ManualMappingCuration").Map!.Rows.Single().Predicate, Is.EqualTo(expected));

    [TestCase("M\tskos:exactMatch\tos:x\tsemapv:ManualMappingCuration\t1.2\t\t\t\t", "SO5105", "from 0 to 1")]
    [TestCase("M\tskos:exactMatch\tos:x\tsemapv:ManualMappingCuration\thigh\t\t\t\t", "SO5105", "'high'")]
    [TestCase("M\tskos:exactMatch\tos:x\t\t1\t\t\t\t", "SO5103", "'mapping_justification'")]
    [TestCase("\tskos:exactMatch\tos:x\tsemapv:ManualMappingCuration\t1\t\t\t\t", "SO5103", "'subject_label'")]
    [TestCase("M\tskos:exactMatch\t\tsemapv:ManualMappingCuration\t1\t\t\t\t", "SO5103", "'object_id'")]
    [TestCase("M\tskos:exactMatch\tso:x\tsemapv:ManualMappingCuration\t1\t\t\t\t", "SO5104", "prefix 'so'")]
    [TestCase("M\tskos:exactMatch\tx\tsemapv:ManualMappingCuration\t1\t\t\t\t", "SO5104", "no prefix")]
    [TestCase("M\tskos:exactMatch\thttps://example.org/x\tsemapv:ManualMappingCuration\t1\t\t\t\t", "SO5104", "not the IRI")]
    [TestCase("M\tskos:exactMatch\tos:x\tsemapv:Guess\t1\t\t\t\t", "SO5106", "SEMAPV")]
    [TestCase("M\tskos:exactMatch\tos:x\tsemapv:ManualMappingCuration\t1\t\tonly\t\t", "SO5106", "ext_inverse")]
    [TestCase("M\tskos:exactMatch\tos:x\tsemapv:ManualMappingCuration\t1\tbrand\t\t\t", "SO5107", "key=value")]
    [TestCase("M\tskos:exactMatch\tos:x\tsemapv:ManualMappingCuration\t1\tbrand=a; brand=b\t\t\t", "SO5107", "twice")]
    [TestCase("M\tskos:exactMatch\tos:x\tsemapv:ManualMappingCuration\t1", "SO5102", "5 cells")]
    [TestCase("M\tskos:exactMatch\tos:x\tsemapv:ManualMappingCuration\t1\t\t\t\t\t", "SO5102", "10 cells")]
    public void A_wrong_row_is_named_and_the_others_are_kept(string row, string code, string word)
    {
        const string Good = "L\tskos:exactMatch\tos:y\tsemapv:ManualMappingCuration\t1\t\t\t\t";
        var reading = ValueMapReader.Read(Metadata + Header + row + "\n" + Good + "\n", "size.sssom.tsv");
        Assert.Multiple(() =>
        {
            Assert.That(reading.Diagnostics.Select(fault => $"{fault.File}:{fault.Span} {fault.Code}"), Is.EqualTo([$"size.sssom.tsv:{FirstRow}:1 {code}"]));
            Assert.That(reading.Diagnostics.Single().Message, Does.Contain(word));
            Assert.That(reading.Map!.Rows.Select(kept => kept.SubjectLabel), Is.EqualTo(["L"]));
        });
    }

    [Test]
    public void A_negated_row_and_a_row_without_a_term_are_marked()
    {
        const string Text = """
            #curie_map:
            #  os: https://w3id.org/semanticorder/core#
            subject_label	subject_type	predicate_modifier	predicate_id	object_id	mapping_justification
            苹果型	rdfs literal	Not	skos:exactMatch	os:A	semapv:ManualMappingCuration
            大码	rdfs literal		skos:exactMatch	sssom:NoTermFound	semapv:ManualMappingCuration
            """;
        var rows = ValueMapReader.Read(Text, "f").Map!.Rows;
        Assert.That(rows.Select(row => (row.IsNegated, row.IsNoTermFound)), Is.EqualTo([(true, false), (false, true)]));
    }

    [TestCase("", "SO5100")]
    [TestCase("#a: 1\n", "SO5100")]
    [TestCase("subject_id,predicate_id\n", "SO5101")]
    [TestCase("subject_id\tpredicate_id\tobject_id\n", "SO5101")]
    [TestCase("subject_id\tsubject_id\tpredicate_id\tobject_id\tmapping_justification\n", "SO5101")]
    [TestCase("#a: [\nsubject_id\tpredicate_id\tobject_id\tmapping_justification\n", "SO5050")]
    [TestCase("#- a\nsubject_id\tpredicate_id\tobject_id\tmapping_justification\n", "SO5108")]
    public void A_file_that_cannot_be_understood_gives_no_map(string text, string code)
    {
        var reading = ValueMapReader.Read(text, "f");
        Assert.That((reading.Map, reading.Diagnostics.First(fault => fault.Severity == Severity.Error).Code), Is.EqualTo(((ValueMap?)null, code)));
    }

    [TestCase("#curie_map: [a]\n", "SO5108 1:13")]
    [TestCase("#curie_map: { skos: https://example.org/ }\n", "SO5108 1:21")]
    [TestCase("#sssom_version: \"2.0\"\n", "SO5108 1:17")]
    [TestCase("#mapping_set_confidence: 7\n", "SO5108 1:26")]
    [TestCase("#extension_definitions:\n#  - property: os:x\n", "SO5108 2:6")]
    [TestCase("#mapping_date: yesterday\n", "SO5108 1:16")]
    [TestCase("#licence: x\n", "SO5112 1:2")]
    public void Wrong_metadata_is_named_at_its_place(string metadata, string expected)
    {
        const string Table = "subject_id\tpredicate_id\tobject_id\tmapping_justification\nskos:a\tskos:exactMatch\tskos:b\tsemapv:LexicalMatching\n";
        Assert.That(ValueMapReader.Read(metadata + Table, "f").Diagnostics.Select(fault => $"{fault.Code} {fault.Span}"), Is.EqualTo([expected]));
    }

    [Test]
    public void A_condition_column_must_be_declared_because_it_changes_what_a_row_means()
    {
        const string Text = "subject_label\tsubject_type\tpredicate_id\tobject_id\tmapping_justification\text_condition\nM\trdfs literal\tskos:exactMatch\tskos:x\tsemapv:LexicalMatching\tbrand=KN\n";
        Assert.That(ValueMapReader.Read(Text, "f").Diagnostics.Single().Code, Is.EqualTo("SO5111"));
    }

    [Test]
    public void A_slot_of_the_set_goes_to_every_row_unless_one_has_its_own()
    {
        const string Head = "#curie_map: { s: https://example.org/ }\n#subject_source: s:a\n";
        const string Columns = "subject_id\tpredicate_id\tobject_id\tmapping_justification\tsubject_source\n";
        const string Row = "s:1\tskos:exactMatch\ts:2\tsemapv:LexicalMatching\t";
        var all = ValueMapReader.Read(Head + Columns + Row + "\n" + Row + "\n", "f");
        var some = ValueMapReader.Read(Head + Columns + Row + "s:b\n" + Row + "\n", "f");
        Assert.Multiple(() =>
        {
            Assert.That(all.Map!.Rows.Select(row => row.SubjectSource), Is.All.EqualTo("https://example.org/a"));
            Assert.That(some.Map!.Rows.Select(row => row.SubjectSource), Is.EqualTo(["https://example.org/b", null]));
            Assert.That(some.Diagnostics.Single().Code, Is.EqualTo("SO5113"));
        });
    }

    [Test]
    public void Cells_may_be_quoted_and_hold_tabs_and_line_ends()
    {
        const string Text = "subject_id\tpredicate_id\tobject_id\tmapping_justification\tcomment\n"
            + "skos:a\tskos:exactMatch\tskos:b\tsemapv:LexicalMatching\t\"one\ttwo\nthree \"\"four\"\"\"\r\n"
            + "skos:c\tskos:exactMatch\tskos:d\tsemapv:LexicalMatching\t\"quoted\" word\n";
        var rows = ValueMapReader.Read(Text, "f").Map!.Rows;
        Assert.That(rows.Select(row => (row.Line, row.Slots["comment"])), Is.EqualTo([(2, "one\ttwo\nthree \"four\""), (4, "\"quoted\" word")]));
    }

    [Test]
    public void Damaged_files_give_diagnostics_and_nothing_else()
    {
        var random = new Random(20260110);
        var original = Metadata + Header + "M\tskos:exactMatch\tos:x\tsemapv:ManualMappingCuration\t1\tbrand=KN\tunique\tnone\t\"a\tb\"\n";
        const string Signs = "\t\n\"#:[{-&*!|; =\0\uFEFF";
        for (var round = 0; round < 3000; round++)
        {
            var text = original.ToList();
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                var at = random.Next(text.Count);
                if (random.Next(2) == 0)
                    text.RemoveRange(at, Math.Min(random.Next(1, 8), text.Count - at));
                else
                    text.Insert(at, Signs[random.Next(Signs.Length)]);
            }

            Assert.That(() => ValueMapReader.Read(new string([.. text]), "f"), Throws.Nothing, new string([.. text]));
        }
    }

    internal static string Literals(string labelAndCondition) =>
        Metadata + "subject_label\text_condition\tpredicate_id\tobject_id\tmapping_justification\n" + labelAndCondition + "\tskos:exactMatch\tos:x\tsemapv:ManualMappingCuration\n";

    private static ValueMapReading Read(string row)
    {
        var missing = Header.Count(letter => letter == '\t') - row.Count(letter => letter == '\t');
        var reading = ValueMapReader.Read(Metadata + Header + row + new string('\t', missing) + "\n", "size.sssom.tsv");
        Assert.That(reading.Diagnostics, Is.Empty);
        return reading;
    }
}
