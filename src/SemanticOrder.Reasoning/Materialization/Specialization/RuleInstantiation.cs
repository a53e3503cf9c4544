using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>Makes a <see cref="SpecializedRule"/> of a rule and the values of its schema variables.</summary>
internal sealed class RuleInstantiation(EntailmentRules rules, TripleTables tables, TermClasses terms, SchemaVocabulary vocabulary, ListTable lists)
{
    private readonly HashSet<InstanceKey> _seen = [];
    private readonly HashSet<string> _ids = [.. rules.Rules.Select(rule => rule.Id)];
    private readonly Dictionary<Term, uint> _constants = [];

    public List<SpecializedRule> Found { get; } = [];

    public bool ListsHaveChanged => lists.HasChanged;

    /// <summary>The axioms of a rule as a rule of their own, whose matches are its specialisations.</summary>
    public SpecializedRule AxiomRule(int number, RuleShape shape) =>
        new(number, [.. shape.Axioms.Select(Pattern)], [], [], Math.Max(1, shape.Variables.Length));

    /// <summary>Makes the rules of one match.</summary>
    /// <param name="axioms">The rule's axioms.</param>
    /// <param name="matched">Values of the variables in the axioms.</param>
    public void Instantiate(SpecializedRule axioms, ReadOnlySpan<uint> matched)
    {
        var shape = rules.Rules[axioms.Rule].Shape!;
        var values = new uint[shape.Variables.Length];
        Array.Fill(values, TermNumbers.None);
        foreach (var pattern in axioms.Body)
        {
            Set(values, pattern.SubjectVariable, matched);
            Set(values, pattern.ObjectVariable, matched);
        }
        var facts = new List<Fact>();
        foreach (var pattern in axioms.Body)
            facts.Add(pattern.Instantiate(matched));
        Require(axioms.Rule, shape, values, facts, 0);
    }

    private static void Set(uint[] values, int variable, ReadOnlySpan<uint> matched)
    {
        if (variable >= 0)
            values[variable] = matched[variable];
    }

    private void Require(int rule, RuleShape shape, uint[] values, List<Fact> facts, int condition)
    {
        if (condition == shape.Conditions.Length)
        {
            Emit(rule, shape, values, facts);
            return;
        }
        var (kind, first, second, list) = shape.Conditions[condition];
        if (kind == RuleConditionKind.Differs)
        {
            if (values[first] != values[second])
                Require(rule, shape, values, facts, condition + 1);
            return;
        }
        if (kind == RuleConditionKind.Property)
        {
            foreach (var table in tables.All)
            {
                if (table.Count > 0)
                    Continue((table.Predicate, TermNumbers.None), facts);
            }
            return;
        }
        var cells = new List<Fact>(facts);
        if (lists.Read(values[list], cells) is not { } members)
            return;
        foreach (var pair in kind switch
        {
            RuleConditionKind.Member => members.Distinct().Select(member => (member, TermNumbers.None)),
            RuleConditionKind.Repeated => members.GroupBy(member => member).Where(same => same.Skip(1).Any()).Select(same => (same.Key, TermNumbers.None)),
            _ => Pairs(members),
        })
        {
            Continue(pair, cells);
        }

        void Continue((uint First, uint Second) terms, List<Fact> read)
        {
            var next = values.AsSpan().ToArray();
            next[first] = terms.First;
            if (second >= 0)
                next[second] = terms.Second;
            Require(rule, shape, next, read, condition + 1);
        }
    }

    private static IEnumerable<(uint, uint)> Pairs(List<uint> members)
    {
        for (var i = 0; i < members.Count; i++)
        {
            for (var j = i + 1; j < members.Count; j++)
                yield return (members[i], members[j]);
        }
    }

