using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>Finds the ways in which a statement would follow, nearest first, and follows a missing premise further down where a rule nearly gives it.</summary>
internal sealed class AbsenceBuilder(ILookup<(TermId Predicate, TermId Class), CompiledRule> concluding, IQuadSource data, ProofWriter writer, Func<TermId, string?> unitOf)
{
    private const int MaxWays = 3;
    private const int MaxMissing = 3;
    private const int MaxDepth = 4;

    private readonly HashSet<Quad> _open = [];

    /// <summary>A use of a rule, with what stands for its missing premises.</summary>
    private sealed record Way(CompiledRule Rule, List<Quad> Present, List<Lack> Missing)
    {
        /// <summary>Premises that hold, and numbers that need only be others.</summary>
        public int Near => Present.Count + Missing.Count(lack => !lack.Actual.IsNone);
    }

    /// <summary>A missing statement.</summary>
    /// <param name="Statement">With no term where none is known.</param>
    /// <param name="Guard">Where its number has to lie.</param>
    /// <param name="Actual">The number as it is.</param>
    /// <param name="Class">What the unknown value has to be.</param>
    private sealed record Lack(Quad Statement, DataRange? Guard, TermId Actual, TermId Class);

    /// <summary>The rules by what they conclude: members of a class by the class, other statements by the predicate.</summary>
    public static ILookup<(TermId Predicate, TermId Class), CompiledRule> Index(IEnumerable<CompiledRule> rules) =>
        rules.Where(rule => rule.Head is not null).ToLookup(rule => Key(rule.Head!.Predicate, rule.Head.Object.IsVariable ? TermId.None : rule.Head.Object.Constant));

    public Absence Explain(in Quad goal)
    {
        var statement = writer.Statement(goal, data.Terms);
        if (Holds(goal))
            return new Absence(statement, true, []);
        return new Absence(statement, false, [.. Ways(goal, MaxDepth).Take(MaxWays).Select(Write)]);
    }

    private bool Holds(in Quad goal)
    {
        var wanted = goal;
        return data.Match(new QuadPattern(goal.Subject, goal.Predicate, goal.Object.IsLiteral ? TermId.None : goal.Object), GraphSelection.All)
            .Any(found => LiteralValues.AreEqual(found.Object, wanted.Object, data.Terms));
    }

    private List<Way> Ways(in Quad goal, int depth)
    {
        if (!_open.Add(goal))
            return [];
        var ways = new List<Way>();
        var rules = concluding[Key(goal.Predicate, goal.Object)];
        if (goal.Predicate == WellKnownTerms.RdfType)
            rules = rules.Concat(concluding[(goal.Predicate, TermId.None)]);
        foreach (var rule in rules)
        {
            if (PartialUse.Find(rule, goal, data, MaxMissing) is { } premises)
                ways.Add(Deepen(Read(rule, premises), depth));
        }
        _open.Remove(goal);
        // Several rules may lack the same.
        return [.. ways.OrderBy(way => way.Near == 0).ThenBy(way => way.Missing.Count).ThenByDescending(way => way.Near).ThenBy(way => way.Rule.Number).DistinctBy(way => string.Join(' ', way.Missing.Select(lack => lack.Statement)))];
    }

    private static Way Read(CompiledRule rule, PartialUse.Premise[] premises)
    {
        var classes = premises.Select((premise, atom) => (premise.State, Atom: rule.Body[atom]))
            .Where(entry => entry.State == PartialUse.State.Qualifies && entry.Atom.Predicate == WellKnownTerms.RdfType && entry.Atom.Subject.IsVariable)
            .ToLookup(entry => entry.Atom.Subject.Variable, entry => entry.Atom.Object.Constant);
        var way = new Way(rule, [], []);
        for (var atom = 0; atom < premises.Length; atom++)
        {
            var (state, statement) = premises[atom];
            if (state == PartialUse.State.Present)
                way.Present.Add(statement);
            else if (state == PartialUse.State.OutOfBounds)
                way.Missing.Add(new Lack(statement, rule.Body[atom].Guard, statement.Object, TermId.None));
            else if (state == PartialUse.State.Missing)
                way.Missing.Add(new Lack(statement, rule.Body[atom].Guard, TermId.None, rule.Body[atom].Object.IsVariable ? classes[rule.Body[atom].Object.Variable].FirstOrDefault() : TermId.None));
        }
        return way;
    }

    /// <summary>Puts in place of a missing premise what the nearest rule for it lacks, where something is there of that already.</summary>
    private Way Deepen(Way way, int depth)
    {
        if (depth == 0)
            return way;
        var result = way with { Present = [.. way.Present], Missing = [] };
        foreach (var lack in way.Missing)
        {
            var isWhole = lack is { Guard: null, Statement: { Subject.IsNone: false, Object.IsNone: false } };
            var nearest = isWhole ? Ways(lack.Statement, depth - 1).FirstOrDefault(candidate => candidate.Near > 0) : null;
            if (nearest is null || way.Missing.Count - 1 + nearest.Missing.Count > MaxMissing)
            {
                result.Missing.Add(lack);
                continue;
            }
            result.Present.AddRange(nearest.Present);
            result.Missing.AddRange(nearest.Missing);
        }
        return result;
    }

    private AbsenceWay Write(Way way) => new(
        way.Rule.Definition.Id, writer.Axiom(way.Rule.Axiom), [.. way.Present.Distinct().Select(statement => writer.Statement(statement, data.Terms))], [.. way.Missing.Distinct().Take(MaxMissing).Select(Write)]);

    private MissingPremise Write(Lack lack)
    {
        if (lack.Guard is null)
            return new MissingPremise(writer.Pattern(lack.Statement, lack.Class, data.Terms));
        var pattern = writer.Pattern(lack.Statement with { Object = TermId.None }, TermId.None, data.Terms);
        var actual = lack.Actual.IsNone ? null : ((Literal)data.Terms.Decode(lack.Actual)).LexicalForm;
        return new MissingPremise(pattern, ProofWriter.Bounds(lack.Guard, lack.Actual, data.Terms), unitOf(lack.Statement.Predicate), actual);
    }

    private static (TermId Predicate, TermId Class) Key(TermId predicate, TermId @object) => (predicate, predicate == WellKnownTerms.RdfType ? @object : TermId.None);
}
