namespace SemanticOrder.Reasoning;

/// <summary>A pattern of a specialised rule: in each place a variable by number, or −1 and a constant. The predicate is always known.</summary>
internal readonly record struct FactPattern(int SubjectVariable, uint Subject, uint Predicate, int ObjectVariable, uint Object)
{
    /// <summary>True when both places are one variable.</summary>
    public bool IsLoop => SubjectVariable >= 0 && SubjectVariable == ObjectVariable;

    public uint SubjectIn(ReadOnlySpan<uint> values) => SubjectVariable < 0 ? Subject : values[SubjectVariable];

    public uint ObjectIn(ReadOnlySpan<uint> values) => ObjectVariable < 0 ? Object : values[ObjectVariable];

    public Fact Instantiate(ReadOnlySpan<uint> values) => new(SubjectIn(values), Predicate, ObjectIn(values));
}
