using SemanticOrder.Manuals.Clauses;
using SemanticOrder.Manuals.Terms;

namespace SemanticOrder.Manuals.Scoring;

/// <summary>Compares an extraction with its gold.</summary>
public sealed class Scorer
{
    private readonly List<string> _differences = [];

    /// <summary>What differs, for people.</summary>
    public IReadOnlyList<string> Differences => _differences;

    public ManualScore Score(ManualExtraction extraction, GoldDocument gold)
    {
        var score = Clauses(extraction, gold);
        var terms = Terms(extraction, gold);
        return score with
        {
            Terms = terms.Terms,
            English = terms.English,
            Abbreviations = terms.Abbreviations,
            Synonyms = terms.Synonyms,
            Definitions = terms.Definitions,
            Relations = Relations(extraction, gold),
        };
    }

    private ManualScore Clauses(ManualExtraction extraction, GoldDocument gold)
    {
        static string Key(string number, string text) => ScoreKey.Number(number) + "|" + ScoreKey.Of(text);
        var other = gold.Clauses.Where(clause => clause.Type != "normative").Select(clause => Key(clause.Number, clause.Text)).ToHashSet(StringComparer.Ordinal);
        var found = extraction.Clauses.Where(clause => clause.Kind == ClauseKind.Normative && !other.Contains(Key(clause.Number, clause.Text.ToString())))
            .GroupBy(clause => Key(clause.Number, clause.Text.ToString())).ToDictionary(group => group.Key, group => group.First());
        var expected = gold.Clauses.Where(clause => clause.Type == "normative").GroupBy(clause => Key(clause.Number, clause.Text)).ToDictionary(group => group.Key, group => group.First());
        foreach (var key in expected.Keys.Except(found.Keys))
            Differ("clause missed", key);
        foreach (var key in found.Keys.Except(expected.Keys))
            Differ("clause too many", key);
        var score = new ManualScore { Clauses = new Count(expected.Keys.Count(found.ContainsKey), found.Count, expected.Count) };
        foreach (var key in expected.Keys.Union(found.Keys))
            score += Clause(key, found.GetValueOrDefault(key), expected.GetValueOrDefault(key));
        return score;
    }

    private ManualScore Clause(string key, ManualClause? found, GoldClause? gold)
    {
        var quantities = Multiset($"quantity {key}", (found?.Quantities ?? []).Select(QuantityKey.Of), (gold?.Quantities ?? []).Select(quantity => QuantityKey.Of(quantity, quantity.UnitCode)));
        var (rules, targets) = Rules(key, found?.Rules ?? [], gold?.Rules ?? []);
        var score = new ManualScore { Quantities = quantities, Rules = rules, Targets = targets };
        if (found is null || gold is null)
            return score;
        return score with
        {
            Modality = Same($"modality {key}", Name(found.Modality), gold.Modality ?? "none"),
            AllMarkers = Same($"markers {key}", string.Join(",", found.Markers.Select(marker => $"{marker.Word}:{Name(marker.Modality)}")), string.Join(",", (gold.Modalities ?? []).Select(marker => $"{marker.Marker}:{marker.Modality}"))),
            Subjects = Same($"subject {key}", ScoreKey.Of(found.Subject), ScoreKey.Of(gold.Subject)),
            Conditions = Same($"condition {key}", ScoreKey.Of(found.Condition), ScoreKey.Of(gold.Condition)),
            References = Multiset($"reference {key}", found.References.Select(ScoreKey.Of), (gold.Xrefs ?? []).Select(ScoreKey.Of)),
        };
    }

    private (Count Rules, Count Targets) Rules(string key, IReadOnlyList<ManualRule> found, IReadOnlyList<GoldRule> gold)
    {
        var left = gold.ToList();
        var (right, targets) = (0, 0);
        foreach (var rule in found)
        {
            var at = left.FindIndex(other => RuleKey.IsSame(rule, other));
            if (at < 0)
            {
                Differ($"rule too many {key}", RuleKey.Text(rule));
                continue;
            }

            right++;
            targets += ScoreKey.Of(rule.Target) == ScoreKey.Of(left[at].Target) ? 1 : 0;
            if (ScoreKey.Of(rule.Target) != ScoreKey.Of(left[at].Target))
                Differ($"target {key}", $"{rule.Target} | gold {left[at].Target}");
            left.RemoveAt(at);
        }

        foreach (var rule in left)
            Differ($"rule missed {key}", RuleKey.Text(rule));
        return (new Count(right, found.Count, gold.Count), new Count(targets, right, right));
    }

