using SemanticOrder.Gateway.Composition;

namespace SemanticOrder.Gateway.Schema;

/// <summary>What resolvers of one request share: the schema it started on, the services, the client's languages and the request's clock.</summary>
/// <param name="Served">The schema and its snapshot.</param>
/// <param name="Services">The stations behind it.</param>
/// <param name="Languages">BCP 47 tags in order of preference; never empty.</param>
/// <param name="Now">When the request came.</param>
internal sealed record RequestState(ServedSchema Served, GatewayServices Services, IReadOnlyList<string> Languages, DateTimeOffset Now);
