namespace SemanticOrder.Gateway.Endpoints;

/// <summary>The three questions that the start, the landing page and the README show, about the sample orders.</summary>
internal static class SampleQueries
{
    /// <summary>A question.</summary>
    /// <param name="TitleZh">What it asks, in Chinese.</param>
    /// <param name="TitleEn">What it asks, in English.</param>
    /// <param name="Query">GraphQL.</param>
    public sealed record Sample(string TitleZh, string TitleEn, string Query);

    /// <summary>Size, urgency and cold chain.</summary>
    public static IReadOnlyList<Sample> All { get; } =
    [
        new(
            "尺码：淘宝的尺码，SAP 叫什么？",
            "Size: what does SAP call the size that Taobao sold?",
            """
            { order(id: "taobao/default/trade/990000000000000102") {
                lines { title size { concept { notation label } interval { property text } as(system: "sap") { code loss { kind text } why { lines } } } }
                advice { text } } }
            """),
        new(
            "加急：CRM 和 WMS 说的是一回事吗？",
            "Urgency: do CRM and WMS mean the same?",
            """
            { order(id: "taobao/default/trade/990000000000000102") {
                promise { concept { label } endEvent { label } duration dueBy }
                handling { concept { label } cutOff pickDoneBy }
                conflicts { kind text missing } tags { label } } }
            """),
        new(
            "冷链：哪些订单要冷冻，凭什么？",
            "Cold chain: which orders need freezing, and why?",
            """
            { orders(where: { temperature: { some: { concept: { under: "cold:Frozen" } } } }) { totalCount nodes {
                id lines { title temperature { concept { label } interval { text } stage { label } why(property: "concept") { lines } } } } } }
            """),
    ];
}
