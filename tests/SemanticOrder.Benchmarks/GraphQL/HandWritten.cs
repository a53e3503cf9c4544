using System.Text.Json;

namespace SemanticOrder.Benchmarks.GraphQL;

/// <summary>The answers to <c>single</c> and <c>list</c> as a programmer would write them by hand for these two requests alone: what is possible at most.</summary>
internal static class HandWritten
{
    private static readonly string[] Statuses = ["NEW", "PAID", "SHIPPED", "CANCELLED"];

    public static void Write(Utf8JsonWriter json, bool isList)
    {
        json.WriteStartObject();
        json.WriteStartObject("data");
        if (isList)
            WriteList(json);
        else
            WriteSingle(json, Shop.Find("o7")!);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json)
    {
        json.WriteStartArray("orders");
        foreach (var order in Shop.Orders)
        {
            json.WriteStartObject();
            json.WriteString("id", order.Id);
            json.WriteString("status", Statuses[(int)order.Status]);
            json.WriteStartArray("lines");
            foreach (var line in order.Lines)
            {
                json.WriteStartObject();
                json.WriteString("sku", line.Sku);
                json.WriteNumber("quantity", line.Quantity);
                json.WriteStartArray("tags");
                foreach (var tag in line.Tags)
                {
                    json.WriteStartObject();
                    json.WriteString("label", tag.Label("en"));
                    json.WriteStartObject("concept");
                    json.WriteString("iri", tag.Concept!.Iri);
                    json.WriteEndObject();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSingle(Utf8JsonWriter json, ShopOrder order)
    {
        json.WriteStartObject("order");
        json.WriteString("id", order.Id);
        json.WriteString("number", order.Number);
        json.WriteString("customer", order.Customer);
        json.WriteString("status", Statuses[(int)order.Status]);
        json.WriteNumber("total", order.Total);
        json.WriteString("currency", order.Currency);
        json.WriteString("placedAt", order.PlacedAt);
        json.WriteStartArray("lines");
        foreach (var line in order.Lines)
        {
            json.WriteStartObject();
            json.WriteString("id", line.Id);
            json.WriteString("sku", line.Sku);
            json.WriteString("name", line.Name);
            json.WriteNumber("quantity", line.Quantity);
            json.WriteNumber("unitPrice", line.UnitPrice);
            json.WriteStartArray("tags");
            foreach (var tag in line.Tags)
                WriteTag(json, tag);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTag(Utf8JsonWriter json, ShopTag tag)
    {
        var concept = tag.Concept!;
        json.WriteStartObject();
        json.WriteString("label", tag.Label("en"));
        json.WriteStartObject("concept");
        json.WriteString("iri", concept.Iri);
        json.WriteString("label", concept.Label("en"));
        if (concept.Broader is { } broader)
        {
            json.WriteStartObject("broader");
            json.WriteString("iri", broader.Iri);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("broader");
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
