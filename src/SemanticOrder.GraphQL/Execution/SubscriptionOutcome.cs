using System.Diagnostics.CodeAnalysis;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>A response stream, or the response that says why there is none.</summary>
public sealed class SubscriptionOutcome
{
    private SubscriptionOutcome(IAsyncEnumerable<object?>? events, IAsyncEnumerable<ReadOnlyMemory<byte>>? responses, ReadOnlyMemory<byte> refusal)
    {
        Events = events;
        Responses = responses;
        Refusal = refusal;
    }

    /// <summary>True when the source stream is open.</summary>
    [MemberNotNullWhen(true, nameof(Responses), nameof(Events))]
    public bool IsOpen => Responses is not null;

    /// <summary>
    /// The source stream, for who answers its events otherwise than <see cref="Responses"/> does: with <see cref="GraphQLExecutor.ExecuteAsync"/>, each event as
    /// <see cref="GraphQLRequest.RootValue"/>, and perhaps on a newer executor. Enumerate this or the responses, once. Null when the subscription was refused.
    /// </summary>
    public IAsyncEnumerable<object?>? Events { get; }

    /// <summary>One response, UTF-8 JSON, for each event of the source stream; enumerate it once. Null when the subscription was refused.</summary>
    public IAsyncEnumerable<ReadOnlyMemory<byte>>? Responses { get; }

    /// <summary>The response with the errors, UTF-8 JSON without <c>data</c>; empty when the stream is open.</summary>
    public ReadOnlyMemory<byte> Refusal { get; }

    internal static SubscriptionOutcome Opened(IAsyncEnumerable<object?> events, IAsyncEnumerable<ReadOnlyMemory<byte>> responses) => new(events, responses, default);

    internal static SubscriptionOutcome Refused(ReadOnlyMemory<byte> refusal) => new(null, null, refusal);
}
