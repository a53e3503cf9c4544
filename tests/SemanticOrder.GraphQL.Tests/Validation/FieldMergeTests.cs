using System.Diagnostics;
using System.Text;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.GraphQL.Validation;

namespace SemanticOrder.GraphQL.Tests.Validation;

/// <summary>OverlappingFieldsCanBeMerged: agrees with the specification's own algorithm, and stays fast where that one is exponential.</summary>
public sealed class FieldMergeTests
{
    private static readonly Schema Boxes = new SchemaBuilder().AddText("""
        interface I { a: I b: I x: Int y(v: Int): Int }
        type A implements I { a: I b: A x: Int y(v: Int): Int z: Int l: [A] n: Int! }
        type B implements I { a: I b: B x: Int y(v: Int): Int z: String l: A n: Int }
        union U = A | B
        type Query { a: I b: A c: B u: U }
        """).Build();

    private static readonly RuleSet Rule = new(ValidationRules.Find("OverlappingFieldsCanBeMerged")!);

    [Test]
    public void The_rule_agrees_with_the_specification_on_random_documents()
    {
        var (free, conflicting) = (0, 0);
        for (var seed = 0; seed < 3_000; seed++)
        {
            var text = RandomDocument(new Random(seed));
            var document = Parser.ParseDocument(text);
            var expected = new NaiveFieldMerge(Boxes, document).AllCanMerge();
            var errors = DocumentValidator.Validate(Boxes, document, Rule);
            Assert.That(errors.IsEmpty, Is.EqualTo(expected), $"seed {seed}: {text}\n{string.Join('\n', errors)}");
            _ = expected ? free++ : conflicting++;
        }

        Assert.That(Math.Min(free, conflicting), Is.GreaterThan(300), "the documents should be of both kinds");
    }

    [TestCase(2_000)]
    [TestCase(4_000)]
    public void Thousands_of_equal_fields_are_checked_in_linear_time(int count) =>
        Quickly($"{{ {string.Concat(Enumerable.Repeat("b { x y(v: 1) } ", count / 4))} }}", isValid: true);

    [Test]
    public void Thousands_of_conflicting_fields_stop_at_the_error_limit() =>
        Quickly($"{{ b {{ {string.Concat(Enumerable.Range(0, 2_000).Select(index => $"x: y(v: {index}) "))} }} }}", isValid: false);

    [Test]
    public void One_conflict_behind_thousands_of_equal_fields_is_found() =>
        Quickly($"{{ b {{ {string.Concat(Enumerable.Repeat("x ", 4_000))} x: y }} }}", isValid: false);

    [Test]
    public void Fragments_that_double_at_every_level_do_not_explode() => Quickly(
        "{ b { ...F0 } } " + string.Concat(Enumerable.Range(0, 60).Select(level => $"fragment F{level} on A {{ a {{ ... on A {{ ...F{level + 1} }} }} b {{ ...F{level + 1} }} }} ")) + "fragment F60 on A { x }",
        isValid: true);

    [Test]
    public void Sets_of_fragments_that_multiply_along_the_way_do_not_explode()
    {
        // Which of the fragments overlap at a place depends on the whole way there, as the states of a determinised automaton do.
        var text = new StringBuilder("{ b { ...S0x0 } } ");
        const int Levels = 24;
        for (var level = 0; level < Levels; level++)
        {
            for (var state = 0; state <= level; state++)
                text.Append($"fragment S{level}x{state} on A {{ a {{ ... on A {{ ...S{level + 1}x{state} {(state == 0 ? $"...S{level + 1}x{level + 1}" : "")} }} }} b {{ ...S{level + 1}x{state} }} }} ");
        }

        for (var state = 0; state <= Levels; state++)
            text.Append($"fragment S{Levels}x{state} on A {{ x }} ");
        Quickly(text.ToString(), isValid: true);
    }

    private static void Quickly(string text, bool isValid)
    {
        var document = Parser.ParseDocument(text, ParserOptions.Schema);
        var clock = Stopwatch.StartNew();
        var errors = DocumentValidator.Validate(Boxes, document, Rule);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromMinutes(1)));
        Assert.That(errors.IsEmpty, Is.EqualTo(isValid), string.Join('\n', errors.Take(3)));
    }

    private static string RandomDocument(Random random)
    {
        var fragments = random.Next(4);
        var text = new StringBuilder(Set(random, 0, 0, fragments));
        for (var index = 0; index < fragments; index++)
            text.Append($" fragment F{index} on {Pick(random, "A", "B", "I", "Query")} {Set(random, 1, index + 1, fragments)}");
        return text.ToString();
    }

    private static string Set(Random random, int depth, int firstFragment, int fragments)
    {
        var selections = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(8) switch
        {
            0 when firstFragment < fragments => $"...F{random.Next(firstFragment, fragments)}",
            1 => $"... on {Pick(random, "A", "B", "I")} {Set(random, depth + 1, firstFragment, fragments)}",
            < 5 when depth < 4 => $"{Pick(random, "", "", "a: ", "b: ")}{Pick(random, "a", "b", "c", "l", "u")} {Set(random, depth + 1, firstFragment, fragments)}",
            _ => Pick(random, "x", "x", "x: z", "y", "y(v: 1)", "y: y(v: 2)", "n", "z", "x: n"),
        });
        return $"{{ {string.Join(' ', selections)} }}";
    }

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
