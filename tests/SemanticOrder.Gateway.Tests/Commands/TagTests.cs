using NUnit.Framework;
using SemanticOrder.Gateway.Commands;

namespace SemanticOrder.Gateway.Tests.Commands;

/// <summary>The verb <c>tag</c>: training, trying, evaluating, going back.</summary>
public sealed class TagTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("semanticorder-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_model_is_trained_tried_evaluated_and_rolled_back()
    {
        var texts = Write("texts.tsv", string.Concat(Enumerable.Range(0, 30).Select(number => $"urgent\t请加急{number}\ninvoice\t要发票{number}\nnone\t颜色{number}好看\n")));
        var first = await RunAsync("tag", "train", texts, "--test", texts, "--models", _folder, "--lexicon", Lexicon);
        Assert.That((first.Code, first.Error), Is.EqualTo((0, "")));
        Assert.That(first.Output, Does.Contain("of 90 texts, 2 tags, in use").And.Contain("micro-F1"));
        var tried = await RunAsync("tag", "text", "不用加急，要发票，明天到", "--at", "2026-01-14T10:00:00+08:00", "--models", _folder);
        Assert.That(tried.Output, Does.Contain("“加急” is declined by “不用”").And.Match("invoice +0.9").And.Contain("2026-01-15"));
        var evaluated = await RunAsync("tag", "eval", texts, "--models", _folder);
        Assert.That(evaluated.Output, Does.Contain("negation").Or.Contain("micro-F1 1.000"));
        var second = await RunAsync("tag", "train", Write("more.tsv", await File.ReadAllTextAsync(texts) + "gift\t送人的\n"), "--models", _folder, "--lexicon", Lexicon);
        Assert.That(second.Code, Is.EqualTo(0));
        var back = await RunAsync("tag", "rollback", "--models", _folder);
        Assert.That(back.Output, Does.StartWith("model " + first.Output.Split(' ')[1]));
    }

    [Test]
    public async Task Questions_go_out_to_a_labelling_tool_and_its_answers_come_back_as_choices()
    {
        string[] where = ["--data", Path.Combine(_folder, "data"), "--ontologies", Path.Combine(Repository.Root, "ontologies")];
        var tickets = Write("tickets.csv", "ticket_id,order_no,created_at,service_level,requested_by,free_text\nT-1,990000000000000101,2026-01-10T20:30:00+08:00,,cs,\"可能要发票, 谢谢\"\n");
        var ingested = await RunAsync(["ingest", tickets, "--source", "crm", .. where]);
        var exported = await RunAsync(["tag", "export", .. where]);
        var sheet = await RunAsync(["tag", "export", "--format", "csv", .. where]);
        var unknown = await RunAsync(["tag", "import", Write("unknown.csv", sheet.Output.Replace("\",,invoice", "\",nothing,invoice", StringComparison.Ordinal)), .. where]);
        var imported = await RunAsync(["tag", "import", Write("labelled.jsonl", exported.Output.Replace("\"tags\":[]", "\"tags\":[\"invoice\"]", StringComparison.Ordinal)), "--by", "zhang", .. where]);
        var left = await RunAsync(["tag", "export", .. where]);
        var decided = await RunAsync(["tag", "export", "--decided", .. where]);
        var learnt = await RunAsync("tag", "train", Write("decided.jsonl", decided.Output + "{\"text\":\"颜色好看\",\"tags\":[\"none\"]}\n"), "--models", _folder, "--lexicon", Lexicon, "--ontologies", Nowhere);
        var drift = await RunAsync(["tag", "drift", "--data", where[1]]);
        Assert.Multiple(() =>
        {
            Assert.That(ingested.Code, Is.Zero, ingested.Error);
            Assert.That(exported.Output, Does.Contain("可能要发票, 谢谢").And.Contain("\"suggested\":[\"invoice\"]"));
            Assert.That(sheet.Output, Does.Contain("\"可能要发票, 谢谢\",,invoice,0.5"));
            Assert.That(unknown.Error, Does.Contain("SO8077"));
            Assert.That(imported.Output, Does.Contain("1 orders, 1 choices recorded"), imported.Error);
            Assert.That(left.Output, Is.Empty, "what is answered is not asked again");
            Assert.That(decided.Output, Does.Match("^\\{\"id\":\"[^\"]+\",\"text\":\"可能要发票, 谢谢\",\"tags\":\\[\"invoice\"\\]\\}\r?\n$"));
            Assert.That(learnt.Output, Does.Contain("of 2 texts, 1 tags"), "and is learnt from");
            Assert.That(drift.Output, Does.Contain("0 decisions"));
        });
    }

    [Test]
    public async Task A_bad_row_is_named_and_the_rest_is_learnt()
    {
        var texts = Write("texts.tsv", "urgent\t请加急\nnone\t颜色好看\n" + "no tab\n" + "urgent\t快点发\nnone\t好的\nurgent\t加急发\n");
        var (code, output, error) = await RunAsync("tag", "train", texts, "--models", _folder, "--lexicon", Lexicon, "--ontologies", Nowhere);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(output, Does.Contain("of 5 texts"));
            Assert.That(error, Does.Contain("texts.tsv:3:1").And.Contain("SO9105"));
        });
    }

    [Test]
    public async Task Texts_without_any_tag_are_nothing_to_learn()
    {
        var (code, _, error) = await RunAsync("tag", "train", Write("texts.tsv", "none\t颜色好看\nnone\t好的\n"), "--models", _folder, "--lexicon", Lexicon);
        Assert.That(code, Is.EqualTo(2));
        Assert.That(error, Does.Contain("SO9108").And.Not.Contain("   at "));
    }

    [Test]
    public async Task Where_tags_exclude_each_other_a_text_has_one_at_most()
    {
        var (code, _, error) = await RunAsync("tag", "train", Write("texts.tsv", "urgent|gift\t送人的请加急\n"), "--exclusive", "--models", _folder, "--lexicon", Lexicon);
        Assert.That(code, Is.EqualTo(2));
        Assert.That(error, Does.Contain("SO9109").And.Contain("送人的请加急"));
    }

    [Test]
    public async Task A_lexicon_that_is_named_must_be_there()
    {
        var (code, _, error) = await RunAsync("tag", "train", Write("texts.tsv", "urgent\t加急\nnone\t好的\n"), "--models", _folder, "--lexicon", Path.Combine(_folder, "absent.tsv"));
        Assert.That(code, Is.Not.Zero);
        Assert.That(error, Does.Contain("absent.tsv"));
        Assert.That(Directory.GetFiles(_folder, "*.model"), Is.Empty);
    }

    [Test]
    public async Task Without_a_model_the_lexicon_reads_and_says_so()
    {
        string[] where = ["--models", _folder, "--ontologies", Path.Combine(Repository.Root, "ontologies")];
        var tried = await RunAsync(["tag", "text", "不用加急，孩子明天生日，可能要发票", "--at", "2026-01-14T10:00:00+08:00", .. where]);
        var evaluated = await RunAsync(["tag", "eval", Write("texts.tsv", "urgent\t请加急\nno_rush\t不用加急\ninvoice\t颜色好看\n"), .. where]);
        var missing = await RunAsync(["tag", "text", "加急", "--model", new string('0', 64), .. where]);
        Assert.Multiple(() =>
        {
            Assert.That((tried.Code, tried.Error), Is.EqualTo((0, "")));
            Assert.That(tried.Output, Does.Match("(?m)^time_sensitive +0.750  apply\r?\n    because of “明天生日”, “生日” \\(core/tags.lexicon.tsv:\\d+\\)\r?\ninvoice +0.500  ask"));
            Assert.That(tried.Output, Does.Contain("“加急” is declined by “不用”").And.Contain("time “明天”: DeliverBy").And.Contain("No model is in use"));
            Assert.That(evaluated.Output, Does.Contain("No model is in use").And.Contain("texts 3, micro-F1 0.800").And.Contain("negation"));
            Assert.That(missing.Error, Does.Contain("SO9106"), "a model that is named has to be there");
        });
    }

    [Test]
    public async Task A_first_model_of_few_texts_leaves_tags_to_the_lexicon_and_can_be_taken_back()
    {
        string[] where = ["--models", _folder, "--ontologies", Path.Combine(Repository.Root, "ontologies")];
        var texts = Write("texts.tsv", string.Concat(Enumerable.Range(0, 30).Select(number => $"urgent\t单子{number}走快线\nnone\t单子{number}颜色好看\n")) + "gift\t包装成礼物\ngift\t写张贺卡\n" + string.Concat("请放门口 尺码准吗 多少钱 有蓝色吗".Split(' ').Select(text => $"none\t{text}\n")));
        var trained = await RunAsync(["tag", "train", texts, .. where]);
        var tried = await RunAsync(["tag", "text", "单子7走快线，写张贺卡", .. where]);
        var judged = await RunAsync(["tag", "eval", texts, .. where]);
        var nothing = await RunAsync(["tag", "train", Write("wreck.jsonl", "{\"text\":\"a\",\"tags\":[\"nosuchtag\"]}\n{broken\n"), .. where]);
        var back = await RunAsync(["tag", "rollback", "--models", _folder]);
        var further = await RunAsync(["tag", "rollback", "--models", _folder]);
        Assert.Multiple(() =>
        {
            Assert.That((trained.Code, trained.Error), Is.EqualTo((0, "")));
            Assert.That(trained.Output, Does.Contain("of 66 texts, 1 tags, in use").And.Match("stays with the lexicon: gift, F1 1.000, by a model \\d.\\d+ \\(2 texts\\)").And.Match("held out of these texts: micro-F1 (0.9\\d+|1.000), by the lexicon alone 0.\\d+"));
            Assert.That(tried.Output, Does.Match("(?m)^urgent +0.\\d+  (ask|apply)\r?$").And.Match("(?m)^gift +0.750  apply\r?\n    because of .*tags.lexicon.tsv").And.Contain($"model {trained.Output.Split(' ')[1]}"));
            Assert.That(judged.Output, Does.Match("(?m)^gift +1.000 +1.000 +1.000 +2"));
            Assert.That((nothing.Code, nothing.Output), Is.EqualTo((2, "")));
            Assert.That(nothing.Error, Does.Contain("wreck.jsonl:2").And.Match("SO9111.*nosuchtag").And.Contain("SO9113"));
            Assert.That(back.Output, Does.Contain("No model is in use"));
            Assert.That(further.Error, Does.Contain("SO9106"));
        });
    }

    /// <summary>A folder that is not there: nothing reads but the model.</summary>
    private string Nowhere => Path.Combine(_folder, "nowhere");

    private static string Lexicon => Path.Combine(Repository.Root, "ontologies", "core", "tags.lexicon.tsv");

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (await GatewayCommands.RunAsync(args, output, error), output.ToString(), error.ToString());
    }
}
