namespace SemanticOrder.Benchmarks.Sparql.Peers;

/// <summary>What one engine measured: by row of the comparison a value (seconds, bytes per triple, or milliseconds) and how many triples or solutions there were.</summary>
/// <param name="Name">The engine.</param>
/// <param name="Rows">Nothing when the engine is not there.</param>
internal sealed record Figures(string Name, IReadOnlyDictionary<string, Figure> Rows)
{
    public static Figures NotPresent(string name, string reason)
    {
        Console.WriteLine($"{name}: not present ({reason})");
        return new Figures($"{name} (not present)", new Dictionary<string, Figure>());
    }
}
