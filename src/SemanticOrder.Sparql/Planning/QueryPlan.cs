using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SemanticOrder.Sparql;

/// <summary>How a query is evaluated: a tree of operators. Immutable.</summary>
/// <param name="Root">The operator that gives the solutions.</param>
/// <param name="IsRun">True when the query was run, so that rows and times are known.</param>
public sealed record QueryPlan(PlanNode Root, bool IsRun)
{
    /// <summary>One line an operator, inputs indented below it: name, detail, estimated and actual rows, milliseconds.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        Write(text, Root, 0);
        return text.ToString();
    }

    /// <summary>An object with <c>operator</c>, <c>detail</c>, <c>estimatedRows</c>, <c>inputs</c>, and when the query was run <c>actualRows</c>, <c>starts</c> and <c>milliseconds</c>.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
            Write(json, Root);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(StringBuilder text, PlanNode node, int depth)
    {
        text.Append(' ', 2 * depth).Append(node.Operator);
        if (node.Detail.Length > 0)
            text.Append(" [").Append(node.Detail).Append(']');
        text.Append(CultureInfo.InvariantCulture, $" estimated {node.EstimatedRows}");
        if (node.ActualRows is { } rows)
            text.Append(CultureInfo.InvariantCulture, $", actual {rows}{(node.Starts > 1 ? $" in {node.Starts} starts" : "")}, {node.Milliseconds:0.###} ms");
        text.Append('\n');
        foreach (var input in node.Inputs)
            Write(text, input, depth + 1);
    }

    private static void Write(Utf8JsonWriter json, PlanNode node)
    {
        json.WriteStartObject();
        json.WriteString("operator", node.Operator);
        json.WriteString("detail", node.Detail);
        json.WriteNumber("estimatedRows", node.EstimatedRows);
        if (node.ActualRows is { } rows)
        {
            json.WriteNumber("actualRows", rows);
            json.WriteNumber("starts", node.Starts ?? 0);
            json.WriteNumber("milliseconds", Math.Round(node.Milliseconds ?? 0, 3));
        }
        json.WriteStartArray("inputs");
        foreach (var input in node.Inputs)
            Write(json, input);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
