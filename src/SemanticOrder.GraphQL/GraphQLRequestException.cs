using SemanticOrder.Diagnostics;

namespace SemanticOrder.GraphQL;

/// <summary>
/// A GraphQL document or request that cannot be answered at all: it does not parse (SO4001, SO4002), is over a parser limit (SO4003, SO4004, SO4006), or asks for an operation
/// or variable value that is refused (SO43xx). The executor turns it into a response with <c>errors</c> and no <c>data</c> (GraphQL §7.1.1).
/// </summary>
public sealed class GraphQLRequestException : SemanticOrderException
{
    /// <summary>A request error.</summary>
    /// <param name="code">A code in the range SO4xxx.</param>
    /// <param name="message">What is wrong and what to do about it.</param>
    /// <param name="location">Where in the document; null when no place is to blame.</param>
    /// <param name="span">The same place in the terms of <see cref="TextSpan"/>.</param>
    public GraphQLRequestException(string code, string message, SourceLocation? location = null, TextSpan? span = null)
        : base(code, message, span) => Location = location;

    /// <summary>Where in the document; null when no place is to blame.</summary>
    public SourceLocation? Location { get; }
}
