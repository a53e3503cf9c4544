using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Mapping.Tests.Sources.Payloads;

/// <summary>A sample payload with the profile that reads it.</summary>
internal sealed record Sample(string File, SourceProfile Profile, byte[] Bytes)
{
    /// <summary>The payloads of samples/orders: the name of a file begins with its system.</summary>
    public static IReadOnlyList<Sample> All { get; } = [.. Read()];

    public override string ToString() => Path.GetFileName(File);

    /// <summary>The records of a document, each with its mapping.</summary>
    public static IEnumerable<(RecordMapping Mapping, PayloadNode Node)> Records(SourceProfile profile, PayloadDocument document)
    {
        foreach (var mapping in profile.Records)
        {
            foreach (var iterator in mapping.Iterators)
            {
                var nodes = new List<PayloadNode>();
                iterator.Select(document.Root, nodes);
                foreach (var node in nodes)
                    yield return (mapping, node.AsRecord());
            }
        }
    }

    /// <summary>Everything the mappings below an element read, as lines of path and value, in order.</summary>
    public static List<string> Dump(SourceMapping mapping, PayloadNode element)
    {
        var lines = new List<string>();
        Dump(mapping, element, lines);
        return lines;
    }

    private static void Dump(SourceMapping mapping, PayloadNode element, List<string> lines)
    {
        foreach (var rule in mapping.Statements)
        {
            foreach (var path in rule.Value.References)
            {
                var found = new List<PayloadNode>();
                path.Select(element, found);
                lines.AddRange(found.Select(node => $"{mapping.Name} {rule.Property} {node.Path} {node.Kind} {node}"));
            }
        }

        foreach (var child in mapping.Children)
        {
            var elements = new List<PayloadNode>();
            if (child.Iterator is null)
                elements.Add(element);
            else
                child.Iterator.Select(element, elements);
            foreach (var inner in elements)
                Dump(child, inner, lines);
        }
    }

    private static IEnumerable<Sample> Read()
    {
        var profiles = Repository.Files("ontologies/sources", "profile.yml").Select(file => ProfileReader.Read(Repository.Read(file), file).Profile!).ToList();
        foreach (var file in Repository.Files("samples/orders", "*.*"))
        {
            var profile = profiles.Single(candidate => Path.GetFileName(file).StartsWith(candidate.System + "-", StringComparison.Ordinal));
            yield return new Sample(file, profile, Repository.Read(file));
        }
    }
}
