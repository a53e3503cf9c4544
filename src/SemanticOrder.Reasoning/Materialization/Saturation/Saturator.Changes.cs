namespace SemanticOrder.Reasoning;

/// <content>Facts that come after a closure was computed.</content>
internal sealed partial class Saturator
{
    private readonly List<(uint Left, uint Right, uint Tag)> _asserted = [];

    /// <summary>Makes facts the new ones of the next round.</summary>
    /// <param name="asserted">Facts that were asserted; one that was inferred before is asserted then.</param>
    /// <param name="givenAgain">Facts that were taken back and follow nevertheless, each with its rule.</param>
    public void Add(IEnumerable<Fact> asserted, IEnumerable<(Fact Fact, int Rule)> givenAgain)
    {
        var buffers = new Dictionary<uint, FactBuffer>();
        foreach (var fact in asserted)
        {
            if (fact.Predicate == Vocabulary.SameAs && _knowsEquality)
                _asserted.Add((fact.Subject, fact.Object, FactTag.Asserted));
            else if (Tables.TryFind(fact, out _))
                Tables.GetOrAdd(fact.Predicate).SetTag(fact.Key, FactTag.Asserted);
            else
                BufferOf(fact.Predicate).Add(fact.Key, FactTag.Asserted);
        }
        Round++;
        foreach (var (fact, rule) in givenAgain)
            BufferOf(fact.Predicate).Add(fact.Key, FactTag.Of(Round, rule));
        foreach (var (predicate, buffer) in buffers)
        {
            var table = Tables.GetOrAdd(predicate);
            table.SetDelta(buffer.TakeNew(table));
        }

        FactBuffer BufferOf(uint predicate) => buffers.TryGetValue(predicate, out var buffer) ? buffer : buffers[predicate] = new FactBuffer();
    }

    /// <summary>True when a fact is not given by rules but by the value of a literal (dt-type2).</summary>
    public bool IsGivenByValue(uint tag) => Datatypes is not null && FactTag.Rule(tag) == _valueRule;

    /// <summary>False when a rule over all properties has been specialised to a property of which no fact is left.</summary>
    public bool KeepsProperties(IReadOnlyCollection<Fact> gone) => !_specializer.DependsOnProperties || gone.Select(fact => fact.Predicate).Distinct().All(HasFacts);

    private bool HasFacts(uint predicate)
    {
        foreach (var run in Tables.GetOrAdd(predicate).BySubject.Runs)
        {
            if (run.Tags.AsSpan(0, run.Count).ContainsAnyExcept(FactTag.Gone))
                return true;
        }
        return false;
    }
}