    private ManualScore Terms(ManualExtraction extraction, GoldDocument gold)
    {
        var found = extraction.Terms.GroupBy(term => ScoreKey.Of(term.Label)).ToDictionary(group => group.Key, group => group.First());
        var expected = gold.Terms.GroupBy(term => ScoreKey.Of(term.Term)).ToDictionary(group => group.Key, group => group.First());
        var score = new ManualScore { Terms = Multiset("term", found.Keys, expected.Keys) };
        foreach (var (key, term) in expected)
        {
            if (!found.TryGetValue(key, out var other))
                continue;
            score += new ManualScore
            {
                English = Same($"english {key}", ScoreKey.Of(other.English), ScoreKey.Of(term.English)),
                Abbreviations = Same($"abbreviation {key}", ScoreKey.Of(other.Abbreviation), ScoreKey.Of(term.Abbreviation)),
                Synonyms = Same($"synonyms {key}", string.Join("|", other.Synonyms.Select(ScoreKey.Of).Order()), string.Join("|", (term.Synonyms ?? []).Select(ScoreKey.Of).Order())),
                Definitions = Same($"definition {key}", ScoreKey.Definition(other.Definition), ScoreKey.Definition(term.Definition)),
            };
        }

        return score;
    }

    private Count Relations(ManualExtraction extraction, GoldDocument gold)
    {
        static string Key(string type, string source, string target) => $"{type}|{ScoreKey.Of(source)}|{ScoreKey.Words(target)}";
        var required = gold.Relations.Where(relation => relation.Evidence != "implicit").ToList();
        var left = required.DistinctBy(relation => Key(relation.Type, relation.Source, relation.Target)).ToList();
        var total = left.Count;
        var (right, found) = (0, 0);
        foreach (var relation in extraction.Relations)
        {
            var type = relation.Type == RelationType.IsA ? "is-a" : "part-of";
            bool Matches(GoldRelation other) => other.Type == type && ScoreKey.Of(other.Source) == ScoreKey.Of(relation.Source) && EndAlike(ScoreKey.Words(other.Target), ScoreKey.Words(relation.Target));
            var at = left.FindIndex(other => Matches(other));
            if (at < 0 && gold.Relations.Any(other => other.Evidence == "implicit" && Matches(other)))
                continue;
            found++;
            if (at < 0)
            {
                Differ("relation too many", Key(type, relation.Source, relation.Target) + " " + relation.Quotation.Exact);
                continue;
            }

            right++;
            left.RemoveAt(at);
        }

        foreach (var relation in left)
            Differ("relation missed", Key(relation.Type, relation.Source, relation.Target));
        return new Count(right, found, total);
    }

    /// <summary>Whether one is an ending of the other: two characters at least, in English whole words.</summary>
    private static bool EndAlike(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter == longer || (shorter.Length >= 2 && longer.EndsWith(shorter, StringComparison.Ordinal) && (!char.IsAsciiLetter(shorter[0]) || longer[^(shorter.Length + 1)] == ' '));
    }

    private Count Multiset(string name, IEnumerable<string> found, IEnumerable<string> gold)
    {
        var left = gold.ToList();
        var total = left.Count;
        var (right, count) = (0, 0);
        foreach (var item in found)
        {
            count++;
            if (left.Remove(item))
                right++;
            else
                Differ($"{name} too many", item);
        }

        foreach (var item in left)
            Differ($"{name} missed", item);
        return new Count(right, count, total);
    }

    private Count Same(string name, string found, string gold)
    {
        if (found == gold)
            return new Count(1, 1, 1);
        Differ(name, $"{found} | gold {gold}");
        return new Count(0, 1, 1);
    }

    private void Differ(string what, string detail) => _differences.Add($"{what}: {detail}");

    private static string Name(Modality modality) => modality switch
    {
        Modality.Must => "must", Modality.MustNot => "must_not", Modality.Should => "should", Modality.ShouldNot => "should_not", Modality.May => "may", _ => "none",
    };
}
