namespace SemanticOrder.Benchmarks;

/// <summary>One thing to measure, chosen by its verb on the command line.</summary>
public interface IMeasurement
{
    /// <summary>The first argument that chooses it.</summary>
    string Verb { get; }

    /// <summary>The other arguments, as shown to the user.</summary>
    string Arguments { get; }

    /// <summary>Measures and prints.</summary>
    /// <returns>Exit code: 0, or 2 when the arguments are wrong.</returns>
    int Run(string[] args);
}
