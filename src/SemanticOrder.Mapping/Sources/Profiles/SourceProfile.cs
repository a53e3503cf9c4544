using System.Collections.Frozen;
using System.Collections.Immutable;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>
/// How the payloads of one system are read: a compiled <c>profile.yml</c>. Every path in it is compiled against <see cref="Names"/>.
/// Immutable and thread-safe. Made by <see cref="ProfileReader"/>; the keys are explained in docs/mapping-guide.md.
/// </summary>
public sealed record SourceProfile
{
    /// <summary>The file it was read from, as the caller named it, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>Name of the system, as <c>translate</c> and <c>as(system:)</c> use it.</summary>
    public required string System { get; init; }

    /// <summary>What people call the system.</summary>
    public required BilingualLabel Label { get; init; }

    /// <summary>The shop or client the payload comes from: a constant, or references on the payload root. Part of the source instance of each record.</summary>
    public required ValueTemplate Instance { get; init; }

    /// <summary>Syntax of the payloads.</summary>
    public required PayloadFormat Format { get; init; }

    /// <summary>Encoding, delimiter and limits of the payloads.</summary>
    public required PayloadOptions Options { get; init; }

    /// <summary>Zone of local times; null when the profile states none, and then no field of it is a local time.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>Prefix to namespace IRI, the predeclared ones included.</summary>
    public required FrozenDictionary<string, string> Prefixes { get; init; }

    /// <summary>The value maps the profile names, in order of declaration.</summary>
    public required ImmutableArray<FileDeclaration> ValueMaps { get; init; }

    /// <summary>The reference tables the profile names, in order of declaration.</summary>
    public required ImmutableArray<TableDeclaration> Tables { get; init; }

    /// <summary>The record mappings, in order of declaration; nested mappings hang below them.</summary>
    public required ImmutableArray<RecordMapping> Records { get; init; }

    /// <summary>The names all paths of the profile were compiled against.</summary>
    public required NameTable Names { get; init; }

    /// <summary>All mappings, each parent before its children.</summary>
    public IEnumerable<SourceMapping> Mappings => Records.SelectMany(record => record.WithDescendants());

    /// <summary>All statement rules of one field name, in order of declaration; empty when the profile has no such field.</summary>
    /// <param name="field">The <c>field</c> key of a rule, or the text of its reference when it has none, or one of its <c>aliases</c>.</param>
    public IEnumerable<StatementRule> RulesOf(string field) =>
        Mappings.SelectMany(mapping => mapping.Statements).Where(rule => rule.Field == field || rule.Aliases.Contains(field));

    /// <summary>Reads a payload as the source sends it.</summary>
    /// <exception cref="PayloadException">SO5001 to SO5013.</exception>
    public PayloadDocument Parse(ReadOnlyMemory<byte> payload) => PayloadDocument.Parse(payload, Format, Names, Options);

    /// <summary>Reads one record that <see cref="PayloadNode.WriteSlice"/> wrote: always UTF-8. <see cref="PayloadDocument.Record"/> is the record.</summary>
    /// <exception cref="PayloadException">SO5001 to SO5013.</exception>
    public PayloadDocument ParseSlice(ReadOnlyMemory<byte> slice) =>
        PayloadDocument.Parse(slice, Format, Names, Options with { Encoding = PayloadEncoding.Utf8 });
}
