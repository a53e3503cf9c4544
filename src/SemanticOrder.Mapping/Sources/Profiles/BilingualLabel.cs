namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>A name in Chinese and English; where a profile gives one, it stands for both.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
public sealed record BilingualLabel(string Zh, string En);
