using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Mapping.Sources.Tables;
using SemanticOrder.Mapping.Values;

namespace SemanticOrder.Mapping.Tests.Sources.Profiles;

public sealed class ProfileLinksTests
{
    [Test]
    public void The_shipped_profiles_agree_with_each_other_and_with_their_files()
    {
        var profiles = Repository.Files("ontologies/sources", "profile.yml")
            .Select(file => ProfileReader.Read(Repository.Read(file), file)).ToList();
        Assert.That(profiles.SelectMany(reading => reading.Diagnostics).Select(fault => fault.ToString()), Is.Empty);
        Assert.That(ProfileLinks.Check([.. profiles.Select(reading => reading.Profile!)]).Select(fault => fault.ToString()), Is.Empty);
        foreach (var profile in profiles.Select(reading => reading.Profile!))
        {
            var maps = profile.ValueMaps.Select(declared => ValueMapReader.Read(Repository.Read(declared.Path), declared.Path)).ToList();
            var tables = profile.Tables.Select(declared => ReferenceTableReader.Read(Repository.Read(declared.Path), declared.Path, declared.Key)).ToList();
            Assert.Multiple(() =>
            {
                Assert.That(maps.SelectMany(map => map.Diagnostics).Select(fault => fault.ToString()), Is.Empty);
                Assert.That(tables.SelectMany(table => table.Diagnostics).Select(fault => fault.ToString()), Is.Empty);
                var faults = ProfileFiles.Check(profile, maps.ToDictionary(map => map.Map!.File, map => map.Map!), tables.ToDictionary(table => table.Table!.File, table => table.Table!));
                Assert.That(faults.Where(fault => fault.Severity == Diagnostics.Severity.Error).Select(fault => fault.ToString()), Is.Empty);
            });
        }
    }

    [Test]
    public void A_link_to_a_space_that_nothing_identifies_by_names_the_near_one()
    {
        var shop = Profile("shop", "order: { role: is, sources: [['a~csv']], key: $(id) }");
        var crm = Profile("crm", "ticket: { role: describes, sources: [['a~csv']], key: $(id), links: [ { to: [shop.order, shop.ordr], value: $(no) } ] }");
        Assert.That(
            ProfileLinks.Check([shop, crm]).Select(fault => fault.ToString()),
            Is.EqualTo(["crm.yml:4:73: error SO5064: The link points to 'shop.ordr', but no record identifies an order by it; did you mean 'shop.order'?"]));
    }

    [Test]
    public void Two_kinds_of_records_cannot_both_be_the_order()
    {
        var shop = Profile("shop", "order: { role: is, sources: [['a~csv']], key: $(id) }");
        var other = Profile("other", "order: { role: is, sources: [['a~csv']], key: $(id), keys: [ { space: shop.order, value: $(id) } ] }");
        Assert.Multiple(() =>
        {
            Assert.That(ProfileLinks.Check([shop, other]).Single().Code, Is.EqualTo("SO5065"));
            Assert.That(ProfileLinks.Check([shop, shop]).Select(fault => fault.Code), Is.EqualTo(["SO5065", "SO5065"]));
        });
    }

    [Test]
    public void Files_that_are_not_there_and_columns_that_a_table_lacks_are_named()
    {
        var profile = ProfileReader.Read("""
            system: s
            format: csv
            valueMaps: { size: size.sssom.tsv, level: level.sssom.tsv }
            tables: { products: { file: ../products.csv, key: sku } }
            mappings:
              o:
                role: is
                sources: [['a~csv']]
                key: $(id)
                context: { brand: { table: products, key: $(sku), column: brnd } }
            """, "x/s.yml").Profile!;
        var table = ReferenceTableReader.Read("sku,brand\n"u8.ToArray(), "products.csv", "sku").Table!;
        var map = ValueMapReader.Read(Values.ValueMapReaderTests.Literals("M\tbrand=KN; sex?=F"), "x/size.sssom.tsv").Map!;
        var faults = ProfileFiles.Check(profile, new Dictionary<string, ValueMap> { ["x/size.sssom.tsv"] = map }, new Dictionary<string, ReferenceTable> { ["products.csv"] = table });
        Assert.That(
            faults.Select(fault => $"{fault.Span} {fault.Severity} {fault.Code} {fault.Message}"),
            Is.EqualTo([
                "3:14 Warning SO5071 The value map 'size' asks for the context key 'sex', which no mapping sets; known are brand.",
                "3:36 Error SO5069 The value map 'level' was not found: there is no file x/level.sssom.tsv.",
                "10:16 Error SO5070 The table 'products' has no column 'brnd'; did you mean 'brand'?",
            ]));
    }

    private static SourceProfile Profile(string system, string mapping)
    {
        var reading = ProfileReader.Read($"system: {system}\nformat: csv\nmappings:\n  {mapping}\n", system + ".yml");
        Assert.That(reading.Diagnostics, Is.Empty);
        return reading.Profile!;
    }
}
