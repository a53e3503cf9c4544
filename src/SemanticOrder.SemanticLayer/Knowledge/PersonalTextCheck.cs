using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>Warns where a profile brings a text that people write (<c>os:readForTags</c>) and does not mark its field as personal: what people write about an order names people.</summary>
internal static class PersonalTextCheck
{
    /// <summary>Checks profiles.</summary>
    /// <param name="profiles">The profiles.</param>
    /// <param name="texts">IRIs of the properties that hold such texts.</param>
    /// <param name="diagnostics">Receives SO7007.</param>
    public static void Run(IEnumerable<SourceProfile> profiles, IReadOnlySet<string> texts, ICollection<Diagnostic> diagnostics)
    {
        var found =
            from profile in profiles
            from record in profile.Records
            from mapping in record.WithDescendants()
            from rule in mapping.Statements
            where texts.Contains(rule.Property) && !IsPersonal(rule, record, isOwn: mapping == record)
            select Diagnostic.Warning(
                "SO7007", $"The field '{rule.Field}' is a text that people write (<{rule.Property}>), and it is not under 'personal' of '{record.Name}': every reader sees it, and it is stored in clear. List it there, so that it is encrypted, masked and erasable.",
                profile.File, rule.Span);
        foreach (var warning in found)
            diagnostics.Add(warning);
    }

    /// <summary>Paths of a nested mapping begin at its own element, so there any entry counts.</summary>
    private static bool IsPersonal(StatementRule rule, RecordMapping record, bool isOwn) =>
        rule.Value.References.All(field => record.Personal.Any(personal => !isOwn || Covers(Plain(personal.Text), Plain(field.Text))));

    private static bool Covers(string personal, string field) => field == personal || (field.StartsWith(personal, StringComparison.Ordinal) && field[personal.Length] is '.' or '/' or '[');

    private static string Plain(string path) => path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;
}
