using SemanticOrder.Diagnostics;

namespace SemanticOrder.GraphQL;

/// <summary>A resolver throws it to say why its field has no value; code and message reach the client, which those of an unexpected exception do not.</summary>
/// <param name="code">A code of the caller's area, listed in <c>docs/errors.md</c>.</param>
/// <param name="message">What is wrong and what to do, for the client.</param>
/// <param name="extensions">Further members of <c>extensions</c>: strings, booleans, numbers or null.</param>
public sealed class GraphQLFieldException(string code, string message, IReadOnlyDictionary<string, object?>? extensions = null) : SemanticOrderException(code, message)
{
    /// <summary>Further members of <c>extensions</c> beside <c>code</c>; null when there are none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; } = extensions;
}
