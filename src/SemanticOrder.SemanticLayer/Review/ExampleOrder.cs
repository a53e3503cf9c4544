namespace SemanticOrder.SemanticLayer.Review;

/// <summary>A small order made to show what a rule lets pass or refuses; the shape was run over it.</summary>
/// <param name="Turtle">Its statements.</param>
/// <param name="Sentence">What sets it apart from the other example, for example "maximum temperature: -17 ℃".</param>
public sealed record ExampleOrder(string Turtle, LocalSentence Sentence);
