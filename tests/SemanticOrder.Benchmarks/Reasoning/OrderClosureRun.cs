using SemanticOrder.Reasoning;

namespace SemanticOrder.Benchmarks.Reasoning;

/// <summary>
/// One order of 30 statements over the ontologies of this repository, again and again on one overlay: filled, classified, checked against the shapes, and its highest
/// proof built. Microseconds and bytes for one order.
/// </summary>
public sealed class OrderClosureRun : IMeasurement
{
    private const int Batches = 31;
    private const int WarmUps = 20;

    public string Verb => "order-closure";

    public string Arguments => "";

    public int Run(string[] args)
    {
        if (args.Length > 0)
            return 2;
        var order = new SampleOrder();
        var inferred = order.Classify();
        var highest = Enumerable.Range(0, order.Overlay.StatementCount).MaxBy(statement => order.Ontology.Explain(order.Overlay, statement).Height);
        var proof = order.Ontology.Explain(order.Overlay, highest);
        Console.WriteLine($"one order: {order.Overlay.StatementCount - inferred} statements asserted, {inferred} inferred, {order.Ontology.RuleCount} rules, {order.Shapes.Validate(order.Overlay).Count} violations");
        Console.WriteLine($"{"µs for one order",-32}{"median",10}{"best",10}{"CPU",10}{"bytes",10}");
        Measure("fill", 4000, () => order.Fill());
        Measure("fill and classify", 2000, () => order.Classify());
        order.Classify();
        Measure("check shapes", 4000, () => order.Shapes.Validate(order.Overlay).Count);
        Measure($"prove, {proof.Height} high, {Size(proof)} nodes", 1000, () => order.Ontology.Explain(order.Overlay, highest).Premises.Count);
        return 0;
    }

    private static void Measure(string name, int count, Func<int> action)
    {
        var times = new RunTimes();
        for (var batch = -WarmUps; batch < Batches; batch++)
        {
            if (batch == 0)
                times = new RunTimes();
            times.Take(() =>
            {
                var sum = 0;
                for (var i = 0; i < count; i++)
                    sum += action();
                return sum;
            });
        }
        Console.WriteLine(FormattableString.Invariant($"{name,-32}{times.Median * 1000 / count,10:N2}{times.Best * 1000 / count,10:N2}{times.Cpu * 1000 / count,10:N2}{times.Bytes / count,10:N0}"));
    }

    private static int Size(Proof proof) => 1 + proof.Premises.Sum(Size);
}
