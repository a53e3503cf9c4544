namespace SemanticOrder.Gateway.Commands;

/// <summary>One row of a <c>*.cases.csv</c>: what a value must mean, or how another system must say it.</summary>
/// <param name="File">The file, relative to the ontology folder.</param>
/// <param name="Line">One-based line.</param>
/// <param name="System">The system the value comes from.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">The raw value.</param>
/// <param name="Context">Named context.</param>
/// <param name="To"><c>system</c> or <c>system.field</c>; empty to ask for the meaning.</param>
/// <param name="Expected">A concept, a value, <c>unresolved</c>, or <c>candidates A|B</c>.</param>
/// <param name="Loss">The loss; empty for any.</param>
internal sealed record MappingTest(
    string File, int Line, string System, string Field, string Value, IReadOnlyDictionary<string, string> Context, string To, string Expected, string Loss);
