using System.Text;
using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests.Guide;

/// <summary>
/// A source that nobody built for: written from docs/mapping-guide.md alone. XML in GB 18030 with a namespace; men's sizes and trousers, girth before height, sizes in the
/// SKU too, Fahrenheit and overlapping ranges, epoch times, ordinal priorities, delivery deadlines.
/// </summary>
internal static class NovaProfile
{
    private const string Profile = """
        system: nova
        label: { zh: 新星, en: Nova }
        instance: nova-cn
        format: xml
        encoding: gb18030
        timeZone: America/New_York
        prefixes: { n: 'urn:nova' }
        valueMaps: { rank: rank.sssom.tsv, size: size.sssom.tsv }
        mappings:
          order:
            role: is
            sources: [['orders~xpath', '//n:order']]
            key: $(@id)
            version: { value: $(n:mod), time: epoch-milliseconds }
            po:
              - [os:orderNumber, $(@id)]
              - { p: os:placedAt, o: $(n:placed), as: { time: epoch-seconds } }
              - { p: os:paidAt, o: $(n:paid), as: { time: 'dd/MM/yyyy hh:mm tt' } }
              - { p: os:priority, o: $(n:rank), field: rank, as: { lookup: rank } }
          deadline:
            parent: order
            p: os:promise
            class: os:Promise
            key: delivery
            when: { ref: $(n:deliver), present: true }
            po:
              - [os:endEvent, os:Delivered~iri]
              - { p: os:dueBy, o: $(n:deliver), as: { time: { format: 'yyyy年M月d日', timeOfDay: '24:00', zone: Asia/Shanghai } } }
          within:
            parent: order
            p: os:promise
            class: os:Promise
            key: within
            when: { ref: $(n:within), present: true }
            po:
              - [os:startEvent, os:OrderPlaced~iri]
              - [os:endEvent, os:Delivered~iri]
              - { p: os:duration, o: $(n:within), field: within, as: { duration: { unit: $(n:within/@u), units: { 天: DAY, 小时: HUR } } } }
              - { p: os:startsAt, o: $(n:placed), field: within_start, as: { time: epoch-seconds } }
          line:
            parent: order
            iterator: n:lines/n:line
            p: os:line
            class: os:OrderLine
            key: $(@sku)
            context:
              sex: { o: $(n:dept), values: { 男装: M, 女装: F } }
              garment: { o: $(n:name), extract: '裤|裙|衣|衫', values: { 裤: trousers, 裙: skirt, 衣: top, 衫: top } }
              brand: NOVA
            po:
              - [os:sku, $(@sku)]
              - { p: os:quantity, o: $(n:qty), as: number }
              - { p: os:netMass, o: $(n:mass), as: { number: { unit: $(n:mass/@u), units: { 斤: JIN, 公斤: KGM } } } }
          size:
            parent: line
            p: os:size
            class: os:SizeStatement
            po:
              - { p: os:concept, field: spec, o: $(n:spec), as: [ { notation: gbt1335, forms: ['{girth}{type}/{height}', '{girth}{type}{height}', '{height}-{girth}-{type}'] }, { lookup: size } ] }
              - { p: os:concept, field: sku_size, o: $(@sku), extract: '-(?<value>[0-9]+[YABC][0-9]*)$', as: { notation: gbt1335, forms: ['{girth}{type}{height}', '{height}{girth}{type}'] } }
          temp:
            parent: line
            p: os:temperature
            class: os:TemperatureStatement
            key: req
            when: { ref: $(n:temp), present: true }
            po:
              - [os:kind, kind:required~iri]
              - [os:stage, stage:transport~iri]
              - { p: os:minTemperature, field: temp, o: $(n:temp), extract: '^(?<value>-?[0-9.]+)\s*[~～至到]\s*-?[0-9.]+\s*(?<unit>℃|℉|°R)', as: number }
              - { p: os:maxTemperature, field: temp, o: $(n:temp), extract: '(?:^|[~～至到≤])\s*(?<value>-?[0-9.]+)\s*(?<unit>℃|℉|°R)', as: number }
              - { p: os:tolerance, field: tolerance, o: $(n:temp), extract: '±\s*(?<value>[0-9.]+)\s*(?<unit>℃|℉)', as: number }
        """;

