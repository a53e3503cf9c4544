namespace SemanticOrder.Benchmarks.Sparql.Peers;

/// <summary>Oxigraph, from npm, in node.</summary>
internal static class OxigraphPeer
{
    private const string Name = "Oxigraph";
    private const string Package = "oxigraph@0.5.11";

    public static Figures Measure(ComparisonInput input)
    {
        if (!PeerProcess.Exists("node") || !PeerProcess.Exists("npm"))
            return Figures.NotPresent(Name, "node and npm are needed");
        var modules = Directory.CreateDirectory(Path.Combine(input.PeerFolder, "npm")).FullName;
        try
        {
            if (!Directory.Exists(Path.Combine(modules, "node_modules", "oxigraph")))
                PeerProcess.Run("npm", ["install", "--silent", "--no-save", "--prefix", modules, Package], Console.WriteLine);
        }
        catch (InvalidOperationException failure)
        {
            return Figures.NotPresent(Name, failure.Message);
        }
        return PeerProcess.Measure(Name, "node", ComparisonInput.Script("oxigraph.mjs"), modules, input.Data, input.Queries, input.ResultsOf(Name));
    }
}
