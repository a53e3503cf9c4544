using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Mapping.Tests.Sources.Profiles;

public sealed class ProfileReaderTests
{
    private const string Os = "https://w3id.org/semanticorder/core#";

    private const string Full = """
        prefixes: { shop: "https://example.org/shop#" }
        system: taobao
        label: { zh: 淘宝, en: Taobao }
        instance: default
        format: json
        encoding: gb18030
        timeZone: Asia/Shanghai
        valueMaps: { size: size.sssom.tsv }
        tables: { products: { file: ../../reference/products.csv, key: sku } }
        mappings:
          trade:
            role: is
            sources: [['taobao-trades~jsonpath', '$.trades.trade[*]']]
            key: $(tid)
            version: { value: $(modified), time: 'yyyy-MM-dd HH:mm:ss' }
            keys: [ { space: taobao.trade, value: $(tid) } ]
            links: [ { to: [jd.order], value: $(jd_no) } ]
            personal: [buyer_message, $(receiver_city)]
            class: os:Order
            context:
              channel: web
            po:
              - { p: os:placedAt, o: $(created), as: { time: 'yyyy-MM-dd HH:mm:ss' } }
              - [os:orderNumber, $(tid)]
              - [a, shop:Trade]
              - [os:title, 你好, zh~lang]
              - [os:note, [$(a), $(b)], xsd:token]
          line:
            parent: trade
            iterator: orders.order[*]
            p: os:line
            class: os:OrderLine
            key: $(outer_sku_id)
            context:
              brand: { table: products, key: $(outer_sku_id), column: brand }
              sex:
                - { table: products, key: $(outer_sku_id), column: sex }
                - { o: $(title), extract: '[男女]', values: { 男: M, 女: F } }
            po:
              - { p: os:quantity, o: $(num), as: number }
              - p: os:netMass
                o: $(weight)
                extract: '(?<value>[0-9.]+)(?<unit>kg|g)'
                as: { number: { unit: KGM, units: { kg: KGM, g: GRM }, times: $(num), decimals: 1 } }
              - { p: os:gift, o: $(is_gift), as: { boolean: { true: [Y, 是], false: N } } }
              - { p: os:duration, o: 'PT48H', datatype: xsd:dayTimeDuration }
              - { p: os:concept, o: cold:FrozenMinus18~iri, when: { ref: $(cold), equals: [Y, 是] } }
          size:
            parent: line
            p: os:size
            class: os:SizeStatement
            when: [ { ref: sku_properties_name, matches: '尺码' }, { ref: $(num), notEquals: 0 } ]
            po:
              - p: os:concept
                field: sku_properties_name
                aliases: [size_text]
                o: $(sku_properties_name)
                extract: '尺码[:：]\s*(?<value>[^;；]+)'
                as:
                  - { notation: gbt1335, forms: ['{girth}{type}/{height}'] }
                  - { lookup: size }
        """;

    [Test]
    public void Every_key_of_the_format_is_read()
    {
        var profile = Read(Full);
        var trade = profile.Records.Single();
        var line = trade.Children.Single();
        var size = line.Children.Single();
        Assert.Multiple(() =>
        {
            Assert.That((profile.System, profile.Label.Zh, profile.Label.En), Is.EqualTo(("taobao", "淘宝", "Taobao")));
            Assert.That(profile.Instance.Constant, Is.EqualTo("default"));
            Assert.That((profile.Format, profile.Options.Encoding), Is.EqualTo((PayloadFormat.Json, PayloadEncoding.Gb18030)));
            Assert.That(profile.TimeZone!.Id, Is.EqualTo("Asia/Shanghai"));
            Assert.That(profile.ValueMaps.Single().Path, Is.EqualTo("ontologies/sources/taobao/size.sssom.tsv"));
            Assert.That(profile.Tables.Single().Path, Is.EqualTo("ontologies/reference/products.csv"));
            Assert.That(profile.Prefixes["shop"], Is.EqualTo("https://example.org/shop#"));
            Assert.That((trade.Role, trade.Class, trade.Key.Text), Is.EqualTo((RecordRole.Is, Os + "Order", "$(tid)")));
            Assert.That(trade.Version!.Time!.Format.Text, Is.EqualTo("yyyy-MM-dd HH:mm:ss"));
            Assert.That(trade.Keys.Single().Space, Is.EqualTo("taobao.trade"));
            Assert.That(trade.Links.Single().Spaces, Is.EqualTo(["jd.order"]));
            Assert.That(trade.Personal.Select(path => path.Text), Is.EqualTo(["buyer_message", "receiver_city"]));
            Assert.That((line.Parent, line.Property, line.Class, line.Iterator!.Text), Is.EqualTo(("trade", Os + "line", Os + "OrderLine", "orders.order[*]")));
            Assert.That((size.Iterator, size.Key), Is.EqualTo(((object?)null, (object?)null)));
            Assert.That(size.When, Has.Length.EqualTo(2));
        });
    }

