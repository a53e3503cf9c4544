using System.Text.RegularExpressions;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Tests.Functions;

public sealed partial class TermFunctionTests
{
    [TestCase(BuiltInFunction.IsIri, "<mailto:alice@work.example>", "true")]
    [TestCase(BuiltInFunction.IsIri, "'bob@work.example'", "false")]
    [TestCase(BuiltInFunction.IsBlank, "_:a", "true")]
    [TestCase(BuiltInFunction.IsBlank, "'x'", "false")]
    [TestCase(BuiltInFunction.IsLiteral, "1", "true")]
    [TestCase(BuiltInFunction.IsLiteral, "<http://e/>", "false")]
    [TestCase(BuiltInFunction.IsNumeric, "12", "true")]
    [TestCase(BuiltInFunction.IsNumeric, "'12'", "false")]
    [TestCase(BuiltInFunction.IsNumeric, "'12'^^nonNegativeInteger", "true")]
    [TestCase(BuiltInFunction.IsNumeric, "'1200'^^byte", "false")]
    [TestCase(BuiltInFunction.IsNumeric, "'NaN'^^float", "true")]
    [TestCase(BuiltInFunction.IsNumeric, "<http://example/>", "false")]
    [TestCase(BuiltInFunction.Str, "<mailto:alice@work.example>", "'mailto:alice@work.example'")]
    [TestCase(BuiltInFunction.Str, "'chat'@fr", "'chat'")]
    [TestCase(BuiltInFunction.Str, "'01'^^integer", "'01'")]
    [TestCase(BuiltInFunction.Str, "_:a", "error")]
    [TestCase(BuiltInFunction.Lang, "'Robert'@EN", "'en'")]
    [TestCase(BuiltInFunction.Lang, "'Robert'", "''")]
    [TestCase(BuiltInFunction.Lang, "1", "''")]
    [TestCase(BuiltInFunction.Lang, "<http://e/>", "error")]
    [TestCase(BuiltInFunction.Datatype, "'x'", "<http://www.w3.org/2001/XMLSchema#string>")]
    [TestCase(BuiltInFunction.Datatype, "'x'@en", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>")]
    [TestCase(BuiltInFunction.Datatype, "1.5", "<http://www.w3.org/2001/XMLSchema#decimal>")]
    [TestCase(BuiltInFunction.Datatype, "'x'^^http://e/t", "<http://e/t>")]
    [TestCase(BuiltInFunction.Datatype, "<http://e/>", "error")]
    [TestCase(BuiltInFunction.Iri, "'../x?q#f'", "<http://example.org/x?q#f>")]
    [TestCase(BuiltInFunction.Iri, "'http://other/'", "<http://other/>")]
    [TestCase(BuiltInFunction.Iri, "<http://e/x>", "<http://e/x>")]
    [TestCase(BuiltInFunction.Iri, "''", "<http://example.org/base/>")]
    [TestCase(BuiltInFunction.Iri, "'has space'", "error")]
    [TestCase(BuiltInFunction.Iri, "'x'@en", "error")]
    [TestCase(BuiltInFunction.Iri, "1", "error")]
    [TestCase(BuiltInFunction.StrDt, "'123' | <http://www.w3.org/2001/XMLSchema#integer>", "'123'^^integer")]
    [TestCase(BuiltInFunction.StrDt, "'iiii' | <http://example/romanNumeral>", "'iiii'^^http://example/romanNumeral")]
    [TestCase(BuiltInFunction.StrDt, "'x'@en | <http://example/t>", "error")]
    [TestCase(BuiltInFunction.StrDt, "'x' | 'y'", "error")]
    [TestCase(BuiltInFunction.StrDt, "'x' | <http://www.w3.org/1999/02/22-rdf-syntax-ns#langString>", "error")]
    [TestCase(BuiltInFunction.StrLang, "'chat' | 'en'", "'chat'@en")]
    [TestCase(BuiltInFunction.StrLang, "'chat' | 'zh-hans'", "'chat'@zh-Hans")]
    [TestCase(BuiltInFunction.StrLang, "'chat' | ''", "error")]
    [TestCase(BuiltInFunction.StrLang, "'chat' | 'e n'", "error")]
    [TestCase(BuiltInFunction.StrLang, "'chat'@fr | 'en'", "error")]
    [TestCase(BuiltInFunction.SameTerm, "1 | 1", "true")]
    [TestCase(BuiltInFunction.SameTerm, "1 | 1.0", "false")]
    [TestCase(BuiltInFunction.SameTerm, "'x'@en | 'x'@EN", "true")]
    [TestCase(BuiltInFunction.SameTerm, "'NaN'^^double | 'NaN'^^double", "true")]
    [TestCase(BuiltInFunction.SameTerm, "1 | error", "error")]
    [TestCase(BuiltInFunction.IsIri, "error", "error")]
    public void Functions_on_terms(BuiltInFunction function, string arguments, string expected)
    {
        var evaluation = new Evaluation();
        Assert.That(evaluation.Text(evaluation.Call(function, arguments)), Is.EqualTo(expected));
    }

    [Test]
    public void A_relative_IRI_without_base_is_an_error()
    {
        var evaluation = new Evaluation(baseIri: null);
        Assert.That(evaluation.Call(BuiltInFunction.Iri, "'x'").IsNone);
        Assert.That(evaluation.Text(evaluation.Call(BuiltInFunction.Iri, "'urn:x'")), Is.EqualTo("<urn:x>"));
    }

    [Test]
    public void BNode_of_a_string_is_one_node_within_a_solution_and_another_in_the_next()
    {
        var evaluation = new Evaluation();
        var first = evaluation.Call(BuiltInFunction.BNode, "'a'");
        Assert.That(first.IsBlankNode);
        Assert.That(evaluation.Call(BuiltInFunction.BNode, "'a'"), Is.EqualTo(first));
        Assert.That(evaluation.Call(BuiltInFunction.BNode, "'b'"), Is.Not.EqualTo(first));
        Assert.That(Enumerable.Range(0, 3).Select(_ => evaluation.Call(BuiltInFunction.BNode, "")), Is.Unique);
        evaluation.Scope.StartSolution();
        Assert.That(evaluation.Call(BuiltInFunction.BNode, "'a'"), Is.Not.EqualTo(first));
        Assert.That(evaluation.Call(BuiltInFunction.BNode, "1").IsNone);
    }

    [Test]
    public void Uuids_are_of_version_4_and_differ()
    {
        var evaluation = new Evaluation();
        var texts = Enumerable.Range(0, 100).Select(_ => evaluation.Text(evaluation.Call(BuiltInFunction.StrUuid, ""))).ToArray();
        Assert.That(texts, Is.Unique.And.All.Matches<string>(text => Uuid().IsMatch(text)));
        Assert.That(evaluation.Text(evaluation.Call(BuiltInFunction.Uuid, "")), Does.StartWith("<urn:uuid:"));
    }

    [Test]
    public void New_terms_are_found_first_where_they_were_made_then_in_the_source()
    {
        var dictionary = new TermDictionary();
        var known = dictionary.Add(new Literal("a string of the source"));
        var overlay = new LocalTerms(dictionary);
        var local = overlay.Add(new Iri("http://e/local"));
        var terms = new EvaluationTerms(overlay);
        var made = terms.Add(new Iri("http://e/made"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(terms.Add(new Literal("a string of the source")), Is.EqualTo(known));
            Assert.That(terms.AddIri("http://e/local"u8), Is.EqualTo(local));
            Assert.That(made, Is.Not.EqualTo(local).And.EqualTo(terms.Find(new Iri("http://e/made"))));
            Assert.That(overlay.Find(new Iri("http://e/made")).IsNone);
            Assert.That(terms.Decode(local), Is.EqualTo(new Iri("http://e/local")));
            Assert.That(terms.Decode(made), Is.EqualTo(new Iri("http://e/made")));
            var typed = terms.Add(new Literal("x", new Iri("http://e/made")));
            Assert.That(terms.Decode(typed), Is.EqualTo(new Literal("x", new Iri("http://e/made"))));
            var tagged = terms.Add(new Literal("x", "de-CH-1901"));
            Assert.That(terms.Decode(tagged), Is.EqualTo(new Literal("x", "de-CH-1901")));
            var nodes = new[] { dictionary.AddBlankNode(), overlay.AddBlankNode(), terms.AddBlankNode() };
            Assert.That(nodes.Select(terms.Decode), Is.Unique);
            Assert.That(nodes.Select(terms.Decode).Select(terms.Find), Is.EqualTo(nodes));
        }
        var before = terms.AllocatedBytes;
        for (var i = 0; i < 10_000; i++)
            terms.AddString(new string('x', 20) + i, TermId.None);
        Assert.That(terms.AllocatedBytes, Is.GreaterThan(before + 200_000));
    }

    [GeneratedRegex("^'[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'$")]
    private static partial Regex Uuid();
}
