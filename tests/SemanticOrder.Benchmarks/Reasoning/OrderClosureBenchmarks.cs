using BenchmarkDotNet.Attributes;

namespace SemanticOrder.Benchmarks.Reasoning;

/// <summary>The steps of <see cref="OrderClosureRun"/>, for profilers and comparisons of versions.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class OrderClosureBenchmarks
{
    private readonly SampleOrder _order = new();

    [Benchmark(Baseline = true)]
    public int Fill() => _order.Fill();

    [Benchmark]
    public int Close() => _order.Classify();

    [Benchmark]
    public int ExplainOne()
    {
        _order.Classify();
        return _order.Ontology.Explain(_order.Overlay, _order.Overlay.StatementCount - 1).Height;
    }
}
