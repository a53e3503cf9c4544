using System.Collections.Immutable;
using System.Text;

namespace SemanticOrder.GraphQL;

/// <summary>
/// One entry of the <c>errors</c> of a response (GraphQL §7.1.2). <see cref="Code"/> is written as <c>extensions.code</c>. Immutable.
/// </summary>
/// <param name="Code">Stable code, listed in <c>docs/errors.md</c>.</param>
/// <param name="Message">What is wrong and, where it helps, what to do.</param>
public sealed record GraphQLError(string Code, string Message)
{
    /// <summary>Where in the document, in the order in which the rule names them; empty when no place is to blame.</summary>
    public ImmutableArray<SourceLocation> Locations { get; init; } = [];

    /// <summary>The response position of a field error: response names (<see cref="string"/>) and list indices (<see cref="int"/>) from the root; empty for a request error.</summary>
    public ImmutableArray<object> Path { get; init; } = [];

    /// <summary>Further members of <c>extensions</c> beside <c>code</c>; values are strings, booleans, numbers or null. Null when there are none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary><c>line:column: CODE: message (at path)</c>; parts that are unknown are left out.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Locations is [var first, ..])
            text.Append(first).Append(": ");
        text.Append(Code).Append(": ").Append(Message);
        if (!Path.IsEmpty)
            text.Append(" (at ").AppendJoin('.', Path).Append(')');
        return text.ToString();
    }
}
