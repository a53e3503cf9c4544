using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Console;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Access;
using SemanticOrder.Gateway.Endpoints;
using SemanticOrder.Gateway.Endpoints.GraphiQL;
using SemanticOrder.Gateway.Endpoints.GraphQLHttp;
using SemanticOrder.Gateway.Endpoints.Operations;
using SemanticOrder.Gateway.Endpoints.Sparql;
using SemanticOrder.Gateway.Endpoints.Streaming;
using SemanticOrder.Gateway.Manuals;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.Gateway.Schema.Subscriptions;
using SemanticOrder.Manuals.Pdf;
using SemanticOrder.Manuals.Pdf.Workers;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Access;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Review;
using SemanticOrder.SemanticLayer.Tagging;
using SemanticOrder.SemanticLayer.Translation;
using SemanticOrder.Sparql;
using SemanticOrder.Storage.Sqlite;
using SemanticOrder.Tagging.Feedback;

namespace SemanticOrder.Gateway.Composition;

/// <summary>
/// Composes the gateway: the one place that knows every station. Addresses come from <see cref="GatewayOptions"/> alone; environment variables and settings files,
/// which could bind others, are not read.
/// </summary>
internal static class GatewayHost
{
    /// <summary>Opens the store, takes the knowledge into service and composes the web application; nothing listens before it is started.</summary>
    /// <exception cref="SemanticOrderException">SO8001, SO8002 for addresses; SO8006, SO8007 for tokens and trusted documents; SO8005 for endpoints elsewhere; SO60xx for the store; SO70xx and SO80xx for the knowledge.</exception>
    /// <param name="options">What the operator chose.</param>
    /// <param name="clock">Null for the system's.</param>
    /// <param name="compiler">Compiles the knowledge; null for one of its own.</param>
    /// <param name="cancellation">Stops the start.</param>
    public static async Task<WebApplication> BuildAsync(GatewayOptions options, TimeProvider? clock = null, KnowledgeCompiler? compiler = null, CancellationToken cancellation = default)
    {
        var addresses = options.Urls.Select(ListenAddress.Parse).ToList();
        options.Remote.Check();
        options.Jwt.Check();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "SemanticOrder.Gateway" });
        AddHosting(builder, options, addresses);
        AddStations(builder.Services, options, clock ?? TimeProvider.System, compiler ?? new KnowledgeCompiler());
        var app = builder.Build();
        try
        {
            await CheckCredentialsAsync(app.Services, addresses, cancellation);
            await app.Services.GetRequiredService<GatewayStart>().RunAsync(cancellation);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        app.UseMiddleware<Problems>();
        app.UseMiddleware<RequestGuard>();
        if (options.Origins.Count > 0)
            app.UseCors(cors => cors.WithOrigins([.. options.Origins]).AllowAnyHeader().WithMethods("GET", "POST", "PUT", "DELETE"));
        app.UseWebSockets();
        app.UseRouting();
        app.UseMiddleware<AccessGuard>();
        app.Map("/graphql", GraphQLEndpoint.HandleAsync).WithMetadata(ChecksItself.Instance).ExcludeFromDescription();
        SchemaEndpoint.Map(app);
        app.Map("/sparql", SparqlEndpoint.HandleAsync).WithMetadata(ChecksItself.Instance).ExcludeFromDescription();
        app.Map("/rdf-graph-store/{**graph}", GraphStoreEndpoint.HandleAsync).WithMetadata(ChecksItself.Instance).ExcludeFromDescription();
        IngestEndpoint.Map(app);
        HealthEndpoints.Map(app);
        LandingPage.Map(app);
        GraphiQLPage.Map(app);
        app.MapOpenApi("/openapi/{documentName}.json").WithMetadata(PublicEndpoint.Instance);
        return app;
    }

    /// <summary>Before anything listens where others reach it, there must be somebody who may come in, and nobody else.</summary>
    /// <exception cref="SemanticOrderException">SO8001.</exception>
    private static async Task CheckCredentialsAsync(IServiceProvider services, List<ListenAddress> addresses, CancellationToken cancellation)
    {
        if (addresses.Find(address => !address.IsLoopback) is not { } open || !services.GetRequiredService<GatewayOptions>().Jwt.IsOff)
            return;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (!(await services.GetRequiredService<IApiKeyStore>().GetKeysAsync(cancellation)).Any(key => key.IsActive(now)))
            throw new SemanticOrderException("SO8001", $"'{open.Url}' can be reached from other machines, and no credentials are configured: whoever reaches it would read every order. Make a key with 'keys add NAME --role reader', or name an issuer of tokens with --jwt-authority (or --jwt-keys and --jwt-issuer) and --jwt-audience; or listen on localhost.");
    }

    private static void AddHosting(WebApplicationBuilder builder, GatewayOptions options, List<ListenAddress> addresses)
    {
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
            foreach (var address in addresses)
                Listen(kestrel, address);
        });
        // That hosting failed to start is said by the verb, in words.
        builder.Logging.SetMinimumLevel(options.LogLevel).AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical).AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            console.UseUtcTimestamp = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddOpenApi("v1", openApi => openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "SemanticOrder gateway", Version = "1", Description = "把各系统的报文送入语义订单层 · Takes payloads of source systems into the semantic order layer. Questions go to /graphql." };
            return Task.CompletedTask;
        }));
        builder.Services.AddProblemDetails();
        builder.Services.AddCors();
        Authentication.AddTo(builder.Services, options.Jwt);
    }

    /// <summary><c>localhost</c> on a free port means IPv4 only: two listeners could not share a port that is not known yet.</summary>
    private static void Listen(KestrelServerOptions kestrel, ListenAddress address)
    {
        if (address.Addresses.Count == 0)
            kestrel.ListenAnyIP(address.Port);
        else if (address.Addresses.Count > 1 && address.Port != 0)
            kestrel.ListenLocalhost(address.Port);
        else
            kestrel.Listen(new IPEndPoint(address.Addresses[0], address.Port));
    }

    private static void AddStations(IServiceCollection services, GatewayOptions options, TimeProvider clock, KnowledgeCompiler compiler)
    {
        services.AddSingleton(options);
        services.AddSingleton(clock);
        services.AddSingleton(compiler);
        services.AddSingleton(new IngestionOptions());
        services.AddSingleton(_ => GatewayStore.Open(options.Data));
        services.AddSingleton<IOrderStore>(provider => provider.GetRequiredService<SqliteOrderStore>());
        services.AddSingleton<IKnowledgeStore>(provider => provider.GetRequiredService<SqliteOrderStore>());
        services.AddSingleton<IApiKeyStore>(provider => provider.GetRequiredService<SqliteOrderStore>());
        services.AddSingleton<IAuditStore>(provider => provider.GetRequiredService<SqliteOrderStore>());
        services.AddSingleton<IProposalStore>(provider => provider.GetRequiredService<SqliteOrderStore>());
        services.AddSingleton<AuditLog>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton(TrustedDocuments.Read(options.TrustedDocuments));
        services.AddSingleton<DocumentLookup>();
        services.AddSingleton<KnowledgeService>();
        services.AddSingleton<IngestionService>();
        services.AddSingleton(provider => new SchemaFactory(options.DeliversIncrementally, (fault, field) =>
            Log.FieldFailed(provider.GetRequiredService<ILogger<SchemaFactory>>(), fault, field.Coordinate)));
        services.AddSingleton(provider => new SchemaService(
            provider.GetRequiredService<KnowledgeService>(), provider.GetRequiredService<IKnowledgeStore>(), provider.GetRequiredService<IProposalStore>(), provider.GetRequiredService<SchemaFactory>(), provider.GetRequiredService<TrustedDocuments>(), options.Served, compiler));
        services.AddSingleton<ExplanationService>();
        services.AddSingleton<PastOrderService>();
        services.AddSingleton<TranslationService>();
        services.AddSingleton<ErasureService>();
        services.AddSingleton<TagChoiceService>();
        services.AddSingleton<TaggingQueue>();
        services.AddSingleton<IFeedbackStore, SqliteFeedbackStore>();
        services.AddSingleton<TagFeedbackService>();
        services.AddSingleton<ReinterpretationService>();
        services.AddSingleton<DryRunService>();
        services.AddSingleton<ReviewService>();
        services.AddSingleton<IPdfTextSource>(_ => new PdfWorkerPool(PdfWorkerOptions.OfThisExecutable(typeof(GatewayHost).Assembly.Location), clock));
        services.AddSingleton<ManualProposer>();
        services.AddSingleton<ManualReader>();
        services.AddHostedService(provider => provider.GetRequiredService<ManualReader>());
        services.AddSingleton(_ => new RemoteEndpoints(options.Remote));
        services.AddSingleton(provider => new SparqlEngine(
            options.Sparql with
            {
                Loads = new WorkspaceDocuments(options.Ontologies),
                Services = options.Remote.IsOff ? null : provider.GetRequiredService<RemoteEndpoints>(),
                Sources = options.Remote.Graphs(),
            },
            clock));
        services.AddSingleton<ServedDataset>();
        services.AddSingleton<SparqlQueue>();
        services.AddSingleton<ChangeFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<ChangeFeed>());
        services.AddSingleton<GatewayServices>();
        services.AddSingleton<IOperationRunner, OperationRunner>();
        services.AddSingleton(options.Streams);
        services.AddSingleton<ConnectionCounter>();
        services.AddSingleton<Reservations>();
        services.AddSingleton<SocketEndpoint>();
        services.AddSingleton<EventStreamEndpoint>();
        services.AddSingleton<GraphQLEndpoint>();
        services.AddSingleton<GatewayStart>();
        services.AddHostedService<ReinterpretationWorker>();
    }
}
