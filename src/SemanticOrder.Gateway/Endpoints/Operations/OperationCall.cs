using SemanticOrder.Gateway.Access;

namespace SemanticOrder.Gateway.Endpoints.Operations;

/// <summary>A request as a transport hands it over.</summary>
/// <param name="Parameters">What is asked.</param>
/// <param name="Languages">BCP 47 tags in order of preference; never empty.</param>
internal sealed record OperationCall(OperationParameters Parameters, IReadOnlyList<string> Languages)
{
    /// <summary>Who asks.</summary>
    public required Caller Caller { get; init; }

    /// <summary>True when the rate limit has not counted the request yet, as it has the first one of an HTTP request.</summary>
    public bool IsCounted { get; init; }

    /// <summary>True where mutations must not run, as for GET.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>True where more than one response can be sent, so that subscriptions can run.</summary>
    public bool CanStream { get; init; }

    /// <summary>True where the client takes the answer of a query or mutation in parts.</summary>
    public bool TakesParts { get; init; }
}
