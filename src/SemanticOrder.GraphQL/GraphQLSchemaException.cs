using System.Collections.Immutable;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.GraphQL;

/// <summary>A schema that cannot be built: its text breaks a rule (SO41xx), its types do not fit together (SO42xx), or a resolver belongs to no field (SO4231).</summary>
public sealed class GraphQLSchemaException : SemanticOrderException
{
    /// <summary>A schema error.</summary>
    /// <param name="errors">At least one error; the first gives the exception its code and message.</param>
    public GraphQLSchemaException(ImmutableArray<GraphQLError> errors)
        : base(errors[0].Code, errors.Length == 1 ? errors[0].Message : $"{errors[0].Message} (and {errors.Length - 1} more)", SpanOf(errors[0])) => Errors = errors;

    /// <summary>All errors, in the order of discovery.</summary>
    public ImmutableArray<GraphQLError> Errors { get; }

    private static TextSpan? SpanOf(GraphQLError error) =>
        error.Locations is [var first, ..] ? TextSpan.At(first.Line - 1, first.Column - 1) : null;
}
