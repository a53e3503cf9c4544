namespace SemanticOrder.SemanticLayer.Review;

/// <summary>A small order made to show what a rule lets pass or refuses; the shape was run over it.</summary>
/// <param name="Turtle">Its statements.</param>
/// <param name="Sentence">What it says, for example "storage at −15 °C".</param>
public sealed record ExampleOrder(string Turtle, LocalSentence Sentence);
