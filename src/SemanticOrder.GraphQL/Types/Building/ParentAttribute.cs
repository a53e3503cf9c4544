namespace SemanticOrder.GraphQL.Types;

/// <summary>Marks the parameter of a resolver that gets the parent; see <see cref="ResolvesAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;
