using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>Sizes of pages and lists.</summary>
internal static class Page
{
    /// <summary>A size argument within its bounds.</summary>
    /// <param name="context">The field.</param>
    /// <param name="argument">The argument's name.</param>
    /// <param name="otherwise">The size when none is given.</param>
    /// <param name="most">The largest size.</param>
    /// <param name="advice">What to do in place of asking for more, as a sentence.</param>
    /// <exception cref="GraphQLFieldException">SO8020: below 0 or above the most.</exception>
    public static int Size(FieldContext context, string argument, int otherwise, int most, string advice = "Ask for a page of that size and follow its cursor.")
    {
        var size = context.Argument<int?>(argument) ?? otherwise;
        return size >= 0 && size <= most
            ? size
            : throw new GraphQLFieldException("SO8020", $"{argument}: {size} is outside 0 to {most}. {advice}");
    }
}
