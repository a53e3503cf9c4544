using System.Text;
using NUnit.Framework;
using SemanticOrder.Diagnostics;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests.Knowledge;

public sealed class KnowledgeBuilderTests
{
    [Test]
    public void The_repositorys_own_knowledge_compiles_without_errors_or_warnings() =>
        Assert.That(SampleKnowledge.Build.Diagnostics.Where(found => found.Severity != Severity.Info).Select(found => found.ToString()), Is.Empty);

    [TestCase(".owl")]
    [TestCase(".rdf")]
    [TestCase(".OWL")]
    public void Ontologies_in_rdf_xml_mean_what_they_mean_in_turtle(string extension)
    {
        var files = SampleKnowledge.Compiled.Files.Select(file => file.Path.EndsWith(".ttl", StringComparison.Ordinal) ? InRdfXml(file, extension) : file).ToList();
        var build = KnowledgeBuilder.Build(files);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(build.Diagnostics.Where(found => found.Severity != Severity.Info), Is.Empty);
            Assert.That(build.Knowledge is { } knowledge ? Statements(knowledge) : 0, Is.EqualTo(Statements(SampleKnowledge.Compiled)));
            Assert.That(build.Knowledge?.ObjectTypes.Count, Is.EqualTo(SampleKnowledge.Compiled.ObjectTypes.Count));
        }
    }

    [Test]
    public void An_error_in_rdf_xml_is_reported_with_its_file_and_line()
    {
        var broken = new KnowledgeFile("domains/extra/extra.owl", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n<rdf:li/></rdf:RDF>"u8.ToArray());
        var build = KnowledgeBuilder.Build([.. SampleKnowledge.Compiled.Files, broken]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(build.Knowledge, Is.Null);
            Assert.That(build.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => $"{found.File}:{found.Span} {found.Code}"), Is.EqualTo(new[] { "domains/extra/extra.owl:2:2 SO1031" }));
        }
    }

    [TestCase("      - orderRemark\n", "", "orderRemark")]
    [TestCase("      - venderRemark\n", "", "venderRemark")]
    [TestCase("      - venderRemark\n", "      - venderRemark.deeper\n", "venderRemark")]
    public void A_text_that_people_write_and_that_is_not_marked_as_personal_is_warned_of(string old, string @new, string field)
    {
        var files = SampleKnowledge.Compiled.Files.Select(file => file.Path == "sources/jd/profile.yml" ? file with { Content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Content.Span).Replace(old, @new, StringComparison.Ordinal)) } : file);
        var warning = KnowledgeBuilder.Build([.. files]).Diagnostics.Single(found => found.Severity != Severity.Info);
        Assert.That((warning.Code, warning.File, warning.Severity), Is.EqualTo(("SO7007", "sources/jd/profile.yml", Severity.Warning)));
        Assert.That(warning.Message, Does.Contain($"'{field}'").Or.Contain("'seller_remark'"));
    }

    [Test]
    public void A_file_that_cannot_be_read_is_the_only_fault_and_those_that_import_it_are_not_blamed()
    {
        var build = KnowledgeBuilder.Build([.. SampleKnowledge.Compiled.Files.Select(file => file.Path == "core/order.ttl" ? file with { Content = "os:x a ;"u8.ToArray() } : file)]);
        Assert.That(build.Diagnostics.Select(found => (found.File, found.Code[..4])), Is.EqualTo(new[] { ("core/order.ttl", "SO10") }));
    }

    [TestCase("", "", "SO5125")]
    [TestCase("sex=F; garment=top|dress", "garment=dress|top; sex=F", "SO5125")]
    [TestCase("", "sex=F", "SO5126")]
    [TestCase("sex=F", "garment=top", "SO5126")]
    [TestCase("garment=top|dress", "garment=dress|trousers", "SO5126")]
    [TestCase("sex?=F", "sex?=M", "SO5126", Description = "both hold where nothing states the sex")]
    [TestCase("sex=F", "sex?=M", null)]
    [TestCase("sex=F; garment=top", "sex=M; garment=top", null)]
    public void Two_rows_that_give_one_text_two_meanings_are_reported_as_far_as_they_can_hold_at_once(string first, string second, string? code)
    {
        const string path = "sources/taobao/status.sssom.tsv";
        var files = SampleKnowledge.Compiled.Files.Select(file => file.Path == path ? file with { Content = Encoding.UTF8.GetBytes(WithTwoRows(Encoding.UTF8.GetString(file.Content.Span), first, second)) } : file);
        var found = KnowledgeBuilder.Build([.. files]).Diagnostics.SingleOrDefault(found => found.Severity != Severity.Info);
        Assert.That(found?.Code, Is.EqualTo(code));
        if (found is null)
            return;
        Assert.That((found.File, found.Span?.Start.Line), Is.EqualTo((path, 29)), "the line of the later row, counted from 0");
        Assert.That(found.Message, Does.StartWith("Rows 29 and 30 map 'WAIT_BUYER_PAY' to status:awaitingPayment and to status:cancelled"));
    }

    private static string WithTwoRows(string map, string first, string second)
    {
        var lines = map.TrimEnd('\n').Split('\n').ToList();
        var header = lines.FindIndex(line => line.StartsWith("subject_label", StringComparison.Ordinal));
        lines.RemoveAll(line => line.StartsWith("WAIT_BUYER_PAY\t", StringComparison.Ordinal));
        string Row(string concept, string condition) => $"WAIT_BUYER_PAY\trdfs literal\tsrc:taobao/status\tskos:exactMatch\t{concept}\t\tsemapv:ManualMappingCuration\t1.0\tnever\tnone\t{condition}";
        return string.Join('\n', [
            .. lines[..header], lines[header] + "\text_condition", .. lines[(header + 1)..].Select(line => line + "\t"),
            Row("status:awaitingPayment", first), Row("status:cancelled", second), ""]);
    }

    [Test]
    public void A_folder_gives_its_rdf_files_of_every_syntax_and_no_others()
    {
        var folder = Directory.CreateTempSubdirectory("knowledge-");
        try
        {
            foreach (var name in (string[])["a.ttl", "b.owl", "c.RDF", "d.nq", "README.md", "e.xml"])
                File.WriteAllText(Path.Combine(folder.FullName, name), "x");
            Assert.That(KnowledgeFolder.Read(folder.FullName).Select(file => file.Path), Is.EqualTo(new[] { "a.ttl", "b.owl", "c.RDF", "d.nq" }));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void An_unknown_unit_of_a_property_is_reported_with_its_file_and_line()
    {
        var extra = new KnowledgeFile("domains/extra/extra.ttl", "@prefix os: <https://w3id.org/semanticorder/core#> .\n<urn:p> a <http://www.w3.org/2002/07/owl#DatatypeProperty> ;\n  os:unit \"XYZ\" .\n"u8.ToArray());
        var build = KnowledgeBuilder.Build([.. SampleKnowledge.Compiled.Files, extra]);
        Assert.That(Errors(build), Is.EqualTo(new[] { "domains/extra/extra.ttl:3:1 SO5123" }));
    }

    [Test]
    public void A_designation_scheme_that_is_wrong_is_reported_with_its_file_and_line()
    {
        var extra = new KnowledgeFile("domains/extra/extra.ttl", "\n<urn:s> a <https://w3id.org/semanticorder/mapping#DesignationScheme> .\n"u8.ToArray());
        var build = KnowledgeBuilder.Build([.. SampleKnowledge.Compiled.Files, extra]);
        Assert.That(Errors(build), Is.EqualTo(new[] { "domains/extra/extra.ttl:2:1 SO5171" }));
    }

    [Test]
    public void A_fault_of_a_table_that_several_profiles_read_is_reported_once()
    {
        var build = KnowledgeBuilder.Build([.. SampleKnowledge.Compiled.Files.Select(file => file.Path == "reference/products.csv" ? file with { Content = "code,brand\n1,KN\n"u8.ToArray() } : file)]);
        Assert.That(Errors(build).Where(error => error.EndsWith("SO5080", StringComparison.Ordinal)), Has.Exactly(1).Items);
    }

    private static IEnumerable<string> Errors(KnowledgeBuild build) =>
        build.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => $"{found.File}:{found.Span} {found.Code}");

    private static long Statements(CompiledKnowledge knowledge) => knowledge.Graph.Count(QuadPattern.Any, GraphSelection.All);

    private static KnowledgeFile InRdfXml(KnowledgeFile file, string extension)
    {
        var terms = new TermDictionary();
        var buffer = new QuadBuffer();
        new RdfReader(terms, new RdfReaderOptions { BaseIri = $"file:///{file.Path}" }).Read(file.Content, RdfSyntax.Turtle, buffer);
        var text = new RdfWriter(terms, new RdfWriterOptions { Prefixes = buffer.Prefixes }).Write(buffer.Quads.ToArray(), RdfSyntax.RdfXml);
        return new KnowledgeFile(Path.ChangeExtension(file.Path, extension), Encoding.UTF8.GetBytes(text));
    }
}
