using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SemanticOrder.GraphQL.Language;

/// <summary>Values: numbers as they were written, strings with as few escapes as the grammar needs.</summary>
public static partial class SyntaxPrinter
{
    /// <summary>A text as a quoted GraphQL string, for example <c>"a \"b\""</c>.</summary>
    public static string Quote(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or (>= '\u007F' and <= '\u009F') => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }

    private static string Value(ValueNode node) => node switch
    {
        VariableNode variable => $"${variable.Name}",
        IntValueNode number => number.Text,
        FloatValueNode number => number.Text,
        StringValueNode text => text.IsBlock && BlockString.CanSay(text.Value) ? BlockString.Print(text.Value) : Quote(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode name => name.Value,
        ListValueNode list => List(list),
        ObjectValueNode map => Object(map),
        _ => throw new UnreachableException(),
    };

    private static string List(ListValueNode node)
    {
        var items = node.Values.Select(Value).ToList();
        var line = $"[{string.Join(", ", items)}]";
        return line.Length > LineWidth ? $"[\n{Indent(string.Join('\n', items))}\n]" : line;
    }

    private static string Object(ObjectValueNode node)
    {
        if (node.Fields.Length == 0)
            return "{}";
        var fields = node.Fields.Select(ObjectField).ToList();
        var line = $"{{ {string.Join(", ", fields)} }}";
        return line.Length > LineWidth ? Block(fields) : line;
    }

    private static string ObjectField(ObjectFieldNode node) => $"{node.Name}: {Value(node.Value)}";
}
