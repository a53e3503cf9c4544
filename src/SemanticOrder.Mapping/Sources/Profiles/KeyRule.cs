using SemanticOrder.Mapping.Sources.Paths;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>A key of an order in a space of keys.</summary>
/// <param name="Space">The space, for example <c>taobao.trade</c>.</param>
/// <param name="Value">The key inside the space.</param>
public sealed record KeyRule(string Space, ValueTemplate Value);
