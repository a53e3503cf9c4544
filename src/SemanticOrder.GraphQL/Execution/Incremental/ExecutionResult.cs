namespace SemanticOrder.GraphQL.Execution;

/// <summary>What an execution came to.</summary>
/// <param name="Json">The object with the fields, or the items with commas between them; null when a null has come up beyond it.</param>
/// <param name="Errors">The errors of the fields below.</param>
/// <param name="Work">What is to be delivered after it.</param>
internal sealed record ExecutionResult(byte[]? Json, IReadOnlyList<GraphQLError> Errors, DeliveryWork Work)
{
    /// <summary>A failure. It tells an error even where so many have been told that no more are listed.</summary>
    public static ExecutionResult Failed(IReadOnlyList<GraphQLError> errors) =>
        new(null, errors.Count > 0 ? errors : [new GraphQLError(ErrorCodes.TooManyErrors, "A part of the answer has failed; the response has too many errors for them to be listed.")], DeliveryWork.None);
}
