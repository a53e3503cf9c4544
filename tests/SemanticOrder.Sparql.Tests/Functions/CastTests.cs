using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Functions;

namespace SemanticOrder.Sparql.Tests.Functions;

/// <summary>Casts of SPARQL 1.1 §17.5 and of XQuery and XPath Functions and Operators §17.</summary>
public sealed class CastTests
{
    [TestCase("<http://e/z>", "string", "'http://e/z'")]
    [TestCase("<http://e/z>", "integer", "error")]
    [TestCase("_:a", "string", "error")]
    [TestCase("'x'@en", "string", "'x'")]
    [TestCase("'1'@en", "integer", "error")]
    [TestCase("01", "string", "'1'")]
    [TestCase("1.50", "string", "'1.5'")]
    [TestCase("1.0", "string", "'1'")]
    [TestCase("1e0", "string", "'1'")]
    [TestCase("1.5e6", "string", "'1.5E6'")]
    [TestCase("999999.5e0", "string", "'999999.5'")]
    [TestCase("1e-6", "string", "'0.000001'")]
    [TestCase("1e-7", "string", "'1.0E-7'")]
    [TestCase("'-7.875'^^float", "string", "'-7.875'")]
    [TestCase("'0.1'^^float", "string", "'0.1'")]
    [TestCase("'-0'^^double", "string", "'-0'")]
    [TestCase("'INF'^^double", "string", "'INF'")]
    [TestCase("'0'^^boolean", "string", "'false'")]
    [TestCase("'2026-11-11T24:00:00+00:00'^^dateTime", "string", "'2026-11-12T00:00:00Z'")]
    [TestCase("'x'^^integer", "string", "error")]
    [TestCase("' +33.3300 '", "decimal", "'33.33'^^decimal")]
    [TestCase("'-10.2E3'", "decimal", "error")]
    [TestCase("'-10.2E3'", "float", "'-1.02E4'^^float")]
    [TestCase("'13'", "integer", "'13'^^integer")]
    [TestCase("'13.5'", "integer", "error")]
    [TestCase("'NaN'", "double", "'NaN'^^double")]
    [TestCase("'true'", "boolean", "true")]
    [TestCase("'yes'", "boolean", "error")]
    [TestCase("'2002-10-10T17:00:00Z'", "dateTime", "'2002-10-10T17:00:00Z'^^dateTime")]
    [TestCase("'2002-10-10'", "dateTime", "error")]
    [TestCase("-2.5", "integer", "'-2'^^integer")]
    [TestCase("-2.9e0", "integer", "'-2'^^integer")]
    [TestCase("1e30", "integer", "'1000000000000000000000000000000'^^integer")]
    [TestCase("'NaN'^^double", "integer", "error")]
    [TestCase("'INF'^^float", "decimal", "error")]
    [TestCase("0.1e0", "decimal", "'0.1'^^decimal")]
    [TestCase("1.25e-30", "decimal", "'0.00000000000000000000000000000125'^^decimal")]
    [TestCase("0.1", "float", "'1.0E-1'^^float")]
    [TestCase("16777217", "float", "'1.6777216E7'^^float")]
    [TestCase("true", "integer", "'1'^^integer")]
    [TestCase("false", "double", "'0.0E0'^^double")]
    [TestCase("0.0", "boolean", "false")]
    [TestCase("'NaN'^^float", "boolean", "false")]
    [TestCase("'1E-400'^^double", "boolean", "false")]
    [TestCase("-3", "boolean", "true")]
    [TestCase("1", "dateTime", "error")]
    [TestCase("true", "dateTime", "error")]
    [TestCase("300", "byte", "error")]
    [TestCase("100", "byte", "'100'^^byte")]
    [TestCase("-1", "nonNegativeInteger", "error")]
    [TestCase("'2026-11-11T20:00:00+08:00'^^dateTime", "date", "'2026-11-11+08:00'^^date")]
    [TestCase("'2026-11-11T20:00:00.5'^^dateTime", "time", "'20:00:00.5'^^time")]
    [TestCase("'2026-11-11T20:00:00'^^dateTime", "gYearMonth", "'2026-11'^^gYearMonth")]
    [TestCase("'2026-11-11'^^date", "dateTime", "'2026-11-11T00:00:00'^^dateTime")]
    [TestCase("'2026-11-11'^^date", "gMonthDay", "'--11-11'^^gMonthDay")]
    [TestCase("'2026-11-11'^^date", "time", "error")]
    [TestCase("'20:00:00'^^time", "dateTime", "error")]
    [TestCase("'2026-11-11T20:00:00'^^dateTime", "dateTimeStamp", "error")]
    [TestCase("'P1Y2M3DT4H'^^duration", "yearMonthDuration", "'P1Y2M'^^yearMonthDuration")]
    [TestCase("'P1Y2M3DT4H'^^duration", "dayTimeDuration", "'P3DT4H'^^dayTimeDuration")]
    [TestCase("'0AFF'^^hexBinary", "base64Binary", "'Cv8='^^base64Binary")]
    [TestCase("1", "anyURI", "error")]
    [TestCase("'x'^^http://e/t", "string", "error")]
    [TestCase("error", "string", "error")]
    public void Casts(string term, string type, string expected)
    {
        var evaluation = new Evaluation();
        var name = new Iri(Vocab.Xsd.Namespace + type);
        Assert.That(CustomFunctions.IsKnown(name));
        Assert.That(evaluation.Text(CustomFunctions.Call(name, [evaluation.Term(term)], evaluation.Scope)), Is.EqualTo(expected));
    }

    [Test]
    public void Other_functions_and_other_numbers_of_arguments_are_errors()
    {
        var evaluation = new Evaluation();
        Assert.That(CustomFunctions.IsKnown(new Iri("http://e/f")), Is.False);
        Assert.That(CustomFunctions.Call(new Iri("http://e/f"), [evaluation.Term("1")], evaluation.Scope).IsNone);
        Assert.That(CustomFunctions.Call(Vocab.Xsd.Integer, evaluation.Terms("1 | 2"), evaluation.Scope).IsNone);
    }
}
