using System.Collections.Frozen;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Endpoints.Operations;

namespace SemanticOrder.Gateway.Schema;

/// <summary>What resolvers of one request share: the schema it started on, the services, the client's languages and the request's clock.</summary>
/// <param name="Served">The schema and its snapshot.</param>
/// <param name="Services">The stations behind it.</param>
/// <param name="Languages">BCP 47 tags in order of preference; never empty.</param>
/// <param name="Now">When the request came, or the event of a subscription.</param>
internal sealed record RequestState(ServedSchema Served, GatewayServices Services, IReadOnlyList<string> Languages, DateTimeOffset Now)
{
    /// <summary>Who asks.</summary>
    public required Caller Caller { get; init; }

    /// <summary>True when the caller may read personal values, and the raw values they were read from.</summary>
    public bool ReadsPersonal => Caller.May(Permission.ReadPersonal);

    /// <summary>True when the caller sees the message of an unexpected exception.</summary>
    public bool ShowsFaults { get; init; }

    /// <summary>The files that came with the request, by what stands for them in the variables.</summary>
    public IReadOnlyDictionary<string, Upload> Uploads { get; init; } = FrozenDictionary<string, Upload>.Empty;
}
