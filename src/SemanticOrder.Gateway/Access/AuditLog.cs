using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Endpoints;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Access;

namespace SemanticOrder.Gateway.Access;

/// <summary>Writes who changes what, at every door: before it begins, and how it ended. What is refused for want of a role is written too. Thread-safe.</summary>
internal sealed class AuditLog(IAuditStore store, TimeProvider clock)
{
    /// <summary>The outcome of what went well.</summary>
    public const string Done = "done";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes that a change begins; when that cannot be written, the change must not be made.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="operation">What is asked.</param>
    /// <param name="arguments">What about: neither payloads nor personal values.</param>
    /// <param name="cancellation">Stops waiting for other writers.</param>
    /// <returns>What <see cref="EndAsync"/> takes.</returns>
    public ValueTask<long> BeginAsync(Caller caller, string operation, JsonObject arguments, CancellationToken cancellation) =>
        store.BeginAuditAsync(Record(caller, operation, arguments), cancellation);

    /// <summary>Writes how a change ended, also when whoever asked has gone.</summary>
    /// <param name="sequence">The change.</param>
    /// <param name="outcome"><see cref="Done"/>, or the code of the error.</param>
    /// <remarks>Of a change that failed the end may be lost: a full disk refuses this too, and whoever asked must be told of the change, not of the audit.</remarks>
    public async ValueTask EndAsync(long sequence, string outcome)
    {
        try
        {
            await store.EndAuditAsync(sequence, outcome, clock.GetUtcNow(), CancellationToken.None);
        }
        catch (OrderStoreException) when (outcome != Done)
        {
        }
    }

    /// <summary>Writes that a change was refused.</summary>
    public async ValueTask RefusedAsync(Caller caller, string operation, JsonObject arguments, string code) =>
        await store.BeginAuditAsync(Record(caller, operation, arguments) with { Outcome = code, EndedAt = clock.GetUtcNow() }, CancellationToken.None);

    /// <summary>Makes a change and writes how it ended.</summary>
    public Task RunAsync(Caller caller, string operation, JsonObject arguments, Action change, CancellationToken cancellation) =>
        RunAsync(caller, operation, arguments, () => { change(); return Task.FromResult<Problem?>(null); }, cancellation);

    /// <summary>Makes a change and writes how it ended.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="operation">What is asked.</param>
    /// <param name="arguments">What about: neither payloads nor personal values.</param>
    /// <param name="change">The change; what it gives is what is wrong.</param>
    /// <param name="cancellation">Stops waiting for other writers.</param>
    public async Task<Problem?> RunAsync(Caller caller, string operation, JsonObject arguments, Func<Task<Problem?>> change, CancellationToken cancellation)
    {
        var sequence = await BeginAsync(caller, operation, arguments, cancellation);
        var outcome = "SO8045";
        try
        {
            var problem = await change();
            outcome = problem?.Code ?? Done;
            return problem;
        }
        catch (SemanticOrderException fault)
        {
            outcome = fault.Code;
            throw;
        }
        finally
        {
            await EndAsync(sequence, outcome);
        }
    }

    /// <summary>A text of which the audit keeps the beginning.</summary>
    public static string Shortened(string text) => text.Length <= 4000 ? text : text[..4000] + "…";

    private AuditRecord Record(Caller caller, string operation, JsonObject arguments) =>
        new(0, clock.GetUtcNow(), caller.Name, CallerClaims.Describe(caller.Roles), operation, arguments.ToJsonString(Readable), null, null);
}
