namespace SemanticOrder.Mapping.Values;

/// <summary>One <c>key=value</c> of an <c>ext_condition</c>: the context must hold the key with one of the values.</summary>
/// <param name="Key">A context key, for example <c>brand</c>.</param>
/// <param name="Values">The values that satisfy it, written <c>a|b</c>; at least one. Compared exactly.</param>
public sealed record ContextRequirement(string Key, IReadOnlyList<string> Values);
