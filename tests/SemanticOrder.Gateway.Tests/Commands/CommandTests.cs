using NUnit.Framework;
using SemanticOrder.Gateway.Commands;

namespace SemanticOrder.Gateway.Tests.Commands;

/// <summary>The verbs as a person types them: what is printed, and the exit code.</summary>
public sealed class CommandTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("semanticorder-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("import", "Unknown verb 'import'. Verbs: serve, ingest, translate, validate, query, schema, keys, extract, export, tag.")]
    [TestCase("ingest nothing.json --source taobao", "There is no file 'nothing.json'.")]
    [TestCase("ingest", "--source")]
    [TestCase("serve --port 80", "--port")]
    [TestCase("translate --from ebay.size=M --ontologies ONTOLOGIES", "SO5200")]
    [TestCase("translate --from sap.COLOUR=M --ontologies ONTOLOGIES", "SO5201")]
    [TestCase("translate --from sap --ontologies ONTOLOGIES", "SO8062")]
    [TestCase("translate --from sap.ZSIZE=002 --to ebay --ontologies ONTOLOGIES", "SO5200")]
    [TestCase("translate --from sap.ZSIZE=002 --order x --data FOLDER/none --ontologies ONTOLOGIES", "SO8063")]
    [TestCase("validate FOLDER/none", "SO7001")]
    [TestCase("schema --ontologies ONTOLOGIES --since FOLDER/none", "SO7001")]
    public async Task A_wrong_command_line_is_said_in_words_with_exit_code_2(string line, string message)
    {
        var (code, _, error) = await RunAsync(line);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(error, Does.Contain(message));
            Assert.That(error, Does.Not.Contain("   at "), "no stack traces");
        });
    }

    [TestCase("http://0.0.0.0:5080")]
    [TestCase("http://*:5080")]
    [TestCase("http://[::]:5080")]
    [TestCase("http://192.168.1.7:5080")]
    [TestCase("http://127.0.0.1:0;http://+:5080")]
    public async Task An_address_that_others_can_reach_is_refused_with_the_reason(string urls)
    {
        var (code, _, error) = await RunAsync($"serve --urls {urls} --data FOLDER/data --ontologies ONTOLOGIES");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(error, Does.Contain("SO8001").And.Contain("keys add").And.Contain("--jwt-audience"));
        });
    }

    [TestCase("https://127.0.0.1:5080")]
    [TestCase("http://shop.example:5080")]
    [TestCase("127.0.0.1")]
    [TestCase("http://127.0.0.1:65536")]
    [TestCase("http://localhost:-1")]
    public async Task What_is_no_address_is_refused(string url)
    {
        var (code, _, error) = await RunAsync($"serve --urls {url} --data FOLDER/data --ontologies ONTOLOGIES");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(error, Does.Contain("SO8002"));
        });
    }

    [Test]
    public async Task A_file_that_is_no_database_is_named()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "data", "orders.db"), new string('不', 500));
        foreach (var line in (string[])["serve --data FOLDER/data", "ingest SAMPLES/taobao-trades.json --source taobao --data FOLDER/data"])
        {
            var (code, _, error) = await RunAsync(line);
            Assert.Multiple(() =>
            {
                Assert.That(code, Is.EqualTo(2));
                Assert.That(error, Does.Contain(Path.Combine("data", "orders.db") + ": error SO6002").And.Not.Contain("   at "));
            });
        }
    }

    [Test]
    public async Task Translate_answers_with_value_loss_and_why()
    {
        var (code, output, _) = await RunAsync("translate --from taobao.sku_properties_name=颜色:雾蓝;尺码:M --to sap --context brand=KN --why --ontologies ONTOLOGIES");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That(output, Does.Contain("= 002 (lossless)").And.Contain("size.sssom.tsv"));
        });
    }

    [Test]
    public async Task Translate_answers_in_json()
    {
        var (code, output, _) = await RunAsync("translate --from crm.service_level=加急 --to wms.queue --json --ontologies ONTOLOGIES");
        var answer = System.Text.Json.JsonDocument.Parse(output).RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero);
            Assert.That(answer.GetProperty("entailed").GetArrayLength(), Is.Zero);
            Assert.That(answer.GetProperty("loss").GetProperty("kind").GetString(), Is.EqualTo("other-dimension"));
        });
    }

    [Test]
    public async Task Ingest_reports_and_tells_rejections_by_its_exit_code()
    {
        var file = Path.Combine(_folder, "broken.json");
        await File.WriteAllTextAsync(file, "{\"trades_sold_get_response\": ");
        var good = await RunAsync("ingest SAMPLES/taobao-trades.json --source taobao --data FOLDER/data --ontologies ONTOLOGIES");
        var bad = await RunAsync("ingest SAMPLES/taobao-trades.json FOLDER/broken.json --source taobao --data FOLDER/data --ontologies ONTOLOGIES");
        var unknown = await RunAsync("ingest SAMPLES/taobao-trades.json --source ebay --data FOLDER/data --ontologies ONTOLOGIES");
        Assert.Multiple(() =>
        {
            Assert.That(good.Code, Is.Zero);
            Assert.That(good.Output, Does.Contain("taobao-trades.json: accepted 3, unchanged 0, late 0, rejected 0"));
            Assert.That(bad.Code, Is.EqualTo(1));
            Assert.That(bad.Output, Does.Contain("unchanged 3").And.Contain("broken.json:").And.Contain("SO5010"));
            Assert.That(unknown.Code, Is.EqualTo(2));
            Assert.That(unknown.Error, Does.Contain("SO7020").And.Contain("taobao"));
        });
    }

    [Test]
    public async Task Ingest_is_safe_beside_a_gateway_that_serves_and_says_that_a_named_folder_is_not_what_is_in_force()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        Directory.CreateDirectory(Path.Combine(_folder, "sources", "xco"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "sources", "xco", "profile.yml"), "system: xco");
        var (named, _, said) = await RunAsync($"ingest SAMPLES/taobao-trades.json --source xco --data {gateway.Data} --ontologies FOLDER");
        Assert.That(named, Is.EqualTo(2));
        Assert.That(said, Does.Contain("is not used: the knowledge in force in the database is version").And.Contain("serve --ontologies").And.Contain("SO7020"));
        var (code, _, error) = await RunAsync($"ingest SAMPLES/taobao-trades.json --source taobao --data {gateway.Data}");
        Assert.That(error, Does.Not.Contain("is not used"), "nobody named a folder");
        var orders = await gateway.QueryAsync("{ orders { totalCount } }");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero, error);
            Assert.That(orders.GetProperty("orders").GetProperty("totalCount").GetInt32(), Is.EqualTo(3));
        });
    }

    [Test]
    public async Task Validate_finds_nothing_wrong_with_the_ontologies_that_are_shipped()
    {
        var (code, output, _) = await RunAsync("validate ONTOLOGIES");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero, output);
            Assert.That(output, Does.Match(@"\d+ files, [1-9]\d+ mapping tests, 0 failed, 0 errors"));
        });
    }

    [Test]
    public async Task Validate_names_the_row_that_fails_and_the_line_that_is_wrong()
    {
        var ontologies = Path.Combine(_folder, "ontologies");
        Repository.Copy(Repository.Ontologies, ontologies);
        foreach (var file in Directory.EnumerateFiles(ontologies, "*.cases.csv", SearchOption.AllDirectories))
            File.Delete(file);
        var tests = Path.Combine(ontologies, "sources", "wms", "extra.cases.csv");
        await File.WriteAllTextAsync(tests, "system,field,value,context,to,expected,loss\nwms,queue,GREEN,,,lane:Express,lossless\n");
        var passing = await RunAsync("validate FOLDER/ontologies");
        await File.AppendAllTextAsync(tests, "wms,queue,GREEN,,,lane:Standard,\n");
        var failing = await RunAsync("validate FOLDER/ontologies");
        await File.AppendAllTextAsync(Path.Combine(ontologies, "core", "order.ttl"), "\nos:broken a owl:Class");
        var broken = await RunAsync("validate FOLDER/ontologies");
        Assert.Multiple(() =>
        {
            Assert.That(passing.Code, Is.Zero, passing.Output);
            Assert.That(passing.Output, Does.Contain("1 mapping tests, 0 failed"));
            Assert.That(failing.Code, Is.EqualTo(1));
            Assert.That(failing.Output, Does.Match(@"extra\.cases\.csv:3:1: error SO8061: wms\.queue = 'GREEN': expected lane:Standard, but it is lane:Express"));
            Assert.That(failing.Output, Does.Not.Contain("extra.cases.csv:2:"));
            Assert.That(broken.Code, Is.EqualTo(1));
            Assert.That(broken.Output, Does.Match(@"order\.ttl:\d+:\d+: error SO1\d\d\d"));
        });
    }

    [Test]
    public async Task Validate_says_which_line_of_the_mapping_tests_is_not_utf_8()
    {
        var ontologies = Path.Combine(_folder, "ontologies");
        Repository.Copy(Repository.Ontologies, ontologies);
        await File.WriteAllBytesAsync(
            Path.Combine(ontologies, "sources", "wms", "extra.cases.csv"), [.. "system,field,value,context,to,expected,loss\ncrm,service_level,"u8, 0xBC, 0xD3, .. ",,,x,\n"u8]);
        var (code, output, _) = await RunAsync("validate FOLDER/ontologies");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(output, Does.Match(@"extra\.cases\.csv:2:1: error SO8060: The line is not UTF-8"));
        });
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string line)
    {
        var args = line.Split(' ').Select(part => part.Replace("FOLDER", _folder, StringComparison.Ordinal).Replace("ONTOLOGIES", Repository.Ontologies, StringComparison.Ordinal).Replace("SAMPLES", Repository.Samples, StringComparison.Ordinal)).ToArray();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await GatewayCommands.RunAsync(args, output, error, ShippedKnowledge.Compiler);
        return (code, output.ToString(), error.ToString());
    }
}