    [Test]
    public void Statements_keep_their_order_and_their_operators()
    {
        var profile = Read(Full);
        var trade = profile.Records.Single();
        var line = trade.Children.Single();
        var size = line.Children.Single().Statements.Single();
        var type = trade.Statements[2];
        var title = (TextOperator)trade.Statements[3].Operators.Single();
        var mass = (NumberOperator)line.Statements[1].Operators.Single();
        Assert.Multiple(() =>
        {
            Assert.That(trade.Statements.Select(rule => rule.Property[Os.Length..]).Take(2), Is.EqualTo(["placedAt", "orderNumber"]));
            Assert.That(trade.Statements[0].Operators.Single(), Is.TypeOf<TimeOperator>());
            Assert.That((type.Value.Constant, type.Operators.Single().GetType()), Is.EqualTo(("https://example.org/shop#Trade", typeof(ConstantIriOperator))));
            Assert.That((title.Language, title.Datatype), Is.EqualTo(("zh", (string?)null)));
            Assert.That(trade.Statements[5].Operators.Single(), Is.EqualTo(new TextOperator(null, "http://www.w3.org/2001/XMLSchema#token")));
            Assert.That(trade.Statements.Skip(4).Select(rule => rule.Field), Is.EqualTo(["a", "b"]));
            Assert.That((mass.Unit!.Code!.Constant, mass.Unit.CodeOf("g"), mass.Unit.CodeOf("KGM"), mass.Times!.Text, mass.Decimals), Is.EqualTo(("KGM", "GRM", "KGM", "$(num)", 1)));
            Assert.That(((BooleanOperator)line.Statements[2].Operators.Single()).Read("是"u8), Is.True);
            Assert.That(((BooleanOperator)line.Statements[2].Operators.Single()).Read("?"u8), Is.Null);
            Assert.That(line.Statements[4].Value.Constant, Is.EqualTo("https://w3id.org/semanticorder/cold-chain#FrozenMinus18"));
            Assert.That(((Condition.EqualsAny)line.Statements[4].When.Single()).Texts, Is.EqualTo(["Y", "是"]));
            Assert.That((size.Field, size.Aliases[0], size.Extract!.Pattern.ToString()), Is.EqualTo(("sku_properties_name", "size_text", @"尺码[:：]\s*(?<value>[^;；]+)")));
            Assert.That(((NotationOperator)size.Operators[0]).Forms.Single().Segments.Count(segment => segment.IsPlaceholder), Is.EqualTo(3));
            Assert.That(((LookupOperator)size.Operators[1]).ValueMap.Name, Is.EqualTo("size"));
            Assert.That(profile.RulesOf("size_text").Single(), Is.SameAs(size));
        });
    }

    [Test]
    public void Context_sources_are_tried_in_order()
    {
        var rule = Read(Full).Records.Single().Children.Single().Context[1];
        var field = (ContextSource.FromField)rule.Sources[1];
        Assert.Multiple(() =>
        {
            Assert.That(rule.Key, Is.EqualTo("sex"));
            Assert.That(((ContextSource.FromTable)rule.Sources[0]).Column, Is.EqualTo("sex"));
            Assert.That(field.Values!["男"], Is.EqualTo("M"));
        });
    }

    [Test]
    public void An_is_record_identifies_by_its_key_when_it_states_no_keys()
    {
        var profile = Read("""
            system: jd
            format: json
            mappings:
              order: { role: is, sources: [['jd~jsonpath', '$.list[*]']], key: $(orderId) }
            """);
        var record = profile.Records.Single();
        Assert.That((record.Keys.Single().Space, record.Keys.Single().Value.Text, record.Class), Is.EqualTo(("jd.order", "$(orderId)", Os + "Order")));
    }

    [TestCase("[['a~jsonpath', '$.o[*]']]")]
    [TestCase("[{ access: a, referenceFormulation: jsonpath, iterator: '$.o[*]' }]")]
    [TestCase("[['a~jsonpath', '$.p[*]'], ['a~jsonpath', '$.o[*]']]")]
    public void Sources_may_be_written_in_each_form_of_YARRRML(string sources)
    {
        var profile = Read($"system: s\nformat: json\nmappings:\n  o: {{ role: is, sources: {sources}, key: $(id) }}");
        using var document = profile.Parse("""{"o":[{"id":1},{"id":2}]}"""u8.ToArray());
        var records = new List<PayloadNode>();
        foreach (var iterator in profile.Records.Single().Iterators)
            iterator.Select(document.Root, records);
        Assert.That(records.Select(record => profile.Records.Single().Key.ReadText(record)), Is.EqualTo(["1", "2"]));
    }

    [Test]
    public void The_long_words_of_YARRRML_are_synonyms()
    {
        var profile = Read("""
            system: s
            format: csv
            mapping:
              o:
                role: is
                source: ['orders~csv']
                subject: $(id)
                predicateobjects:
                  - predicates: os:sku
                    objects: { value: $(sku), type: literal, language: en }
                  - predicate: os:concept
                    object: { value: os:Order, type: iri }
            """);
        var rules = profile.Records.Single().Statements;
        Assert.Multiple(() =>
        {
            Assert.That(rules[0].Operators.Single(), Is.EqualTo(new TextOperator("en", null)));
            Assert.That(rules[1].Value.Constant, Is.EqualTo(Os + "Order"));
            Assert.That(profile.Names.RequiredColumns, Is.EqualTo(["id", "sku"]));
        });
    }

    private static SourceProfile Read(string yaml)
    {
        var reading = ProfileReader.Read(yaml, "ontologies/sources/taobao/profile.yml");
        Assert.That(reading.Diagnostics.Select(diagnostic => diagnostic.ToString()), Is.Empty);
        return reading.Profile!;
    }
}
