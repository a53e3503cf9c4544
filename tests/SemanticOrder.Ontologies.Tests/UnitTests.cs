using SemanticOrder.Mapping.Sources.Bodies;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Rdf;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>Unit codes are in the unit table, and a profile gives a property only what converts to the property's unit.</summary>
public sealed class UnitTests
{
    public static IEnumerable<string> Profiles() => SourceFiles.ProfileFiles;

    [Test]
    public void Every_unit_of_a_property_or_axis_is_in_the_table()
    {
        var axes = Designations.Schemes().SelectMany(scheme => Knowledge.Graph.Objects(scheme, Vocab.Map.Axis)).Select(axis => Knowledge.Graph.Text(axis, Vocab.Map.Unit)!);
        var codes = Knowledge.Terms.Keys.SelectMany(iri => Knowledge.Objects(iri, Vocab.Os.Unit)).Concat(axes).Distinct().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(codes, Has.Count.GreaterThan(5));
            Assert.That(codes.Where(code => UnitTable.Default.Find(code) is null), Is.Empty);
        }
    }

    [TestCaseSource(nameof(Profiles))]
    public void Every_unit_that_a_profile_states_converts_to_the_unit_of_its_property(string file)
    {
        foreach (var rule in SourceFiles.Read(file).Profile!.Mappings.SelectMany(mapping => mapping.Statements))
        {
            foreach (var code in rule.Operators.SelectMany(Codes))
            {
                var unit = UnitTable.Default.Find(code);
                Assert.That(unit, Is.Not.Null, $"{rule.Property}: {code}");
                if (Knowledge.Objects(rule.Property, Vocab.Os.Unit).SingleOrDefault() is { } kept)
                    Assert.That(unit!.IsConvertibleTo(UnitTable.Default.Find(kept)!), Is.True, $"{rule.Property}: {code} to {kept}");
            }
        }
    }

    private static IEnumerable<string> Codes(ValueOperator conversion)
    {
        var unit = conversion switch
        {
            NumberOperator number => number.Unit,
            DurationOperator duration => duration.Unit,
            SliceOperator slice => slice.Unit,
            _ => null,
        };
        return unit is null ? [] : unit.Spellings.Values.Concat(unit.Code?.Constant is { } code ? [code] : []);
    }
}
