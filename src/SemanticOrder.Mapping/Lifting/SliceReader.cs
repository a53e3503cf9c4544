using SemanticOrder.Mapping.Sources.Bodies;
using SemanticOrder.Mapping.Sources.Paths;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary><c>slice</c>: a girth or the height from labelled 3-D points. It reads the element, not the text.</summary>
internal sealed class SliceReader(SliceOperator model, PathExpression points) : ValueReader
{
    public override ReadOutcome Read(ReadScope scope, ReadOnlySpan<byte> text, string? unit, out TermId value)
    {
        value = TermId.None;
        var reading = BodySlices.Measure(model, points, scope.Element);
        if (reading.Centimetres is not { } centimetres)
            return scope.Invalid(new ReadProblem("SO5155", "人体点云切片被拒绝。", reading.Refusal ?? "The slice was refused."));
        var measure = decimal.Round((decimal)centimetres, 1, MidpointRounding.AwayFromZero);
        value = NumberTerm.Of(scope.Graph.Statements, measure, whole: false);
        scope.Graph.AddStep(new MappingStep(StepKind.Slice, reading.Points, X: value, Text: reading.Explanation));
        return ReadOutcome.Resolved;
    }
}
