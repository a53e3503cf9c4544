using System.Collections.Immutable;
using SemanticOrder.Mapping.Sources.Paths;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>A mapping with a <c>role</c>: each element its iterators find is a record, stored and lifted alone.</summary>
public sealed record RecordMapping : SourceMapping
{
    /// <summary>What the record is to an order.</summary>
    public required RecordRole Role { get; init; }

    /// <summary>Finds the records in a payload: evaluated on <see cref="Payloads.PayloadDocument.Root"/>. At least one.</summary>
    public required ImmutableArray<PathExpression> Iterators { get; init; }

    /// <summary>The record's id inside (system, instance, mapping). A record without it is rejected.</summary>
    public required ValueTemplate Key { get; init; }

    /// <summary>Orders the versions of a record; null when arrival orders them.</summary>
    public VersionRule? Version { get; init; }

    /// <summary>
    /// The keys by which other records find this one. For <see cref="RecordRole.Is"/> the first is <c>(system.mapping, key)</c>, or what <c>keys</c> says; empty for the other roles.
    /// </summary>
    public required ImmutableArray<KeyRule> Keys { get; init; }

    /// <summary>The orders the record is about, by their keys.</summary>
    public required ImmutableArray<LinkRule> Links { get; init; }

    /// <summary>Fields that hold personal data, evaluated on the record: everything they find, and everything inside it.</summary>
    public required ImmutableArray<PathExpression> Personal { get; init; }
}