    private void Emit(int number, RuleShape shape, uint[] values, List<Fact> facts)
    {
        var body = new List<FactPattern>();
        var variables = new VariableMap(values);
        // Conclusions first: what they name is one variable for all members of a list.
        FactPattern[] heads = [.. shape.Conclusions.Select(conclusion => Pattern(conclusion, values, variables))];
        foreach (var premise in shape.Premises)
            body.Add(Pattern(premise, values, variables));
        if (shape.Repeated is { } repeated)
        {
            facts = [.. facts];
            if (lists.Read(values[repeated.List], facts) is not { Count: > 0 } members)
                return;
            Repeat(repeated, members, values, variables, body);
        }
        if (shape.ReadsLists || shape.Conditions.Length > 0)
        {
            if (!_seen.Add(new InstanceKey(number, [.. values, .. body.Select(pattern => pattern.Predicate), .. body.Select(pattern => pattern.Object)])))
                return;
        }
        if (body.Count > SpecializedRule.MaxPremises || variables.Count > SpecializedRule.MaxVariables || body.Exists(IsUnusable) || Array.Exists(heads, IsUnusable))
            return;
        Found.Add(new SpecializedRule(number, [.. body], heads, [.. facts], Math.Max(1, variables.Count))
        {
            SkipsOwn = shape.ClosedBy is { } closing && _ids.Contains(closing),
            LinksValues = IsLinking(body, heads),
        });
    }

    private void Repeat(RuleRepetition repeated, List<uint> members, uint[] values, VariableMap variables, List<FactPattern> body)
    {
        if (repeated.IsChain)
        {
            var from = variables.Of(repeated.From);
            for (var i = 0; i < members.Count; i++)
            {
                var to = i == members.Count - 1 ? variables.Of(repeated.To) : variables.New();
                body.Add(new FactPattern(from, 0, members[i], to, 0));
                from = to;
            }
            return;
        }
        foreach (var member in members)
        {
            var own = values.AsSpan().ToArray();
            own[repeated.Member] = member;
            var scope = variables.Nested();
            foreach (var premise in repeated.Premises)
                body.Add(Pattern(premise, own, scope));
        }
    }

    /// <summary>A literal is no property, and literals are not made the subject of anything but a class.</summary>
    private static bool IsUnusable(FactPattern pattern) => TermNumbers.IsLiteral(pattern.Predicate);

    private bool IsLinking(List<FactPattern> body, FactPattern[] heads)
    {
        if (body is not [var first, var second] || heads is not [var head] || head.Predicate != vocabulary.SameAs || first.Predicate != second.Predicate)
            return false;
        var sharesSubject = first.SubjectVariable >= 0 && first.SubjectVariable == second.SubjectVariable && first.ObjectVariable >= 0 && second.ObjectVariable >= 0;
        var sharesObject = first.ObjectVariable >= 0 && first.ObjectVariable == second.ObjectVariable && first.SubjectVariable >= 0 && second.SubjectVariable >= 0;
        return sharesSubject != sharesObject;
    }

    private FactPattern Pattern(RulePattern pattern)
    {
        var (subject, @object) = (pattern.Subject, pattern.Object);
        return new FactPattern(
            subject.IsVariable ? subject.Variable : -1, subject.IsVariable ? 0 : Constant(subject),
            Constant(pattern.Predicate),
            @object.IsVariable ? @object.Variable : -1, @object.IsVariable ? 0 : Constant(@object));
    }

    private FactPattern Pattern(RulePattern pattern, uint[] values, VariableMap variables)
    {
        var (subjectVariable, subject) = Place(pattern.Subject, values, variables);
        var (_, predicate) = Place(pattern.Predicate, values, variables);
        var (objectVariable, @object) = Place(pattern.Object, values, variables);
        return new FactPattern(subjectVariable, subject, predicate, objectVariable, @object);
    }

    private (int Variable, uint Constant) Place(RuleTerm term, uint[] values, VariableMap variables)
    {
        if (!term.IsVariable)
            return (-1, Constant(term));
        return values[term.Variable] is var value && value != TermNumbers.None ? (-1, value) : (variables.Of(term.Variable), 0);
    }

    private uint Constant(RuleTerm term)
    {
        if (!_constants.TryGetValue(term.Constant!, out var number))
            _constants.Add(term.Constant!, number = terms.Vocabulary(term.Constant!));
        return number;
    }

    /// <summary>A rule and the values of its schema variables.</summary>
    private readonly struct InstanceKey(int rule, uint[] values) : IEquatable<InstanceKey>
    {
        private readonly int _rule = rule;
        private readonly uint[] _values = values;

        public bool Equals(InstanceKey other) => _rule == other._rule && _values.AsSpan().SequenceEqual(other._values);

        public override bool Equals(object? obj) => obj is InstanceKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(_rule);
            hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_values.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
