using System.Buffers;
using System.Globalization;
using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>What must be known of a record before it is stored: its name, what orders its versions, and what it links to.</summary>
/// <param name="Key">The record's name.</param>
/// <param name="Version">Orders its versions; none when the profile states no version or the record has none.</param>
/// <param name="Links">Its own keys and those it refers to.</param>
public sealed record RecordHeader(RecordKey Key, VersionOrdinal Version, IReadOnlyList<RecordLink> Links)
{
    /// <summary>Most bytes of a record's key in UTF-8: it becomes part of the order's id.</summary>
    public const int LongestKey = 512;

    /// <summary>True for the codes of <see cref="Read"/>: what was rejected with one is a record alone.</summary>
    public static bool IsFault(string code) => code is "SO5160" or "SO5161" or "SO5162";

    /// <summary>Reads the header of a record.</summary>
    /// <param name="mapping">The record mapping.</param>
    /// <param name="instance">The source instance the payload came from.</param>
    /// <param name="record">The record's element.</param>
    /// <param name="problem">Why there is none: SO5160 without a key or with one that is too long, SO5161 with a version that cannot be read, SO5162 when it belongs to no order; null when there is one.</param>
    public static RecordHeader? Read(CompiledMapping mapping, string instance, PayloadNode record, out Diagnostic? problem)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        problem = null;
        var model = mapping.RecordModel;
        var buffer = new ArrayBufferWriter<byte>(64);
        if (!model.Key.TryRead(record, buffer, out var key, out _))
        {
            problem = Fault("SO5160", record, $"This {model.Name} of {mapping.Profile.System} has no {model.Key.Text}, which is its key. {Kept}");
            return null;
        }

        if (key.Length > LongestKey)
        {
            problem = Fault("SO5160", record, $"This {model.Name} of {mapping.Profile.System} has a {model.Key.Text} of {key.Length} bytes, which is its key; at most {LongestKey} are taken. {Kept}");
            return null;
        }

        var name = new RecordKey(new SourceInstance(mapping.Profile.System, instance), model.Name, Encoding.UTF8.GetString(key));
        if (!TryReadVersion(model, record, buffer, out var version, out var fault))
        {
            problem = Fault("SO5161", record, $"Version {model.Version!.Value.Text} of {name} {fault}. {Kept}");
            return null;
        }

        var links = new List<RecordLink>();
        foreach (var own in model.Keys)
        {
            if (own.Value.TryRead(record, buffer, out var value, out _))
                links.Add(new RecordLink(new LinkKey(own.Space, Encoding.UTF8.GetString(value)), LinkRole.Identifies));
        }

        foreach (var rule in model.Links)
            AddReferences(rule, record, buffer, links);
        if (links.Count == 0)
        {
            problem = Fault("SO5162", record, WithoutOrder(model, name));
            return null;
        }

        return new RecordHeader(name, version, links);
    }

    /// <summary>A record that is no order and refers to none would be stored where nobody finds it.</summary>
    private static string WithoutOrder(RecordMapping model, RecordKey name)
    {
        var fields = string.Join(", ", model.Keys.Select(own => own.Value.Text).Concat(model.Links.Select(rule => rule.Value.Text)).Distinct(StringComparer.Ordinal));
        return model.Links.Any(rule => rule.Spaces.Contains(LinkRule.AnySpace))
            ? $"{name} belongs to no order: {fields} has no value, or none of the form space:key. {Kept}"
            : $"{name} belongs to no order: {fields} has no value. {Kept}";
    }

    private const string Kept = "The record was kept as rejected; correct it at the source and send it again, or correct the profile and retry it.";

    /// <summary>The place is the line of the payload: the way to the node would start at the record, and so say nothing.</summary>
    private static Diagnostic Fault(string code, PayloadNode record, string message) => Diagnostic.Error(code, message, span: TextSpan.At(record.Position));

    /// <summary>The name of a link's place in its record, when the record refers to several orders: the ordinal of the node that holds the reference.</summary>
    internal static string LineName(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"#{ordinal + 1}");

    private static void AddReferences(LinkRule rule, PayloadNode record, ArrayBufferWriter<byte> buffer, List<RecordLink> links)
    {
        if (rule.Value.Reference is { } path)
        {
            var nodes = new List<PayloadNode>();
            path.Select(record, nodes);
            for (var ordinal = 0; ordinal < nodes.Count; ordinal++)
            {
                if (!nodes[ordinal].IsAbsent)
                    Add(rule, nodes[ordinal].ToString(), nodes.Count > 1 ? LineName(ordinal) : null, links);
            }
        }
        else if (rule.Value.TryRead(record, buffer, out var value, out _))
        {
            Add(rule, Encoding.UTF8.GetString(value), null, links);
        }
    }

    private static void Add(LinkRule rule, string value, string? line, List<RecordLink> links)
    {
        foreach (var space in rule.Spaces)
        {
            if (space != LinkRule.AnySpace)
                links.Add(new RecordLink(new LinkKey(space, value), LinkRole.Refers, line));
            else if (value.IndexOf(':') is > 0 and var colon)
                links.Add(new RecordLink(new LinkKey(value[..colon], value[(colon + 1)..]), LinkRole.Refers, line));
        }
    }

    private static bool TryReadVersion(RecordMapping model, PayloadNode record, ArrayBufferWriter<byte> buffer, out VersionOrdinal version, out string? fault)
    {
        version = VersionOrdinal.None;
        fault = null;
        if (model.Version is not { } rule || !rule.Value.TryRead(record, buffer, out var text, out _))
            return true;
        if (rule.Time is { } time)
        {
            if (!time.TryRead(text, out var moment, out fault))
                return false;
            version = VersionOrdinal.FromTime(moment);
        }
        else
        {
            version = NumberReader.TryParse(text, out var number) ? VersionOrdinal.FromNumber(number) : VersionOrdinal.FromText(Encoding.UTF8.GetString(text));
        }

        return true;
    }
}
