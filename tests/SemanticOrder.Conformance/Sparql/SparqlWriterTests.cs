using System.Text.RegularExpressions;
using SemanticOrder.Sparql;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Conformance.Sparql;

/// <summary>Every query and update of the W3C suites that can be read is written, and read back as it was.</summary>
public sealed partial class SparqlWriterTests
{
    private static readonly string[] Manifests = ["sparql/sparql10/manifest.ttl", "sparql/sparql11/manifest-all.ttl"];

    [TestCaseSource(nameof(Requests))]
    public void A_request_is_read_back_as_it_was(SparqlGraph request, bool isUpdate)
    {
        var text = File.ReadAllBytes(request.Path);
        var options = new SparqlParserOptions { BaseIri = request.BaseIri };
        if (isUpdate)
            Check(SparqlParser.ParseUpdate(text, options), SparqlWriter.Write, written => SparqlParser.ParseUpdate(written));
        else
            Check(SparqlParser.ParseQuery(text, options), SparqlWriter.Write, written => SparqlParser.ParseQuery(written));
    }

    /// <summary>The first text gives names to what has none; from then on nothing changes.</summary>
    private static void Check<T>(T request, Func<T, string> write, Func<string, T> read)
        where T : class
    {
        var text = write(request);
        var again = read(text);
        Assert.That(WithNumberedNames(again), Is.EqualTo(WithNumberedNames(request)), text);
        Assert.That(read(write(again)), Is.EqualTo(again), text);
    }

    /// <summary>The tree of a request with its names numbered as they come, in each operation of an update anew.</summary>
    private static string WithNumberedNames(object tree)
    {
        if (tree is Update update)
            return update.BaseIri + string.Concat(update.Operations.Select(WithNumberedNames));
        var numbers = new Dictionary<string, string>();
        return HiddenName().Replace(tree.ToString()!, name => numbers.TryGetValue(name.Value, out var number) ? number : numbers[name.Value] = $"#{numbers.Count}");
    }

    /// <summary>Blank nodes, and variables that the translation to algebra adds.</summary>
    [GeneratedRegex(@"_:[\w.]+|\?\.\w+")]
    private static partial Regex HiddenName();

    private static IEnumerable<TestCaseData> Requests() => SuiteFolder.Cases("rdf-tests", suite =>
    {
        var syntax = Manifests.SelectMany(manifest => SparqlManifest.ReadSyntax(suite, manifest)).Where(test => test.IsPositive).Select(test => (test.Id, test.Request, test.IsUpdate));
        var evaluation = Manifests.SelectMany(manifest => SparqlManifest.Read(suite, manifest)).Select(test => (test.Id, test.Request, IsUpdate: test.Kind == SparqlCaseKind.Update));
        return syntax.Concat(evaluation).DistinctBy(test => test.Request.Path).Select(test => new TestCaseData(test.Request, test.IsUpdate).SetName("written: " + test.Id));
    });
}
