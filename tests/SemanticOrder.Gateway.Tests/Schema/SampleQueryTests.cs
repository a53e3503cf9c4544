using NUnit.Framework;
using SemanticOrder.Gateway.Endpoints;

namespace SemanticOrder.Gateway.Tests.Schema;

/// <summary>The three questions of the README, asked over HTTP of the sample orders.</summary>
public sealed class SampleQueryTests
{
    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [Test]
    public async Task Taobaos_160_84A_is_saps_002_without_loss_and_the_scan_gives_advice_not_a_conflict()
    {
        var order = (await _gateway.QueryAsync(SampleQueries.All[0].Query)).GetProperty("order");
        var size = order.GetProperty("lines")[0].GetProperty("size");
        Assert.Multiple(() =>
        {
            Assert.That(size.GetProperty("concept").GetProperty("notation").GetString(), Is.EqualTo("160/84A"));
            Assert.That(size.GetProperty("interval").EnumerateArray().Select(interval => interval.GetProperty("text").GetString()), Is.EqualTo(new[] { "[157.5, 162.5) CMT", "[82, 86) CMT", "[13.5, 18.5) CMT" }));
            Assert.That(size.GetProperty("as").GetProperty("code").GetString(), Is.EqualTo("002"));
            Assert.That(size.GetProperty("as").GetProperty("loss").GetProperty("kind").GetString(), Is.EqualTo("LOSSLESS"));
            Assert.That(size.GetProperty("as").GetProperty("why").GetProperty("lines").GetArrayLength(), Is.GreaterThan(1));
            Assert.That(order.GetProperty("advice")[0].GetProperty("text").GetString(), Does.Contain("160/84A").And.Contain("160/84C"));
        });
    }

    [Test]
    public async Task Crm_and_wms_speak_of_two_dimensions_and_the_missing_bound_is_named()
    {
        var order = (await _gateway.QueryAsync(SampleQueries.All[1].Query)).GetProperty("order");
        Assert.Multiple(() =>
        {
            Assert.That(order.GetProperty("promise")[0].GetProperty("dueBy").GetString(), Is.EqualTo("2026-01-12T20:06:00+08:00"));
            Assert.That(order.GetProperty("handling")[0].GetProperty("concept").GetProperty("label").GetString(), Is.EqualTo("标准通道"));
            Assert.That(order.GetProperty("conflicts")[0].GetProperty("kind").GetString(), Is.EqualTo("OTHER_DIMENSION"));
            Assert.That(order.GetProperty("conflicts")[0].GetProperty("missing")[0].GetString(), Is.EqualTo("pick-to-dispatch bound"));
            Assert.That(order.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("label").GetString()), Does.Contain("加急"));
        });
    }

    [Test]
    public async Task Frozen_orders_are_found_under_the_concept_with_the_row_that_says_so()
    {
        var orders = (await _gateway.QueryAsync(SampleQueries.All[2].Query)).GetProperty("orders");
        var temperatures = orders.GetProperty("nodes").EnumerateArray().SelectMany(order => order.GetProperty("lines").EnumerateArray()).SelectMany(line => line.GetProperty("temperature").EnumerateArray()).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(orders.GetProperty("totalCount").GetInt32(), Is.EqualTo(2));
            Assert.That(orders.GetProperty("nodes").EnumerateArray().Select(order => order.GetProperty("id").GetString()), Is.EquivalentTo(new[] { "jd/default/order/880000000202", "taobao/default/trade/990000000000000103" }));
            Assert.That(temperatures, Is.Not.Empty);
            Assert.That(temperatures.Select(temperature => temperature.GetProperty("interval")[0].GetProperty("text").GetString()), Has.All.EqualTo("(−∞, -18] CEL"));
            Assert.That(temperatures.Select(temperature => temperature.GetProperty("why")[0].GetProperty("lines").GetRawText()), Has.All.Contain("temp-zone.sssom.tsv"));
        });
    }
}
