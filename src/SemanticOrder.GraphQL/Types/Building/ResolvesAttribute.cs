namespace SemanticOrder.GraphQL.Types;

/// <summary>
/// Makes a static method the resolver of a field that a schema's text or calls define; see <see cref="SchemaBuilder.AddResolvers"/>. Parameters are: the parent, marked
/// <see cref="ParentAttribute"/>; the request's state, marked <see cref="StateAttribute"/>; a <see cref="Execution.FieldContext"/>; a <see cref="CancellationToken"/>; all others are arguments of the
/// field by their names. A result of <see cref="Task{TResult}"/> or <see cref="ValueTask{TResult}"/> is awaited. A method with the parameters of a
/// <see cref="Execution.BatchResolver{TParent, TValue}"/> or <see cref="Execution.AsyncBatchResolver{TParent, TValue}"/> gets all parents of a level at once.
/// </summary>
/// <param name="coordinate">The field as a schema coordinate: <c>Order.lines</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResolvesAttribute(string coordinate) : Attribute
{
    /// <summary>The field as a schema coordinate.</summary>
    public string Coordinate { get; } = coordinate;
}
