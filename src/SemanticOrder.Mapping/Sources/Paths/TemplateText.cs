using System.Text;

namespace SemanticOrder.Mapping.Sources.Paths;

/// <summary>Writes a text as a template without references.</summary>
internal static class TemplateText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '$' or '(' or ')' or '\\')
                escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }
}
