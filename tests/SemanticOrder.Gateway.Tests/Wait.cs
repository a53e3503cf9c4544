using System.Diagnostics;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests;

/// <summary>Waits for what a test needs to be so, not for a time that would do on a machine as fast as this one.</summary>
internal static class Wait
{
    /// <summary>How long something may take that takes a moment; it costs nothing when all is well.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Waits until a condition holds.</summary>
    /// <param name="condition">Asked every few milliseconds.</param>
    /// <param name="what">What is waited for, in words.</param>
    public static Task ForAsync(Func<bool> condition, string what) => ForAsync(() => Task.FromResult(condition()), what);

    /// <inheritdoc cref="ForAsync(Func{bool}, string)"/>
    public static async Task ForAsync(Func<Task<bool>> condition, string what)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new AssertionException($"Within {Patience.TotalMinutes} minutes it did not come to this: {what}.");
            await Task.Delay(5);
        }
    }
}
