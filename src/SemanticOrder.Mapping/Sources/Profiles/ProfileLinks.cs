using System.Collections.Immutable;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>What can only be checked with all profiles of a knowledge version at hand.</summary>
public static class ProfileLinks
{
    /// <summary>Checks that no two profiles have one system name (SO5065), that no two record mappings identify by one key space (SO5065), and that links point to key spaces that exist (SO5064).</summary>
    /// <param name="profiles">All profiles.</param>
    /// <returns>What is wrong, in the order of the profiles.</returns>
    public static ImmutableArray<Diagnostic> Check(IReadOnlyCollection<SourceProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        var faults = new List<Diagnostic>();
        var systems = new Dictionary<string, string>(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var profile in profiles)
        {
            if (!systems.TryAdd(profile.System, profile.File))
                faults.Add(Diagnostic.Error("SO5065", $"The system '{profile.System}' already has a profile: {systems[profile.System]}.", profile.File));
            foreach (var record in profile.Records)
                faults.AddRange(Claim(profile, record, owners));
        }

        foreach (var profile in profiles)
        {
            faults.AddRange(
                from record in profile.Records
                from link in record.Links
                from space in link.Spaces
                where space != LinkRule.AnySpace && !owners.ContainsKey(space)
                select Diagnostic.Error("SO5064", $"The link points to '{space}', but no record identifies an order by it{NearMatch.Hint(space, owners.Keys)}", profile.File, link.Span));
        }

        return [.. faults];
    }

    private static IEnumerable<Diagnostic> Claim(SourceProfile profile, RecordMapping record, Dictionary<string, string> owners)
    {
        var owner = $"{profile.System}.{record.Name}";
        foreach (var space in record.Keys.Select(key => key.Space).Distinct(StringComparer.Ordinal))
        {
            if (!owners.TryAdd(space, owner))
                yield return Diagnostic.Error("SO5065", $"The key space '{space}' is already the one of {owners[space]}: two kinds of records cannot both be the order.", profile.File, record.Span);
        }
    }
}
