namespace SemanticOrder.GraphQL.Execution;

/// <summary>
/// A value with the name of its object type, for fields of interfaces and unions whose values do not tell by themselves what they are. The fields of the type get <paramref name="Value"/> as their
/// parent.
/// </summary>
/// <param name="TypeName">The object type; an interface is asked further.</param>
/// <param name="Value">The value.</param>
public sealed record TypedObject(string TypeName, object Value);
