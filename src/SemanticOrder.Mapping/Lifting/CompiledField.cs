using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>One field of a profile: a <c>po</c> entry bound to the snapshot. Immutable and thread-safe.</summary>
public sealed class CompiledField
{
    internal CompiledField(int number, CompiledMapping mapping, StatementRule rule, PropertyFacts property, IReadOnlyList<ValueReader> readers)
    {
        Number = number;
        Mapping = mapping;
        Rule = rule;
        Property = property;
        Readers = readers;
    }

    /// <summary>Its number in the catalog, by which evidence names it.</summary>
    public int Number { get; }

    /// <summary>The mapping it belongs to.</summary>
    public CompiledMapping Mapping { get; }

    /// <summary>The entry as written.</summary>
    public StatementRule Rule { get; }

    /// <summary>The property it states.</summary>
    public PropertyFacts Property { get; }

    /// <summary>Its name for <c>translate</c>; empty for a constant.</summary>
    public string Name => Rule.Field;

    /// <summary><c>system.field</c>.</summary>
    public string FullName => $"{Mapping.Profile.System}.{Name}";

    internal IEnumerable<string> Names => [Rule.Field, .. Rule.Aliases];

    internal IReadOnlyList<ValueReader> Readers { get; }
}
