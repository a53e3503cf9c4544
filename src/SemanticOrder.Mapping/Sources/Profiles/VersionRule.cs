using SemanticOrder.Mapping.Sources.Paths;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>What orders the versions of one record: as time when <paramref name="Time"/> is given, else as number when both are numbers, else ordinal by UTF-8.</summary>
/// <param name="Value">The version or modified-time field.</param>
/// <param name="Time">How to read it as a time; null when it is none.</param>
public sealed record VersionRule(ValueTemplate Value, TimeOperator? Time);
