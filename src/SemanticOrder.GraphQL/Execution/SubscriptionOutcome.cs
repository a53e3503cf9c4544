using System.Diagnostics.CodeAnalysis;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>A response stream, or the response that says why there is none.</summary>
public sealed class SubscriptionOutcome
{
    private SubscriptionOutcome(IAsyncEnumerable<ReadOnlyMemory<byte>>? responses, ReadOnlyMemory<byte> refusal)
    {
        Responses = responses;
        Refusal = refusal;
    }

    /// <summary>True when the source stream is open.</summary>
    [MemberNotNullWhen(true, nameof(Responses))]
    public bool IsOpen => Responses is not null;

    /// <summary>One response, UTF-8 JSON, for each event of the source stream; enumerate it once. Null when the subscription was refused.</summary>
    public IAsyncEnumerable<ReadOnlyMemory<byte>>? Responses { get; }

    /// <summary>The response with the errors, UTF-8 JSON without <c>data</c>; empty when the stream is open.</summary>
    public ReadOnlyMemory<byte> Refusal { get; }

    internal static SubscriptionOutcome Opened(IAsyncEnumerable<ReadOnlyMemory<byte>> responses) => new(responses, default);

    internal static SubscriptionOutcome Refused(ReadOnlyMemory<byte> refusal) => new(null, refusal);
}
