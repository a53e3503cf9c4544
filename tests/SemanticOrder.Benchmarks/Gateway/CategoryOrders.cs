using System.Globalization;
using System.Text;

namespace SemanticOrder.Benchmarks.Gateway;

/// <summary>
/// Orders with ten concept fields, and the knowledge they need: a tree of categories with three branches of 1,010 concepts each. The first field lies under the rare,
/// the some or the half branch in 0.01 %, 1 % and 50 % of the orders.
/// </summary>
internal static class CategoryOrders
{
    /// <summary>What every category's IRI begins with.</summary>
    public const string Namespace = "https://w3id.org/semanticorder/bench#";

    /// <summary>How many concept fields an order has.</summary>
    public const int Fields = 10;

    private const int Leaves = 900;

    /// <summary>The branches, by the share of orders whose first field lies under them.</summary>
    public static IReadOnlyList<(string Root, string Share)> Branches { get; } = [("Rare", "0.01 %"), ("Some", "1 %"), ("Half", "50 %")];

    /// <summary>Writes ontology and source profile into a folder of knowledge.</summary>
    public static void WriteKnowledge(string folder)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, "domains", "bench")).FullName;
        File.WriteAllText(Path.Combine(target, "bench.ttl"), Ontology());
        var source = Directory.CreateDirectory(Path.Combine(folder, "sources", "bench")).FullName;
        File.WriteAllText(Path.Combine(source, "profile.yml"), Profile());
    }

    /// <summary>One payload of so many orders, numbered from <paramref name="first"/>.</summary>
    public static byte[] Payload(int first, int count)
    {
        var random = new Random(7 + first);
        var text = new StringBuilder("{\"orders\":[");
        for (var number = first; number < first + count; number++)
        {
            if (number > first)
                text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $"{{\"no\":\"B{number:00000000}\",\"amount\":{random.Next(100, 1_000_000) / 100m}");
            for (var field = 0; field < Fields; field++)
                text.Append(CultureInfo.InvariantCulture, $",\"c{field}\":\"{Category(field, random)}\"");
            text.Append('}');
        }

        return Encoding.UTF8.GetBytes(text.Append("]}").ToString());
    }

    /// <summary>All categories under a branch, the root included.</summary>
    public static IEnumerable<string> Under(string root)
    {
        yield return root;
        for (var branch = 0; branch < 10; branch++)
        {
            yield return $"{root}{branch}";
            for (var twig = 0; twig < 10; twig++)
                yield return $"{root}{branch}-{twig}";
        }

        for (var leaf = 0; leaf < Leaves; leaf++)
            yield return Leaf(root, leaf);
    }

    private static string Category(int field, Random random)
    {
        var draw = random.Next(10_000);
        var root = field > 0 ? Branches[random.Next(3)].Root : draw < 1 ? "Rare" : draw < 101 ? "Some" : draw < 5_101 ? "Half" : "Other";
        return root == "Other" ? "Other" : Leaf(root, random.Next(Leaves));
    }

    private static string Leaf(string root, int leaf) => $"{root}{leaf % 10}-{leaf / 10 % 10}-{leaf / 100}";

    private static string? Parent(string name)
    {
        var cut = name.LastIndexOf('-');
        return cut >= 0 ? name[..cut] : char.IsDigit(name[^1]) ? name[..^1] : null;
    }

    private static string Ontology()
    {
        var text = new StringBuilder("""
            @prefix bench: <https://w3id.org/semanticorder/bench#> .
            @prefix os:    <https://w3id.org/semanticorder/core#> .
            @prefix gql:   <https://w3id.org/semanticorder/graphql#> .
            @prefix owl:   <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs:  <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos:  <http://www.w3.org/2004/02/skos/core#> .
            @prefix sh:    <http://www.w3.org/ns/shacl#> .
            @prefix xsd:   <http://www.w3.org/2001/XMLSchema#> .
            <https://w3id.org/semanticorder/bench> a owl:Ontology ; sh:declare [ sh:prefix "bench" ; sh:namespace "https://w3id.org/semanticorder/bench#"^^xsd:anyURI ] .
            bench:Category a owl:Class , skos:Concept ; rdfs:label "类目"@zh , "category"@en .
            bench:Other a owl:Class , skos:Concept ; rdfs:subClassOf bench:Category ; rdfs:label "其他"@zh , "other"@en .

            """);
        for (var field = 0; field < Fields; field++)
            text.Append(CultureInfo.InvariantCulture, $"bench:c{field} a owl:ObjectProperty , owl:FunctionalProperty ; rdfs:domain os:Order ; rdfs:range bench:Category ; gql:filterable true ; rdfs:label \"类目{field}\"@zh , \"category {field}\"@en .\n");
        foreach (var name in Branches.SelectMany(branch => Under(branch.Root)))
            text.Append(CultureInfo.InvariantCulture, $"bench:{name} a owl:Class , skos:Concept ; rdfs:subClassOf bench:{Parent(name) ?? "Category"} ; rdfs:label \"类目{name}\"@zh , \"category {name}\"@en .\n");
        return text.ToString();
    }

    private static string Profile()
    {
        var text = new StringBuilder("""
            system: bench
            label: { zh: 基准, en: Benchmark }
            instance: default
            format: json
            encoding: utf-8
            prefixes: { bench: 'https://w3id.org/semanticorder/bench#' }
            mappings:
              order:
                role: is
                sources: [['orders~jsonpath', '$.orders[*]']]
                key: $(no)
                class: os:Order
                po:
                  - [os:orderNumber, $(no)]
                  - { p: os:payment, o: $(amount), as: number }

            """);
        for (var field = 0; field < Fields; field++)
            text.Append(CultureInfo.InvariantCulture, $"      - {{ p: bench:c{field}, o: {{ value: '{Namespace}$(c{field})', type: iri }} }}\n");
        return text.ToString();
    }
}
