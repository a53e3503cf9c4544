namespace SemanticOrder.Reasoning;

/// <content>
/// Literals as members of datatypes (dt-type2), stated only for the datatypes that some rule asks about; and literals that must be of a datatype and are not
/// (dt-not-type).
/// </content>
internal sealed partial class Saturator
{
    private readonly HashSet<uint> _usedDatatypes = [];
    private readonly HashSet<uint> _literals = [];

    /// <summary>Decides what is a datatype and what are its values; null when the rules know none.</summary>
    public DatatypeMembers? Datatypes { get; init; }

    private void UseDatatypes(List<SpecializedRule> fresh)
    {
        if (Datatypes is null)
            return;
        var wanted = new HashSet<uint>();
        foreach (var pattern in fresh.SelectMany(rule => rule.Body))
        {
            if (pattern.Predicate == Vocabulary.Type && pattern.ObjectVariable < 0)
                wanted.Add(pattern.Object);
        }
        if (Tables.TryGet(Vocabulary.SubClassOf, out var hierarchy))
        {
            foreach (var key in hierarchy.Delta.Keys.AsSpan(0, hierarchy.Delta.Count))
            {
                if (key >> 32 != (uint)key)
                    wanted.Add((uint)(key >> 32));
            }
        }
        wanted.RemoveWhere(term => _usedDatatypes.Contains(term) || !Datatypes.IsDatatype(term));
        if (_usedDatatypes.Count > 0)
            State(NewLiterals(everywhere: false), _usedDatatypes);
        else if (wanted.Count > 0)
            NewLiterals(everywhere: true);
        State(_literals, wanted);
        _usedDatatypes.UnionWith(wanted);
    }

    private void State(IReadOnlyCollection<uint> literals, HashSet<uint> datatypes)
    {
        var tag = FactTag.Of(Round, _valueRule);
        foreach (var datatype in datatypes)
        {
            foreach (var literal in literals)
            {
                if (Datatypes!.Contains(datatype, literal))
                    _outputs[0].BufferOf(Vocabulary.Type).Add(Fact.Pair(literal, datatype), tag);
            }
        }
    }

    /// <summary>Literals that facts have and that were not met before.</summary>
    private List<uint> NewLiterals(bool everywhere)
    {
        var found = new List<uint>();
        foreach (var table in Tables.All)
        {
            foreach (var run in everywhere ? (SortedRun[])[.. table.BySubject.Runs, table.Delta] : [table.Delta])
            {
                foreach (var key in run.Keys.AsSpan(0, run.Count))
                {
                    if (TermNumbers.IsLiteral((uint)key) && _literals.Add((uint)key))
                        found.Add((uint)key);
                }
            }
        }
        return found;
    }

    private void CheckDatatypes(SortedRun types)
    {
        if (Datatypes is null)
            return;
        for (var at = types.SeekNear(Fact.Pair(1u << 31, 0), 0); at < types.Count; at++)
        {
            var (literal, datatype) = ((uint)(types.Keys[at] >> 32), (uint)types.Keys[at]);
            if (TermNumbers.IsLiteral(literal) && Datatypes.IsDatatype(datatype) && !Datatypes.Contains(datatype, literal))
                Findings.Add(NumberOf("dt-not-type"), [], [new Fact(literal, Vocabulary.Type, datatype)]);
        }
    }
}
