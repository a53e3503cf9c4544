using System.Text;
using System.Text.RegularExpressions;
using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Mapping.Tests.Documentation;

/// <summary>docs/mapping-guide.md says what the code does: its examples are the samples, its fragments compile, and it names every key and every term.</summary>
public sealed partial class MappingGuideTests
{
    private static readonly string Guide = Encoding.UTF8.GetString(Repository.Read("docs/mapping-guide.md")).ReplaceLineEndings("\n");

    private static IEnumerable<TestCaseData> EmbeddedFiles() =>
        EmbeddedFile().Matches(Guide).Select(match => new TestCaseData(match.Groups["file"].Value, match.Groups["text"].Value).SetArgDisplayNames(match.Groups["file"].Value));

    private static IEnumerable<TestCaseData> Fragments() =>
        Block().Matches(EmbeddedFile().Replace(Guide, "")).Where(match => match.Groups["language"].Value == "yaml")
            .Select((match, index) => new TestCaseData(match.Groups["text"].Value).SetArgDisplayNames($"fragment {index + 1}: {match.Groups["text"].Value.Split('\n')[0]}"));

    private static IEnumerable<string> Keys() =>
        Repository.Files("src/SemanticOrder.Mapping/Sources/Profiles", "ProfileReader*.cs")
            .SelectMany(file => KeyList().Matches(Encoding.UTF8.GetString(Repository.Read(file))))
            .SelectMany(match => Quoted().Matches(match.Groups["keys"].Value))
            .SelectMany(match => match.Groups[1].Value.Split('|'))
            .Distinct();

    private static IEnumerable<string> Terms() => Term().Matches(Guide).Select(match => match.Value.Trim('`')).Distinct();

    [TestCaseSource(nameof(EmbeddedFiles))]
    public void An_embedded_file_is_the_file(string file, string text) =>
        Assert.That(text, Is.EqualTo(Encoding.UTF8.GetString(Repository.Read(file)).TrimEnd('\n')));

    [TestCaseSource(nameof(Fragments))]
    public void A_fragment_compiles(string fragment)
    {
        var reading = ProfileReader.Read(Complete(fragment), "fragment.yml");
        Assert.That(reading.Diagnostics.Select(fault => fault.ToString()), Is.Empty, Complete(fragment));
    }

    [TestCaseSource(nameof(Keys))]
    public void Every_key_is_explained(string key) =>
        Assert.That(Guide, Does.Match($@"`{Regex.Escape(key)}`|`[^`]*\{{[^`]*\b{Regex.Escape(key)}: |'{Regex.Escape(key)}': \["));

    [TestCaseSource(nameof(Terms))]
    public void Every_term_is_defined(string term) =>
        Assert.That(Definitions.Value, Does.Contain(term));

    [Test]
    public void Every_predeclared_prefix_is_named() =>
        Assert.That(PredeclaredPrefixes.All.Keys.Where(prefix => !Guide.Contains($"`{prefix}`", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void There_is_something_to_check() => Assert.Multiple(() =>
    {
        Assert.That(EmbeddedFiles().Count(), Is.EqualTo(4));
        Assert.That(Fragments().Count(), Is.GreaterThan(10));
        Assert.That(Keys().Count(), Is.GreaterThan(60));
        Assert.That(Terms().Count(), Is.GreaterThan(100));
    });

    /// <summary>Subjects of statements in the ontologies, as CURIEs; designations are made from the schemes.</summary>
    private static readonly Lazy<HashSet<string>> Definitions = new(() =>
    [
        "size:gbt1335-2008/F/top/160-84A",
        .. Repository.Files("ontologies", "*.ttl").SelectMany(file => Subject().Matches(Encoding.UTF8.GetString(Repository.Read(file))).Select(match => match.Groups[1].Value)),
    ]);

    /// <summary>Puts a fragment where it belongs: entries under <c>po</c>, keys under a mapping, mappings under <c>mappings</c>.</summary>
    private static string Complete(string fragment)
    {
        const string Head = "system: s\nformat: json\ntimeZone: +08:00\nvalueMaps: { cold: cold.sssom.tsv }\ntables: { products: { file: p.csv, key: sku } }\nmappings:\n  order:\n    role: is\n    sources: [['s~jsonpath', '$[*]']]\n    key: $(id)\n";
        string Indent(string by) => string.Concat(fragment.Split('\n').Select(line => $"{by}{line}\n"));
        return fragment.StartsWith('-') ? Head + "    po:\n" + Indent("      ")
            : fragment.StartsWith("when:", StringComparison.Ordinal) || fragment.StartsWith("context:", StringComparison.Ordinal) ? Head + Indent("    ")
            : Head + Indent("  ");
    }

    [GeneratedRegex("<!-- file: (?<file>\\S+) -->\n```\\w+\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex EmbeddedFile();

    [GeneratedRegex("^```(?<language>\\w*)\n(?<text>.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("new KeyedNode\\((?<keys>.*?)\\);", RegexOptions.Singleline)]
    private static partial Regex KeyList();

    [GeneratedRegex("(?<!\\$)\"([A-Za-z|]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("`(os|kind|status|priority|partyrole|urgency|lane|stage|medium|sex|bodyshape|cold|battery|size):[A-Za-z][^`\\s]*`")]
    private static partial Regex Term();

    [GeneratedRegex("^([a-z]+:[A-Za-z0-9]+) a ", RegexOptions.Multiline)]
    private static partial Regex Subject();
}
