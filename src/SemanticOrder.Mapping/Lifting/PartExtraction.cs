using System.Text;
using System.Text.RegularExpressions;
using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Mapping.Lifting;

/// <summary><c>extract</c> at work on a value of a record.</summary>
internal static class PartExtraction
{
    /// <summary>Takes the part that counts.</summary>
    /// <param name="rule">The expression.</param>
    /// <param name="raw">The value, UTF-8.</param>
    /// <param name="problem">SO5137 when that took too long; null where the value has the part, or says nothing about the property because it lacks it.</param>
    public static ExtractedPart? Take(ExtractRule rule, ReadOnlySpan<byte> raw, out ReadProblem? problem)
    {
        problem = null;
        try
        {
            return rule.Extract(raw);
        }
        catch (RegexMatchTimeoutException)
        {
            var written = Encoding.UTF8.GetString(raw.Length > 100 ? raw[..100] : raw);
            problem = new ReadProblem("SO5137", $"从“{written}”取值用时过长，未读。", $"Taking the part out of '{written}' took too long, so it was not read; write the expression {rule} without look-around and back-references.");
            return null;
        }
    }
}
