namespace SemanticOrder.Tagging.Intents;

/// <summary>What a feature weighs in a text before the text is brought to length 1.</summary>
internal static class FeatureWeight
{
    private static readonly float[] Small = [.. Enumerable.Range(0, 64).Select(times => times == 0 ? 0 : 1 + MathF.Log(times))];

    /// <summary>(1 + ln times) · rarity.</summary>
    public static float Of(int times, float rarity) => OfTimes(times) * rarity;

    /// <summary>1 + ln times.</summary>
    public static float OfTimes(int times) => times < Small.Length ? Small[times] : 1 + MathF.Log(times);
}
