namespace SemanticOrder.Gateway.Access;

/// <summary>One row of the table of rules. Endpoints carry theirs as metadata.</summary>
/// <param name="Operation">A GraphQL schema coordinate (<c>Type.field</c>, <c>Type.field(argument:)</c>, <c>Type</c>), or the name of an operation at another door.</param>
/// <param name="Permission">What it takes.</param>
internal sealed record AccessRule(string Operation, Permission Permission);
