using System.Text;
using System.Text.Json;
using NUnit.Framework;
using SemanticOrder.Gateway.Tests.Streaming;
using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.Gateway.Tests.Manuals;

/// <summary>Manuals over HTTP: uploaded, read in the background, looked at, judged. Each test has a document of its own.</summary>
public sealed class ReviewTests
{
    private static readonly byte[] Manual = File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "manuals", "cold-chain.pdf"));

    /// <summary>A new edition: the storage temperature is −20 ℃ in it. The text of the sample is UTF-16 in hexadecimal digits.</summary>
    private static readonly byte[] Edition2 = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Manual).Replace("4E0D9AD84E8E002D00310038", "4E0D9AD84E8E002D00320030", StringComparison.Ordinal));

    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [Test]
    public async Task A_manual_is_read_in_the_background_and_says_what_it_proposes()
    {
        var events = await UploadAsync("第一册", Manual);
        var manual = (await _gateway.QueryAsync("""
            { manual(id: "第一册") { title edition domain state pages language uploadedBy editions { edition } clauses { number modality isCheckable page }
              terms { slots { name value } } relations { section } proposals(kind: RULE, state: OPEN) { id kind section sentence(lang: "zh") quotation { exact page boxes { page left top right bottom } } decisions { id } } } }
            """)).GetProperty("manual");
        var rule = manual.GetProperty("proposals")[0];
        var box = rule.GetProperty("quotation").GetProperty("boxes")[0];
        Assert.Multiple(() =>
        {
            Assert.That(events[^1].GetProperty("state").GetString(), Is.EqualTo("READ"));
            Assert.That(events.Select(progress => progress.GetProperty("pagesRead").GetInt32()), Is.Ordered.And.Some.EqualTo(2));
            Assert.That(manual.GetProperty("title").GetString(), Is.EqualTo("冷链作业手册"));
            Assert.That((manual.GetProperty("pages").GetInt32(), manual.GetProperty("language").GetString(), manual.GetProperty("uploadedBy").GetString()), Is.EqualTo((2, "zh", "local")));
            Assert.That(manual.GetProperty("clauses").EnumerateArray().Select(clause => clause.GetProperty("number").GetString()), Does.Contain("3.1").And.Contain("4.2"));
            Assert.That(manual.GetProperty("terms")[0].GetProperty("slots")[0].GetProperty("value").GetString(), Is.EqualTo("冷冻食品"));
            Assert.That(rule.GetProperty("section").GetString(), Is.EqualTo("3.1"));
            Assert.That(rule.GetProperty("quotation").GetProperty("exact").GetString(), Is.EqualTo("冷冻食品的贮存温度应不高于-18 ℃。"));
            Assert.That((box.GetProperty("page").GetInt32(), box.GetProperty("left").GetDouble()), Is.EqualTo((2, 72.0)).Within(30));
            Assert.That(rule.GetProperty("decisions").GetArrayLength(), Is.Zero);
        });
    }

    [Test]
    public async Task Nothing_that_comes_from_a_manual_changes_knowledge_without_acceptance()
    {
        var before = await VersionAsync();
        await UploadAsync("不动", Manual);
        var proposals = await ProposalsAsync("不动");
        var refused = await _gateway.QueryAsync(
            "mutation($d: [DecisionInput!]!) { reviewProposals(decisions: $d, publish: true) { publication { version } problems { message } } }",
            new { d = proposals.Select(proposal => new { proposal = proposal.GetProperty("id").GetString(), state = "REFUSED", reason = "不采用" }) });
        Assert.That(refused.GetProperty("reviewProposals").GetProperty("publication").GetProperty("version").GetString(), Is.EqualTo(before));
        Assert.That(await VersionAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_new_edition_says_what_changed_and_a_refusal_stays()
    {
        await UploadAsync("两版", Manual);
        var weight = (await ProposalsAsync("两版")).Single(proposal => proposal.GetProperty("section").GetString() == "4.3").GetProperty("id").GetString();
        await _gateway.QueryAsync("mutation($p: ID!) { reviewProposals(decisions: [{ proposal: $p, state: REFUSED, reason: \"别处管\" }]) { change { id by } } }", new { p = weight });
        await UploadAsync("两版", Edition2);
        var manual = (await _gateway.QueryAsync("""
            { manual(id: "两版") { editions { edition } proposals(state: REFUSED) { id reviewer reason decisions { state undoneIn } }
              diff { added { id } gone { id } changed { before { section slots { name value } } after { slots { name value } } } } } }
            """)).GetProperty("manual");
        var changed = manual.GetProperty("diff").GetProperty("changed");
        Assert.Multiple(() =>
        {
            Assert.That(manual.GetProperty("editions").GetArrayLength(), Is.EqualTo(2));
            Assert.That(manual.GetProperty("proposals")[0].GetProperty("id").GetString(), Is.EqualTo(weight));
            Assert.That(manual.GetProperty("proposals")[0].GetProperty("reason").GetString(), Is.EqualTo("别处管"));
            Assert.That(changed.GetArrayLength(), Is.EqualTo(1));
            Assert.That((Value(changed[0].GetProperty("before")), Value(changed[0].GetProperty("after"))), Is.EqualTo(("-18", "-20")));
            Assert.That(manual.GetProperty("diff").GetProperty("added").GetArrayLength() + manual.GetProperty("diff").GetProperty("gone").GetArrayLength(), Is.Zero);
        });
    }

    [Test]
    public async Task What_cannot_be_read_says_why_and_passwords_are_kept_nowhere()
    {
        var events = await UploadAsync("坏文件", "no PDF"u8.ToArray(), password: "secret-42");
        Assert.That((events[^1].GetProperty("state").GetString(), events[^1].GetProperty("error").GetProperty("code").GetString()), Is.EqualTo(("FAILED", "SO9001")));
        var audit = (await _gateway.QueryAsync("{ audit(first: 20) { operation arguments } }")).GetProperty("audit").EnumerateArray().First(record => record.GetProperty("arguments").GetString()!.Contains("坏文件", StringComparison.Ordinal));
        Assert.That(audit.GetProperty("operation").GetString(), Is.EqualTo("uploadManual"));
        Assert.That(audit.GetProperty("arguments").GetString(), Does.Not.Contain("password").And.Not.Contain("secret"));
    }

    [Test]
    public async Task A_dry_run_says_how_many_orders_it_looked_at_and_changes_nothing()
    {
        await UploadAsync("试行", Manual);
        var before = await VersionAsync();
        var rules = (await ProposalsAsync("试行")).Where(proposal => proposal.GetProperty("kind").GetString() == "RULE").Select(proposal => proposal.GetProperty("id").GetString());
        var run = (await _gateway.QueryAsync("query($p: [ID!]!) { dryRun(proposals: $p, sample: 3) { sample total ordersChanged violationsAdded violationsRemoved inferencesAdded inferencesRemoved orders } }", new { p = rules })).GetProperty("dryRun");
        Assert.Multiple(() =>
        {
            Assert.That(run.GetProperty("sample").GetInt32(), Is.EqualTo(3));
            Assert.That(run.GetProperty("total").GetInt32(), Is.GreaterThan(3));
            Assert.That(run.GetProperty("violationsRemoved").GetInt32(), Is.Zero);
        });
        Assert.That(await VersionAsync(), Is.EqualTo(before));
        Assert.That((await ProposalsAsync("试行")).Select(proposal => proposal.GetProperty("state").GetString()), Is.All.EqualTo("OPEN"));
    }

    [Test]
    public async Task What_is_accepted_is_published_and_taken_back_to_the_same_bytes()
    {
        await UploadAsync("往返", Manual);
        var before = await VersionAsync();
        var rules = (await ProposalsAsync("往返")).Where(proposal => proposal.GetProperty("section").GetString() is "3.1" or "4.1").Select(proposal => proposal.GetProperty("id").GetString()!).ToList();
        var first = await DecideAsync(new { proposal = rules[0], state = "ACCEPTED" });
        var one = await VersionAsync();
        var second = await DecideAsync(new { proposal = rules[1], state = "ACCEPTED" }, new { proposal = rules[0], state = "ACCEPTED", slots = new[] { new { name = "value", value = "-20" } } });
        var states = (await ProposalsAsync("往返")).Where(proposal => rules.Contains(proposal.GetProperty("id").GetString()!)).Select(proposal => proposal.GetProperty("state").GetString());
        var publications = await _gateway.Service<IKnowledgeStore>().GetPublicationsAsync();
        Assert.Multiple(() =>
        {
            Assert.That(states, Is.EqualTo(new[] { "EDITED", "ACCEPTED" }));
            Assert.That((publications[^2].By, publications[^2].Version.ToString()), Is.EqualTo(("local", one)));
            Assert.That(publications.TakeLast(2).Select(publication => publication.Version.ToString()).Append(before), Is.Unique);
        });

        Assert.That(await UndoAsync(second), Is.EqualTo(one), "the edit and the second rule are gone, the first acceptance stands again");
        Assert.That(await UndoAsync(first), Is.EqualTo(before));
        Assert.That(await _gateway.CodeOfAsync("mutation($c: ID!) { undoReview(change: $c) { change { id } } }", new { c = first }), Is.EqualTo("SO9043"));
        Assert.That((await ProposalsAsync("往返")).Select(proposal => proposal.GetProperty("state").GetString()), Is.All.EqualTo("OPEN"));
    }

    [Test]
    public async Task What_the_gate_refuses_changes_nothing()
    {
        await UploadAsync("拦下", Manual);
        var before = await VersionAsync();
        var rule = (await ProposalsAsync("拦下")).First(proposal => proposal.GetProperty("section").GetString() == "3.1").GetProperty("id").GetString();
        var broken = Path.Combine(_gateway.Ontologies, "domains", "broken.ttl");
        await File.WriteAllTextAsync(broken, "@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix x: <http://example.org/x#> .\nx:a owl:sameAs x:b .\nx:a owl:differentFrom x:b .");
        try
        {
            var refused = await _gateway.AskAsync("mutation($p: ID!) { reviewProposals(decisions: [{ proposal: $p, state: ACCEPTED }], publish: true) { change { id } } }", new { p = rule });
            Assert.That(refused.GetProperty("errors")[0].GetProperty("message").GetString(), Does.Contain("domains/broken.ttl:").And.Contain("x:a"));
        }
        finally
        {
            File.Delete(broken);
        }

        Assert.That(await VersionAsync(), Is.EqualTo(before));
        Assert.That((await ProposalsAsync("拦下")).Select(proposal => proposal.GetProperty("state").GetString()), Is.All.EqualTo("OPEN"));
    }

    [Test]
    public async Task A_glossary_goes_the_same_way_and_a_row_that_contradicts_is_refused_with_its_proof()
    {
        var before = await VersionAsync();
        var csv = Encoding.UTF8.GetBytes("术语,英文,定义,上位词\n蓄冷剂,coolant pack,释放冷量的辅材,\n冷冻 −18 ℃,,,冷藏 2–8 ℃\n,no term,,\n");
        var uploaded = (await _gateway.UploadAsync(
            "mutation($file: Upload!) { uploadGlossary(file: $file, name: \"术语表\", domain: \"cold-chain\") { format state diagnostics { code line } proposals { id kind slots { name value } } } }", csv, "terms.csv", new { })).GetProperty("data").GetProperty("uploadGlossary");
        var proposals = uploaded.GetProperty("proposals").EnumerateArray().ToList();
        var relation = proposals.Single(proposal => proposal.GetProperty("kind").GetString() == "RELATION").GetProperty("id").GetString();
        Assert.That((uploaded.GetProperty("format").GetString(), uploaded.GetProperty("state").GetString()), Is.EqualTo(("GLOSSARY_CSV", "READ")));
        Assert.That(uploaded.GetProperty("diagnostics").EnumerateArray().Select(found => (found.GetProperty("code").GetString(), found.GetProperty("line").GetInt32())), Is.EqualTo(new[] { ("SO7072", 4) }));

        var refused = await _gateway.AskAsync("mutation($p: ID!) { reviewProposals(decisions: [{ proposal: $p, state: ACCEPTED }], publish: true) { change { id } } }", new { p = relation });
        Assert.That(refused.GetProperty("errors")[0].GetProperty("message").GetString(), Does.Contain("SO3011").And.Contain("every “frozen at −18 °C” is “chilled 2 to 8 °C” (domains/cold-chain/manuals/"));
        Assert.That(await VersionAsync(), Is.EqualTo(before));

        var change = await DecideAsync(new { proposal = proposals[0].GetProperty("id").GetString(), state = "ACCEPTED" });
        var found = (await _gateway.QueryAsync("{ search(text: \"coolant pack\", in: [CONCEPTS]) { concept { label(lang: \"zh\") } } }")).GetProperty("search");
        Assert.That(found[0].GetProperty("concept").GetProperty("label").GetString(), Is.EqualTo("蓄冷剂"));
        Assert.That(await UndoAsync(change), Is.EqualTo(before));
    }

    [Test]
    public async Task A_value_map_is_proposals_row_by_row()
    {
        var map = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "samples", "battery-rental", "state.sssom.tsv"));
        var uploaded = (await _gateway.UploadAsync(
            "mutation($file: Upload!) { uploadValueMap(file: $file, name: \"换电状态\", domain: \"battery-rental\") { format proposals { kind sentence(lang: \"zh\") notBound } } }", map, "state.sssom.tsv", new { })).GetProperty("data").GetProperty("uploadValueMap");
        Assert.That(uploaded.GetProperty("format").GetString(), Is.EqualTo("VALUE_MAP"));
        Assert.That(uploaded.GetProperty("proposals").EnumerateArray().Select(proposal => proposal.GetProperty("kind").GetString()), Is.Not.Empty.And.All.EqualTo("VALUE_MAPPING"));
    }

    [TestCase("mutation { reviewProposals(decisions: [{ proposal: \"0000000000000000\", state: ACCEPTED }]) { change { id } } }", "SO9042")]
    [TestCase("{ dryRun(proposals: [\"0000000000000000\"]) { sample } }", "SO9042")]
    [TestCase("mutation { undoReview(decision: \"99999\") { change { id } } }", "SO9043")]
    [TestCase("mutation { undoReview(change: \"99999\") { change { id } } }", "SO9043")]
    [TestCase("mutation { undoReview(change: \"x\") { change { id } } }", "SO9043")]
    public async Task What_is_not_there_is_refused(string query, string code) => Assert.That(await _gateway.CodeOfAsync(query), Is.EqualTo(code));

    [TestCase("手册", "Cold Chain")]
    [TestCase("手册", "../x")]
    [TestCase(" ", "cold-chain")]
    public async Task A_name_or_domain_that_is_none_is_refused(string name, string domain)
    {
        var answer = await _gateway.UploadAsync(Upload, Manual, "x.pdf", new { name, domain });
        Assert.That(answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("SO9044"));
    }

    private const string Upload = "mutation($file: Upload!, $name: String!, $domain: String!, $password: String) { uploadManual(file: $file, name: $name, domain: $domain, password: $password) { id state } }";

    /// <summary>Uploads a manual and follows it to its end.</summary>
    private async Task<List<JsonElement>> UploadAsync(string name, byte[] file, string? password = null)
    {
        var answer = await _gateway.UploadAsync(Upload, file, "manual.pdf", new { name, domain = "cold-chain", password });
        Assert.That(answer.TryGetProperty("errors", out var errors), Is.False, errors.ToString());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = TestGateway.Json(new { query = "subscription($id: ID!) { manualProgress(id: $id) { edition state pagesRead pages error { code } } }", variables = new { id = name } }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var stream = new EventStreamReader(await _gateway.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead));
        var events = new List<JsonElement>();
        while (await stream.ReadAsync() is { Name: "next" } next)
            events.Add(next.Data.GetProperty("data").GetProperty("manualProgress"));
        return events;
    }

    /// <summary>Decides and publishes.</summary>
    /// <returns>The change.</returns>
    private async Task<string> DecideAsync(params object[] decisions) => (await _gateway.QueryAsync(
        "mutation($d: [DecisionInput!]!) { reviewProposals(decisions: $d, publish: true) { change { id } problems { message } } }", new { d = decisions })).GetProperty("reviewProposals").GetProperty("change").GetProperty("id").GetString()!;

    private async Task<string> UndoAsync(string change) => (await _gateway.QueryAsync(
        "mutation($c: ID!) { undoReview(change: $c) { publication { version } } }", new { c = change })).GetProperty("undoReview").GetProperty("publication").GetProperty("version").GetString()!;

    private async Task<List<JsonElement>> ProposalsAsync(string name) =>
        [.. (await _gateway.QueryAsync("query($id: ID!) { manual(id: $id) { proposals { id kind state section } } }", new { id = name })).GetProperty("manual").GetProperty("proposals").EnumerateArray()];

    private async Task<string> VersionAsync() => (await _gateway.QueryAsync("{ knowledge { version } }")).GetProperty("knowledge").GetProperty("version").GetString()!;

    private static string? Value(JsonElement proposal) =>
        proposal.GetProperty("slots").EnumerateArray().First(slot => slot.GetProperty("name").GetString() == "value").GetProperty("value").GetString();
}
