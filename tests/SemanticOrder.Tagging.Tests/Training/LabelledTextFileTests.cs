using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Tests.Training;

public sealed class LabelledTextFileTests
{
    [Test]
    public void Rows_of_both_forms_are_read()
    {
        var file = LabelledTextFile.Parse("""
            {"text": "送人的", "lang": "zh", "tags": ["gift"], "cues": [{"tag": "gift", "start16": 0, "end16": 2}]}
            none	颜色好看
            gift|urgent	快，送人
            """);
        Assert.Multiple(() =>
        {
            Assert.That(file.Diagnostics, Is.Empty);
            Assert.That(file.Texts.Select(text => string.Join('|', text.Tags)), Is.EqualTo(new[] { "gift", "", "gift|urgent" }));
            Assert.That(file.Texts[0].Cues, Is.EqualTo(new[] { new TagCue("gift", 0, 2) }));
            Assert.That(file.Texts[0].Language, Is.EqualTo("zh"));
        });
    }

    [TestCase("{\"text\": 1", "not JSON")]
    [TestCase("{\"tags\": [\"gift\"]}", "needs \"text\"")]
    [TestCase("{\"text\": \"a\", \"tags\": \"gift\"}", "needs \"text\"")]
    [TestCase("{\"text\": \" \", \"tags\": [\"gift\"]}", "empty")]
    [TestCase("{\"text\": \"a\", \"tags\": []}", "needs tags")]
    [TestCase("{\"text\": \"a\", \"tags\": [\"none\", \"gift\"]}", "beside")]
    [TestCase("{\"text\": \"a\", \"tags\": [\"gift\"], \"cues\": [{\"tag\": \"gift\", \"start16\": 0, \"end16\": 9}]}", "lie in the text")]
    [TestCase("{\"text\": \"a\", \"tags\": [\"gift\"], \"cues\": [{\"tag\": \"urgent\", \"start16\": 0, \"end16\": 1}]}", "does not have")]
    [TestCase("no tab here", "no tab")]
    public void A_bad_row_is_named_and_the_rest_is_kept(string row, string says)
    {
        var file = LabelledTextFile.Parse("gift\t送人\n" + row + "\r\ngift\t礼物\n", "mine.jsonl");
        Assert.Multiple(() =>
        {
            Assert.That(file.Texts, Has.Count.EqualTo(2));
            Assert.That(file.Diagnostics.Single().ToString(), Does.StartWith("mine.jsonl:2:1").And.Contain("SO9105").And.Contain(says));
        });
    }
}
