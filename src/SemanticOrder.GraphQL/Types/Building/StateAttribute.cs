namespace SemanticOrder.GraphQL.Types;

/// <summary>Marks the parameter of a resolver that gets the request's state; see <see cref="ResolvesAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class StateAttribute : Attribute;
