using System.Text;
using NUnit.Framework;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders.Tests.Contract;

/// <summary>What the contract's fixtures have in common: an empty store before each test, and short words for records and orders.</summary>
public abstract class StoreContract(StoreKind kind)
{
    protected static readonly DateTimeOffset Monday = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);
    protected static readonly SourceInstance Taobao = new("taobao", "default");
    protected static readonly SourceInstance Crm = new("crm", "default");

    private OpenStore _open = null!;

    protected IOrderStore Store => _open.Orders;

    protected IKnowledgeStore Knowledge => _open.Knowledge;

    /// <summary>A knowledge version that is imported in every test.</summary>
    protected KnowledgeVersion Version { get; private set; }

    [SetUp]
    public async Task OpenStore()
    {
        _open = kind.Open();
        Version = await Knowledge.ImportAsync([new KnowledgeFile("core.ttl", Encoding.UTF8.GetBytes("# knowledge"))]);
    }

    [TearDown]
    public async Task CloseStore() => await _open.Close();

    protected static RecordKey Trade(string id) => new(Taobao, "trade", id);

    protected static RecordKey Ticket(string id) => new(Crm, "ticket", id);

    protected static OrderId Order(string id) => new($"taobao/default/{id}");

    protected static RecordLink Identifies(string value) => new(new LinkKey("taobao.trade", value), LinkRole.Identifies);

    protected static RecordLink Refers(string value, string? line = null) => new(new LinkKey("taobao.trade", value), LinkRole.Refers, line);

    protected static OrderMember Whole(RecordKey key) => new(key, []);

    protected static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static string? Text(ReadOnlyMemory<byte>? bytes) => bytes is { } content ? Encoding.UTF8.GetString(content.Span) : null;

    protected static IncomingRecord Record(RecordKey key, string payload, decimal? version = null, DateTimeOffset? at = null, params RecordLink[] links) =>
        new(key, version is { } number ? VersionOrdinal.FromNumber(number) : VersionOrdinal.None, Bytes(payload), links, at ?? Monday);

    protected NewInterpretation Says(string document, params Fact[] facts) =>
        new(ContentHash.Of(Encoding.UTF8.GetBytes("inputs of " + document)), Version, Bytes(document), Bytes("evidence of " + document), facts, Monday);

    protected async Task<IReadOnlyList<RecordOutcome>> Add(params IncomingRecord[] records)
    {
        await using var transaction = await Store.BeginAsync();
        var outcomes = await transaction.AddRecordsAsync(records);
        await transaction.CommitAsync();
        return outcomes;
    }

    protected async Task Save(params OrderUpdate[] orders)
    {
        await using var transaction = await Store.BeginAsync();
        await transaction.SaveOrdersAsync(orders);
        await transaction.CommitAsync();
    }

    /// <summary>A live order with one trade of the same number.</summary>
    protected async Task<OrderId> SaveOrder(string id, string document = "document", params Fact[] facts)
    {
        await Add(Record(Trade(id), $"trade {id}", links: Identifies(id)));
        await Save(new OrderUpdate(Order(id), OrderStatus.Live, [Whole(Trade(id))]) { Interpretation = Says($"{document} {id}", facts) });
        return Order(id);
    }

    protected async Task<string> Dump(bool withHistory = false)
    {
        var text = new StringWriter();
        await Store.DumpAsync(text, new DumpOptions(document => Text(document)!) { WithHistory = withHistory, RenderEvidence = evidence => Text(evidence)! });
        return text.ToString();
    }

    /// <summary>The changes so far, as short lines.</summary>
    protected async Task<IEnumerable<string>> Changes() =>
        (await Store.ReadChangesAsync(0, 1000)).Select(change => $"{change.Order.Value.Split('/')[^1]} {change.Kind}{(change.Other is { } other ? " " + other.Value.Split('/')[^1] : "")}");
}
