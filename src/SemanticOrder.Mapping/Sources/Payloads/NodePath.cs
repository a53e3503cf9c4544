using System.Globalization;
using System.Text;

namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>Prints the way from the record to a node in the path language of its format.</summary>
internal static class NodePath
{
    public static string Print(PayloadNode node)
    {
        var chain = new List<PayloadNode>();
        for (var at = node; at.Exists; at = at.Parent)
            chain.Add(at);
        chain.Reverse();
        return node.Document.Format switch
        {
            PayloadFormat.Json => Json(chain),
            PayloadFormat.Xml => Xml(chain),
            _ => Csv(chain),
        };
    }

    private static string Json(List<PayloadNode> chain)
    {
        var path = new StringBuilder("$");
        foreach (var node in chain.Skip(1))
        {
            var name = node.Name;
            if (node.Row.Role == NodeRole.Item)
                path.Append('[').Append(Ordinal(node, _ => true)).Append(']');
            else if (name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' || character >= 0x80))
                path.Append('.').Append(name);
            else
                path.Append("['").Append(name.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)).Append("']");
        }

        return path.ToString();
    }

    private static string Xml(List<PayloadNode> chain)
    {
        var path = new StringBuilder();
        foreach (var node in chain)
        {
            if (node.Row.Role == NodeRole.Root)
                continue;
            path.Append('/');
            if (node.IsAttribute)
                path.Append('@');
            path.Append(node.Name);
            var name = node.Name;
            if (!node.IsAttribute && node.Parent.Exists && node.Parent.Children.Count(child => !child.IsAttribute && child.Name == name) > 1)
                path.Append('[').Append(1 + Ordinal(node, child => !child.IsAttribute && child.Name == name)).Append(']');
        }

        return path.Length == 0 ? "/" : path.ToString();
    }

    private static string Csv(List<PayloadNode> chain)
    {
        var parts = new List<string>();
        foreach (var node in chain)
        {
            if (node.Row.Role == NodeRole.Member)
                parts.Add(node.Name);
            else if (node.Row.Role == NodeRole.Item && node.Parent.Exists)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"row {1 + Ordinal(node, _ => true)}"));
        }

        return parts.Count == 0 ? "row" : string.Join(", ", parts);
    }

    private static int Ordinal(PayloadNode node, Func<PayloadNode, bool> counts)
    {
        var ordinal = 0;
        foreach (var sibling in node.Parent.Children)
        {
            if (sibling == node)
                break;
            ordinal += counts(sibling) ? 1 : 0;
        }

        return ordinal;
    }
}
