using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Mapping.Sources.Tables;
using SemanticOrder.Mapping.Values;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>The profiles of <c>ontologies/sources</c> and those of the samples, read from where they are copied to, with everything they name.</summary>
internal static class SourceFiles
{
    /// <summary>Where the READMEs of the samples say their profiles go.</summary>
    private static readonly Dictionary<string, string> Installed = new(StringComparer.Ordinal)
    {
        ["samples/battery-rental"] = "ontologies/sources/swap",
        ["samples/crm-gb18030"] = "ontologies/sources/crm-branch",
        ["samples/harbor"] = "ontologies/sources/harbor",
    };

    public static IReadOnlyList<string> ProfileFiles { get; } = [.. Repository.Files("profile.yml", Repository.Ontologies, Repository.Samples)];

    public static IReadOnlyList<string> ValueMapFiles { get; } = [.. Repository.Files("*.sssom.tsv", Repository.Ontologies, Repository.Samples)];

    public static IReadOnlyList<string> CaseFiles { get; } = [.. Repository.Files("*.cases.csv", Repository.Ontologies, Repository.Samples)];

    /// <summary>All profiles by system; a profile with faults is left out, and <see cref="Read"/> says them.</summary>
    public static IReadOnlyDictionary<string, SourceProfile> Profiles { get; } =
        ProfileFiles.Select(file => Read(file).Profile).OfType<SourceProfile>().ToDictionary(profile => profile.System, StringComparer.Ordinal);

    /// <summary>Reads a profile as if it lay where its README puts it.</summary>
    public static ProfileReading Read(string file) => ProfileReader.Read(Bytes(file), InstalledName(file));

    public static ValueMapReading ReadMap(string file) => ValueMapReader.Read(Bytes(file), InstalledName(file));

    /// <summary>Everything wrong with the files that a profile names.</summary>
    public static IEnumerable<Diagnostic> CheckFiles(SourceProfile profile)
    {
        var maps = ValueMapFiles.Select(ReadMap).Select(reading => reading.Map).OfType<ValueMap>().ToDictionary(map => map.File, StringComparer.Ordinal);
        var tables = new Dictionary<string, ReferenceTable>(StringComparer.Ordinal);
        foreach (var declared in profile.Tables)
        {
            var reading = ReferenceTableReader.Read(Bytes(declared.Path), declared.Path, declared.Key);
            if (reading.Table is { } table)
                tables[declared.Path] = table;
            foreach (var diagnostic in reading.Diagnostics)
                yield return diagnostic;
        }

        foreach (var diagnostic in SemanticOrder.Mapping.Sources.Profiles.ProfileFiles.Check(profile, maps, tables))
            yield return diagnostic;
    }

    /// <summary>The value map that a lookup of a profile reads.</summary>
    public static ValueMap MapOf(LookupOperator lookup) => ReadMap(ValueMapFiles.Single(file => InstalledName(file) == lookup.ValueMap.Path)).Map!;

    private static string InstalledName(string file) => Installed.FirstOrDefault(entry => file.StartsWith(entry.Key + "/", StringComparison.Ordinal)) is { Key: { } from, Value: { } to }
        ? to + file[from.Length..]
        : file;

    private static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Repository.Root, file));
}
