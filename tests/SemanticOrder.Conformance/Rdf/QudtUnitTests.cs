using System.Text;
using SemanticOrder.Conformance.Report;
using SemanticOrder.Rdf;

namespace SemanticOrder.Conformance.Rdf;

/// <summary>The unit table says what QUDT says: factor, offset, codes, and one dimension vector per dimension.</summary>
[ConformanceSuite("QUDT units", "@vocabulary/unit 2.0.0, the units of the cut table")]
public sealed class QudtUnitTests
{
    private const string Qudt = "http://qudt.org/schema/qudt/";

    [TestCaseSource(nameof(Units))]
    public void A_unit_agrees_with_qudt(QudtCase test)
    {
        ArgumentNullException.ThrowIfNull(test);
        var unit = test.Unit;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(test.Values("conversionMultiplier").Select(v => v.TryGetDecimal(out var number) ? number : 0),
                Has.Exactly(1).EqualTo(unit.Numerator / unit.Denominator).Within(0.0000000000000001m));
            Assert.That(test.Values("conversionOffset").Select(v => v.TryGetDecimal(out var number) ? number : 0).SingleOrDefault(), Is.EqualTo(unit.Offset));
            Assert.That(unit.Rec20Codes, Is.SubsetOf(test.Texts("uneceCommonCode")));
            Assert.That(unit.UcumCodes, Is.SubsetOf(test.Texts("ucumCode")));
            Assert.That(test.Texts("hasDimensionVector"), Is.EqualTo(test.BaseVector), $"as the other units of {unit.Dimension}");
        }
    }

    private static IEnumerable<TestCaseData> Units() => SuiteFolder.Cases("sources/qudt-units", folder =>
    {
        var terms = new TermDictionary();
        var buffer = new QuadBuffer();
        using (var stream = File.OpenRead(Path.Combine(folder, "unit-core.nq")))
            new RdfReader(terms).Read(stream, RdfSyntax.NQuads, buffer);
        var graph = new QuadStore(terms).Load(buffer.Quads);
        var units = UnitTable.Default.Units.Where(unit => unit.Iri is not null).ToList();
        return units.Select(unit =>
        {
            var peer = units.First(other => other.Dimension == unit.Dimension);
            return new TestCaseData(new QudtCase(graph, unit, new QudtCase(graph, peer, []).Texts("hasDimensionVector"))).SetName($"qudt {unit.Id}");
        });
    });

    /// <summary>A unit beside what QUDT states of it.</summary>
    public sealed class QudtCase(QuadSnapshot graph, Unit unit, IReadOnlyList<string> baseVector)
    {
        public Unit Unit => unit;

        public IReadOnlyList<string> BaseVector => baseVector;

        public IEnumerable<TypedValue> Values(string property) => Objects(property).Select(id => TypedValue.Of(graph.Terms, id));

        public IReadOnlyList<string> Texts(string property) =>
            [.. Objects(property).Select(id => graph.Terms.Decode(id) is Literal literal ? literal.LexicalForm : ((Iri)graph.Terms.Decode(id)).Value)];

        public override string ToString() => unit.Id;

        private IEnumerable<TermId> Objects(string property) =>
            graph.Match(new QuadPattern(graph.Terms.Find(unit.Iri!), graph.Terms.FindIri(Encoding.UTF8.GetBytes(Qudt + property)), TermId.None), GraphSelection.AnyNamed)
                .Select(quad => quad.Object);
    }
}
