using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Schema;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Commands;

/// <summary>Runs mapping tests against compiled knowledge. Not thread-safe.</summary>
internal sealed class MappingTestRunner(CompiledKnowledge knowledge)
{
    private const string Unresolved = "unresolved";
    private readonly PrefixTable _prefixes = new(knowledge.Prefixes);
    private readonly Translator _translator = new(knowledge.Catalog, knowledge.Ontology, knowledge.Policies);

    /// <summary>Runs one test.</summary>
    /// <returns>What is wrong; null when it passes.</returns>
    public Diagnostic? Run(MappingTest test)
    {
        Translation answer;
        try
        {
            var target = test.To.Split('.', 2);
            answer = _translator.Translate(
                new TranslationRequest(test.System, test.Field, test.Value)
                {
                    ToSystem = test.To.Length == 0 ? null : target[0],
                    ToField = target is [_, var field] ? field : null,
                    Context = test.Context,
                },
                order: null,
                withWhy: false);
        }
        catch (SemanticOrderException fault)
        {
            return Fail(test, fault.Diagnostic.Message);
        }

        var given = Given(test, answer);
        if (given != Normal(test.Expected))
            return Fail(test, $"expected {test.Expected}, but it is {given}{(answer.Missing.Count == 0 ? "" : $" (missing: {string.Join(", ", answer.Missing)})")}");
        // Text kept as text loses nothing, yet the value was expected to mean nothing.
        var isTextOnly = test.To.Length == 0 && given == Unresolved && answer.Loss.Kind == LossKind.Lossless;
        var loss = LossName.Of(isTextOnly ? LossKind.Unmapped : answer.Loss.Kind);
        return test.Loss.Length == 0 || test.Loss == loss ? null : Fail(test, $"expected loss {test.Loss}, but it is {loss}");
    }

    /// <summary>The answer as the column <c>expected</c> would write it.</summary>
    private string Given(MappingTest test, Translation answer)
    {
        if (test.To.Length > 0 && answer.Entailed.Count > 0)
        {
            // Several fields of the target may say it; the expected value is one of theirs.
            var values = answer.Entailed.Select(value => value.Value).Distinct().Order(StringComparer.Ordinal).ToList();
            return values.Contains(test.Expected) ? test.Expected : string.Join('|', values);
        }

        if (test.To.Length == 0 && Meaning(test, answer) is { } meaning)
            return meaning;
        return answer.Candidates.Count == 0
            ? Unresolved
            : "candidates " + string.Join('|', answer.Candidates.Select(candidate => test.To.Length > 0 ? candidate.Value : Curie(candidate.ConceptIri ?? candidate.Value)).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// A value may mean several things: the expected one is looked for among them, in any way of writing it. That a field also keeps its text as text is no meaning.
    /// </summary>
    private string? Meaning(MappingTest test, Translation answer)
    {
        var meanings = answer.Meanings.Where(meaning => meaning.ConceptIri is not null || meaning.Value != test.Value).ToList();
        var expected = meanings.Find(meaning => meaning.Value == test.Expected || (meaning.ConceptIri is { } iri && (iri == test.Expected || Curie(iri) == test.Expected)));
        return expected is not null ? test.Expected : meanings.Count == 0 ? null : Curie(meanings[0].ConceptIri ?? meanings[0].Value);
    }

    private static string Normal(string expected)
    {
        const string candidates = "candidates ";
        return expected.StartsWith(candidates, StringComparison.Ordinal)
            ? candidates + string.Join('|', expected[candidates.Length..].Split('|', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal))
            : expected;
    }

    private string Curie(string iri) => _prefixes.Shorten(iri);

    private static Diagnostic Fail(MappingTest test, string message) => Diagnostic.Error(
        "SO8061",
        $"{test.System}.{test.Field} = '{test.Value}'{(test.To.Length == 0 ? "" : $" to {test.To}")}: {message}",
        test.File,
        TextSpan.At(test.Line - 1, 0));
}
