using System.Globalization;

namespace SemanticOrder.Benchmarks.GraphQL;

/// <summary>A shop in memory, the same in every server of the comparison: 50 orders of one or two lines, 40 tags, 20 concepts.</summary>
public static class Shop
{
    private static readonly ShopConcept[] Concepts = MakeConcepts();
    private static readonly ShopTag[] Tags = [.. Enumerable.Range(0, 40).Select(index => new ShopTag($"t{index}", $"tag-{index}", $"marke-{index}", Concepts[index % 20]))];

    /// <summary>All orders.</summary>
    public static IReadOnlyList<ShopOrder> Orders { get; } = [.. Enumerable.Range(0, 50).Select(MakeOrder)];

    /// <summary>The order of an id; null when there is none.</summary>
    public static ShopOrder? Find(string id) => ById.GetValueOrDefault(id);

    private static Dictionary<string, ShopOrder> ById { get; } = Orders.ToDictionary(order => order.Id, StringComparer.Ordinal);

    private static ShopConcept[] MakeConcepts()
    {
        var concepts = new ShopConcept[20];
        for (var index = 0; index < concepts.Length; index++)
            concepts[index] = new ShopConcept($"ex:C{index}", $"Concept {index}", $"Begriff {index}", index == 0 ? null : concepts[index >> 1]);
        return concepts;
    }

    private static ShopOrder MakeOrder(int index)
    {
        var count = 1 + (index % 2);
        var lines = Enumerable.Range(0, count).Select(line => new ShopLine(
            $"l{index}-{line}", $"SKU-{100 + (index * 3) + line}", $"Product {(index * 3) + line}", 1 + ((index + line) % 5), 9.5 + index, [Tags[(index + line) % 40]]));
        var day = (1 + (index % 28)).ToString("00", CultureInfo.InvariantCulture);
        return new ShopOrder($"o{index}", $"2026-{1000 + index}", $"Customer {index}", (ShopStatus)(index % 4), count * (9.5 + index), "EUR", $"2026-01-{day}T10:00:00Z", [.. lines]);
    }
}
