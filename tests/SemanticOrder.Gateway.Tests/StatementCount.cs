using System.Diagnostics.Metrics;

namespace SemanticOrder.Gateway.Tests;

/// <summary>Counts the SQL statements that the store begins, by its own counter; beginnings and ends of transactions are none, nor is the look for changes.</summary>
internal static class StatementCount
{
    public static async Task<int> OfAsync(Func<Task> run)
    {
        var count = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Name == "semanticorder.store.statements")
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            if (tags[0].Value is not ("BEGIN" or "COMMIT" or "SELECT max(sequence) FROM change"))
                Interlocked.Increment(ref count);
        });
        listener.Start();
        await run();
        return count;
    }
}
