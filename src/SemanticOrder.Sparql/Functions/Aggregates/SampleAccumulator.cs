using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Functions;

/// <summary>SAMPLE (SPARQL 1.1 §18.5.1.8): the first value that is no error.</summary>
internal sealed class SampleAccumulator : Accumulator
{
    private TermId _value;

    public override void Add(TermId value)
    {
        if (_value.IsNone)
            _value = value;
    }

    public override void Merge(Accumulator later, Func<TermId, TermId> translate) => Add(translate(((SampleAccumulator)later)._value));

    public override TermId Result() => _value;
}
