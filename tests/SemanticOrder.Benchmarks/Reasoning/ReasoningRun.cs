namespace SemanticOrder.Benchmarks.Reasoning;

/// <summary>The reasoner's whole list, beside Jena: closure, changes and proofs, orders, shapes.</summary>
public sealed class ReasoningRun : IMeasurement
{
    public string Verb => "reasoning";

    public string Arguments => "ONTOLOGY DATA RULES.jena SHAPES SHOP...";

    public int Run(string[] args)
    {
        if (args.Length < 5 || !args.All(File.Exists))
        {
            Console.Error.WriteLine($"usage: {Verb} {Arguments}");
            return 2;
        }
        var code = new ClosureRun().Run(args[..3]);
        code = Math.Max(code, new OrderClosureRun().Run([]));
        foreach (var shop in args[4..])
            code = Math.Max(code, new ShapesRun().Run([shop, args[3]]));
        return code;
    }
}
