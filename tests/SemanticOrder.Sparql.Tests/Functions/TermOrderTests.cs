using FsCheck;
using FsCheck.Fluent;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Evaluation;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Tests.Functions;

/// <summary>The order of ORDER BY (SPARQL 1.1 §15.1) is total, and agrees with the operators and with values.</summary>
public sealed class TermOrderTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(20_000).WithReplay(20261111UL, 7UL);

    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "01", "-1", "1.0", "0.1", "0.10", "0.3", "1e0", "1.5", "-2.5", "100", "9007199254740993", "9007199254740992", "36028797018963967", "-36028797018963968",
        "36028797018963968", "123456789012345678901234567890", "123456789012345678901234567890.5", "0.1000000000000000055511151231257827021181583404541015625", "0.100000001490116119384765625",
        "1e308", "1e-320", "INF", "-INF", "NaN", "16777217",
    ];

    private static readonly string[] NumberTypes = ["integer", "decimal", "float", "double", "int", "nonNegativeInteger"];

    private static readonly (string[] Forms, string[] Types)[] Others =
    [
        (["true", "false", "1", "0"], ["boolean"]),
        (["", "a", "A", "b", "ab", "a long string", "a long strinG", "\uFFFD", "\U00010000", "长"], ["string", "token", "anyURI", "@en", "@fr", "@zh-Hans"]),
        (["2026-11-11T20:00:00+08:00", "2026-11-11T12:00:00Z", "2026-11-11T12:00:00", "2026-11-11T12:00:00.0001", "2026-11-12T02:00:01Z", "-0001-01-01T00:00:00Z"], ["dateTime"]),
        (["2026-11-11", "2026-11-11Z", "2026-11-11+14:00", "2026-11-12-12:00"], ["date"]),
        (["12:00:00", "12:00:00Z", "13:00:00+01:00"], ["time"]),
        (["P1M", "P30D", "P31D", "P1M1D", "PT744H", "-P1Y", "P12M", "PT0S"], ["duration", "dayTimeDuration", "yearMonthDuration"]),
        (["2026", "2026Z", "2027"], ["gYear"]),
        (["0a", "0A", "FF"], ["hexBinary", "base64Binary"]),
        (["x", "y"], ["integer", "http://e/t", "http://e/u", "dateTime"]),
    ];

    private static readonly Evaluation Shared = new();

    private static readonly TermId[] Terms = [.. MakeTerms()];

    [Test]
    public void The_order_is_antisymmetric_and_transitive()
    {
        var term = Gen.Elements(Terms);
        Check.One(Fixed, Prop.ForAll(term.Three().ToArbitrary(), triple =>
        {
            var (a, b, c) = triple;
            var (ab, bc, ac) = (Order(a, b), Order(b, c), Order(a, c));
            return ab == -Order(b, a) && (ab > 0 || bc > 0 || (ac <= 0 && (ac < 0 || (ab == 0 && bc == 0))));
        }));
    }

    [Test]
    public void Terms_that_are_alike_stand_alike_to_every_other()
    {
        foreach (var a in Terms)
        {
            foreach (var b in Terms.Where(b => a != b && Order(a, b) == 0))
                Assert.That(Terms.Select(c => Order(a, c)), Is.EqualTo(Terms.Select(c => Order(b, c))), $"{Shared.Text(a)} and {Shared.Text(b)}");
        }
    }

    [Test]
    public void Operators_agree_with_values_and_the_order_agrees_with_operators()
    {
        Assert.Multiple(() =>
        {
            foreach (var a in Terms)
            {
                foreach (var b in Terms)
                    CheckPair(a, b);
            }
        });
    }

    [Test]
    public void Ranked_terms_are_ordered_as_the_terms()
    {
        var columns = Gen.Elements(Terms).ArrayOf().Where(column => column.Length > 1).ToArbitrary();
        Check.One(Fixed, Prop.ForAll(columns, column =>
        {
            var keys = new SortKeys(column, column.Length, Shared.Scope);
            return Enumerable.Range(1, column.Length - 1).All(row => Math.Sign(keys.Compare(row - 1, row)) == Order(column[row - 1], column[row]));
        }));
        var all = new SortKeys(Terms, Terms.Length, Shared.Scope);
        var pairs = from a in Enumerable.Range(0, Terms.Length) from b in Enumerable.Range(0, Terms.Length) select (a, b);
        Assert.That(pairs.Where(p => Math.Sign(all.Compare(p.a, p.b)) != Order(Terms[p.a], Terms[p.b])), Is.Empty);
    }

    [Test]
    public void Unbound_blank_nodes_iris_and_literals_come_in_this_order()
    {
        var evaluation = new Evaluation();
        var terms = evaluation.Terms("1 | <http://e/b> | _:x | error | 'a' | <http://e/a> | 'a'@en | true | 'x'^^integer | 0.5");
        Array.Sort(terms, (a, b) => TermValues.CompareForOrder(a, b, evaluation.Scope));
        Assert.That(terms.Select(evaluation.Text), Is.EqualTo(new[]
        {
            "error", "_:", "<http://e/a>", "<http://e/b>", "'a'", "'a'@en", "true", "'0.5'^^decimal", "'1'^^integer", "'x'^^integer",
        }));
    }

    private static void CheckPair(TermId a, TermId b)
    {
        var (x, y) = (TypedValue.Of(Shared.Scope.Terms, a), TypedValue.Of(Shared.Scope.Terms, b));
        var name = $"{Shared.Text(a)} and {Shared.Text(b)}";
        var equal = TermValues.AreEqual(a, b, Shared.Scope);
        if (a.IsLiteral && b.IsLiteral && x.ValueEquals(y) is { } same)
            Assert.That(equal, Is.EqualTo(same), name);
        var less = TermValues.Compare(ComparisonOperator.Less, a, b, Shared.Scope);
        if (x.Compare(y) is { } order)
            Assert.That(less, Is.EqualTo(order < 0), name);
        // Promotion to double makes some numbers equal that are not; elsewhere what is less comes before.
        var isRounded = x.IsNumeric && y.IsNumeric && (x.Kind >= ValueKind.Float || y.Kind >= ValueKind.Float);
        if (less == true && !isRounded)
            Assert.That(Order(a, b), Is.Negative, name);
        if (Order(a, b) == 0 && x.Kind != ValueKind.None && !isRounded)
            Assert.That(equal, Is.True, name);
    }

    private static int Order(TermId a, TermId b) => Math.Sign(TermValues.CompareForOrder(a, b, Shared.Scope));

    private static IEnumerable<TermId> MakeTerms()
    {
        yield return TermId.None;
        foreach (var text in (string[])["<http://e/a>", "<http://e/é>", "<urn:x>", "_:a", "_:b"])
            yield return Shared.Term(text);
        foreach (var type in NumberTypes)
        {
            foreach (var number in Numbers)
                yield return Shared.Term($"'{number}'^^{type}");
        }
        foreach (var (forms, types) in Others)
        {
            foreach (var type in types)
            {
                foreach (var form in forms)
                    yield return Shared.Term(type.StartsWith('@') ? $"'{form}'{type}" : $"'{form}'^^{type}");
            }
        }
    }
}
