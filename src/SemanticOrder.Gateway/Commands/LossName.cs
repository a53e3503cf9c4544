using System.Text;
using SemanticOrder.Mapping.Translation;

namespace SemanticOrder.Gateway.Commands;

/// <summary>Losses as mapping tests and the command line write them: <c>finer-needs-decision</c>.</summary>
internal static class LossName
{
    /// <summary>The name of a loss.</summary>
    public static string Of(LossKind loss)
    {
        var text = new StringBuilder();
        foreach (var character in loss.ToString())
        {
            if (char.IsUpper(character) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(character));
        }

        return text.ToString();
    }
}
