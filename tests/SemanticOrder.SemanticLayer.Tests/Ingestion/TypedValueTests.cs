using System.Text;
using NUnit.Framework;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests.Ingestion;

/// <summary>Values as people type them: full-width, too long, in none of several forms, not of the standard. What is read says how; what is not says all that was tried.</summary>
[TestFixture]
public sealed class TypedValueTests
{
    private const string Order = "typed/default/order/1";

    private const string Profile = """
        system: typed
        format: csv
        instance: default
        timeZone: Asia/Shanghai
        valueMaps: { rank: rank.sssom.tsv }
        mappings:
          order:
            role: is
            sources: [['orders~csv']]
            key: $(no)
            po:
              - { p: os:placedAt, o: $(placed), as: [ { time: 'yyyy/M/d H:mm' }, { time: 'yyyy年M月d日' }, { time: iso } ] }
              - { p: os:payment, o: $(paid), as: number }
              - { p: os:priority, o: $(rank), as: { lookup: rank } }
              - [os:currency, $(currency)]
        """;

    private const string Rank = """
        #curie_map:
        #  priority: https://w3id.org/semanticorder/priority#
        #sssom_version: "1.1"
        #mapping_set_id: https://example.org/typed-rank
        #license: https://creativecommons.org/publicdomain/zero/1.0/
        #subject_type: rdfs literal
        subject_label	predicate_id	object_id	mapping_justification
        m	skos:exactMatch	priority:normal	semapv:ManualMappingCuration
        Ｈ１	skos:exactMatch	priority:high	semapv:ManualMappingCuration
        """;

    [TestCase("１２．５", "m", "normal", "12.5")]
    [TestCase("12.5", "ｍ", "normal", "m")]
    [TestCase("12.5", "H1", "high", "H1")]
    public async Task Full_width_is_read_as_what_it_stands_for_and_the_evidence_says_so(string paid, string rank, string priority, string read)
    {
        var (text, document, layer) = await ReadAsync($"1,2026/1/2 3:04,{paid},{rank},JPY");
        await using (layer)
        {
            var why = await layer.Explanation.ExplainAsync(new OrderId(Order), [.. Enumerable.Range(0, document.Statements.Count)]);
            Assert.Multiple(() =>
            {
                Assert.That(text, Does.Contain("12.5").And.Contain($"priority#{priority}"));
                Assert.That(document.Notes, Is.Empty);
                Assert.That(document.Violations, Is.Empty);
                Assert.That(why.SelectMany(Sentences), Has.Exactly(1).EqualTo($"Full-width characters are read as '{read}'."));
            });
        }
    }

    [TestCase("1,next week,1,m,JPY", "SO5131", "'next week' is not a time of any of the forms yyyy/M/d H:mm, yyyy年M月d日, iso.")]
    [TestCase("1,2026/1/2 3:04,12345678901234567890123456789012345678,m,JPY", "SO5132", "'12345678901234567890123456789012345678' is out of range: a number may have 28 digits. Correct it, or read it as text.")]
    [TestCase("1,2026/1/2 3:04,12 yuan,m,JPY", "SO5132", "'12 yuan' is no decimal number; take the digits out with extract.")]
    public async Task A_value_that_is_not_read_says_all_that_was_tried(string row, string code, string sentence)
    {
        var (_, document, layer) = await ReadAsync(row);
        await using (layer)
            Assert.That(document.Notes.Select(note => (note.Code, note.TextEn)), Is.EqualTo([(code, sentence)]));
    }

    [TestCase("yen")]
    [TestCase("YEN")]
    public async Task A_currency_that_the_standard_does_not_have_is_a_violation(string currency)
    {
        var (_, document, layer) = await ReadAsync($"1,2026/1/2 3:04,1,m,{currency}");
        await using (layer)
            Assert.That(document.Violations.Select(violation => violation.TextEn), Is.EqualTo([$"The currency {currency} is no ISO 4217 code such as CNY."]));
    }

    private static IEnumerable<string> Sentences(WhyStep step) => step.Because.SelectMany(Sentences).Prepend(step.TextEn);

    private static async Task<(string Text, InterpretationDocument Document, SampleLayer Layer)> ReadAsync(string row)
    {
        var layer = await SampleLayer.StartAsync(files => [.. files, File("profile.yml", Profile), File("rank.sssom.tsv", Rank)]);
        await layer.Ingestion.IngestAsync("typed", Encoding.UTF8.GetBytes($"no,placed,paid,rank,currency\n{row}\n"));
        var (_, document) = await layer.OrderAsync(Order);
        return (DocumentText.Write(document, layer.Knowledge.Current.Numbering.IriOf), document, layer);
    }

    private static KnowledgeFile File(string name, string text) => new($"sources/typed/{name}", Encoding.UTF8.GetBytes(text));
}
