using System.Threading.Channels;
using SemanticOrder.Diagnostics;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>The subscription <c>knowledgePublished</c>.</summary>
internal static class KnowledgeSubscription
{
    /// <summary>Publications that may wait for a subscriber.</summary>
    private const int Capacity = 64;

    public static void Register(SchemaBuilder builder)
    {
        builder.Subscribe("Subscription", "knowledgePublished", Open);
        new TypeResolvers<PublishedKnowledge>(builder, "Subscription").Field("knowledgePublished", published => published);
    }

    /// <summary>Listens from now on, not only when the first event is asked for, so that none is missed in between.</summary>
    private static IAsyncEnumerable<object?> Open(FieldContext context)
    {
        var schemas = context.State<RequestState>().Services.Schemas;
        var events = Channel.CreateBounded<object?>(new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });
        schemas.Published += Add;
        context.CancellationToken.Register(() =>
        {
            schemas.Published -= Add;
            events.Writer.TryComplete();
        });
        return events.Reader.ReadAllAsync(CancellationToken.None);

        void Add(PublishedKnowledge published)
        {
            if (!events.Writer.TryWrite(published))
                events.Writer.TryComplete(new SemanticOrderException("SO8028", "Publications came faster than they were read; some are missing. Subscribe again."));
        }
    }
}
