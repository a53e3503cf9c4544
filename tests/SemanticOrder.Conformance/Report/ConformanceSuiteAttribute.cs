namespace SemanticOrder.Conformance.Report;

/// <summary>
/// Gives a fixture a row in docs/conformance.md: all cases of its <see cref="TestCaseSourceAttribute"/> methods, together. A further suite needs this attribute on its class
/// and a new run of the generator.
/// </summary>
/// <param name="name">What is conformed to: <c>RDF 1.1 Turtle</c>.</param>
/// <param name="edition">Which suite in which edition.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ConformanceSuiteAttribute(string name, string edition) : Attribute
{
    /// <summary>What is conformed to.</summary>
    public string Name => name;

    /// <summary>Which suite in which edition.</summary>
    public string Edition => edition;
}