    private const string Payload = """
        <?xml version="1.0" encoding="GB18030"?>
        <x:orders xmlns:x="urn:nova">
         <x:order id="N-1"><x:mod>1768046400125</x:mod><x:placed>1768046400</x:placed><x:paid>10/01/2026 08:30 下午</x:paid><x:rank>1</x:rank><x:deliver>2026年1月13日</x:deliver><x:within u="天">3</x:within>
          <x:lines>
           <x:line sku="NV-1-92A175"><x:dept>男装</x:dept><x:name>衬衫</x:name><x:spec>175/92A</x:spec><x:qty>2</x:qty><x:mass u="斤">1</x:mass></x:line>
           <x:line sku="NV-2-80A170"><x:dept>男装</x:dept><x:name>西裤</x:name><x:spec>80A/175</x:spec><x:qty>1</x:qty></x:line>
           <x:line sku="NV-3"><x:dept>女装</x:dept><x:name>上衣</x:name><x:spec>85A/160</x:spec><x:qty>1</x:qty><x:temp>35.6~46.4℉ ±3.6℉</x:temp></x:line>
           <x:line sku="NV-4"><x:dept>童装</x:dept><x:name>上衣</x:name><x:spec>84A/160</x:spec><x:qty>x</x:qty><x:temp>5~1℃</x:temp><x:mass u="吨吨">1</x:mass></x:line>
           <x:line sku="NV-5-84A160"><x:dept>女装</x:dept><x:name>上衣</x:name><x:spec>165/88A</x:spec><x:qty>1</x:qty></x:line>
          </x:lines></x:order>
        </x:orders>
        """;

    /// <summary>The payload as the source sends it.</summary>
    public static byte[] Bytes { get; } = Encode();

    /// <summary>The repository's knowledge with this source beside the others.</summary>
    public static IEnumerable<KnowledgeFile> With(IEnumerable<KnowledgeFile> files) =>
    [
        .. files,
        File("profile.yml", Profile),
        File("rank.sssom.tsv", Map("rank", "priority: https://w3id.org/semanticorder/priority#", ["1\tskos:exactMatch\tpriority:high\t", "2\tskos:exactMatch\tpriority:normal\t", "3\tskos:exactMatch\tpriority:low\t"])),
        File("size.sssom.tsv", Map("size", "size: https://w3id.org/semanticorder/size/",
        [
            "L\tskos:exactMatch\tsize:gbt1335-2008/M/top/175-92A\tbrand=NOVA; sex=M; garment=top",
            "L\tskos:exactMatch\tsize:gbt1335-2008/F/top/165-88A\tbrand=NOVA; sex=F; garment=top",
        ])),
    ];

    private static KnowledgeFile File(string name, string text) => new("sources/nova/" + name, Encoding.UTF8.GetBytes(text));

    private static string Map(string name, string prefix, string[] rows) => string.Join('\n',
    [
        "#curie_map:", "#  map: https://w3id.org/semanticorder/mapping#", "#  " + prefix, "#sssom_version: \"1.1\"", $"#mapping_set_id: https://example.org/nova-{name}", "#mapping_set_version: 1.0.0",
        "#license: https://creativecommons.org/publicdomain/zero/1.0/", "#subject_type: rdfs literal", "#extension_definitions:", "#  - slot_name: ext_condition", "#    property: map:condition",
        "subject_label\tpredicate_id\tobject_id\text_condition\tmapping_justification", .. rows.Select(row => row + "\tsemapv:ManualMappingCuration"), "",
    ]);

    private static byte[] Encode()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030").GetBytes(Payload);
    }
}
