using System.Globalization;
using System.Text;

namespace SemanticOrder.Benchmarks.Sparql;

/// <summary>
/// Shop data in the manner of the Berlin SPARQL Benchmark: a tree of product types, features, producers, vendors, reviewers, products, offers, reviews. The same number of products always
/// gives the same statements; 2,930 products give 1,002,477 of them ("bsbm1m"), 260 give 92,267.
/// </summary>
public sealed class ShopData : IMeasurement
{
    private const string Words = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru sta tre plo";
    private static readonly string[] Syllables = Words.Split(' ');
    private static readonly string[] Countries = [.. Repeat("US", 8), .. Repeat("GB", 3), .. Repeat("DE", 3), .. Repeat("CN", 3), .. Repeat("JP", 3), "FR", "ES", "RU", "KR", "AT"];
    private static readonly string[] Languages = ["en", "de", "ja", "es"];

    private readonly List<string> _vocabulary = [];
    private readonly List<(string Predicate, string Object)> _statements = [];
    private ulong _state = 42;
    private ShopFiles _files = null!;

    public string Verb => "sparql-data";

    public string Arguments => "PRODUCTS BASE (writes BASE.nt and BASE.ttl)";

    public int Run(string[] args)
    {
        if (args.Length != 2 || !int.TryParse(args[0], CultureInfo.InvariantCulture, out var products) || products < 1)
        {
            Console.Error.WriteLine($"usage: {Verb} {Arguments}");
            return 2;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Write(products, args[1]):N0} triples"));
        return 0;
    }

    /// <summary>Writes the data in both syntaxes.</summary>
    /// <returns>How many triples.</returns>
    public static long Write(int products, string path) => new ShopData().WriteAll(products, path);

    private static IEnumerable<string> Repeat(string value, int times) => Enumerable.Repeat(value, times);

    private long WriteAll(int products, string path)
    {
        using var files = new ShopFiles(path);
        _files = files;
        for (var word = 0; word < 6000; word++)
            _vocabulary.Add(MakeWord());
        var leaves = WriteTypes();
        var (features, producers) = (Math.Max(400, products / 2), Math.Max(10, products / 40));
        var (vendors, reviewers) = (Math.Max(10, products / 60), Math.Max(100, products / 2));
        for (var feature = 0; feature < features; feature++)
            WriteNode($"d:feature{feature}", ("rdf:type", "v:ProductFeature"), ("rdfs:label", Text(1, 3)), ("rdfs:comment", Text(15, 40)), ("dc:date", Date()));
        WriteTraders("producer", "v:Producer", producers);
        WriteTraders("vendor", "v:Vendor", vendors);
        for (var reviewer = 0; reviewer < reviewers; reviewer++)
            WriteNode($"d:reviewer{reviewer}", ("rdf:type", "foaf:Person"), ("foaf:name", Text(2, 2)), ("v:mbox_sha1sum", Checksum()), ("v:country", Country()), ("dc:date", Date()));
        for (var product = 0; product < products; product++)
            WriteProduct(product, leaves, features, producers);
        WriteOffers(products, vendors);
        WriteReviews(products, reviewers);
        return files.Count;
    }

    /// <summary>A tree with 6, 5 and 4 branches at its levels.</summary>
    private List<int> WriteTypes()
    {
        WriteNode("d:type0", ("rdf:type", "v:ProductType"), ("rdfs:label", "\"Thing for sale\""));
        List<int> level = [0];
        var next = 1;
        foreach (var branches in (int[])[6, 5, 4])
        {
            List<int> below = [];
            foreach (var parent in level)
            {
                for (var branch = 0; branch < branches; branch++, next++)
                {
                    below.Add(next);
                    WriteNode($"d:type{next}", ("rdf:type", "v:ProductType"), ("rdfs:label", Text(1, 3)), ("rdfs:comment", Text(20, 50)), ("rdfs:subClassOf", $"d:type{parent}"), ("dc:date", Date()));
                }
            }
            level = below;
        }
        return level;
    }

    private void WriteTraders(string name, string type, int count)
    {
        for (var trader = 0; trader < count; trader++)
        {
            WriteNode($"d:{name}{trader}", ("rdf:type", type), ("rdfs:label", Text(1, 3)), ("rdfs:comment", Text(15, 40)),
                ("foaf:homepage", $"<http://www.{name}{trader}.example/>"), ("v:country", Country()), ("dc:date", Date()));
        }
    }

    private void WriteProduct(int product, List<int> leaves, int features, int producers)
    {
        var type = leaves[Below(leaves.Count)];
        Add("rdf:type", "v:Product");
        Add("rdf:type", $"d:type{type}");
        Add("rdfs:label", Text(1, 3));
        Add("rdfs:comment", Text(50, 100));
        Add("v:producer", $"d:producer{Below(producers)}");
        var first = type * 37 % features;
        var chosen = new SortedSet<int>();
        for (var left = Between(9, 22); left > 0; left--)
            chosen.Add((first + Below(60)) % features);
        foreach (var feature in chosen)
            Add("v:productFeature", $"d:feature{feature}");
        AddNumbered("v:textual", () => Text(3, 15));
        AddNumbered("v:numeric", () => Integer(1, 2000));
        Add("dc:date", Date());
        Flush($"d:product{product}");
    }

    /// <summary>Three properties that every product has, and two that six in ten have.</summary>
    private void AddNumbered(string property, Func<string> value)
    {
        for (var number = 1; number <= 5; number++)
        {
            if (number <= 3 || IsLikely(0.6))
                Add($"{property}{number}", value());
        }
    }

    private void WriteOffers(int products, int vendors)
    {
        var offer = 0;
        for (var product = 0; product < products; product++)
        {
            for (var left = Between(14, 26); left > 0; left--, offer++)
            {
                WriteNode($"d:offer{offer}", ("rdf:type", "v:Offer"), ("v:product", $"d:product{product}"), ("v:vendor", $"d:vendor{Below(vendors)}"),
                    ("v:price", $"\"{Between(5, 9999)}.{Between(0, 99):00}\"^^xsd:decimal"), ("v:validFrom", DateTime(2023, 2024)), ("v:validTo", DateTime(2025, 2026)),
                    ("v:deliveryDays", Integer(1, 21)), ("v:offerWebpage", $"<http://www.vendor.example/offers/{offer}>"), ("dc:publisher", $"d:vendor{Below(vendors)}"), ("dc:date", Date()));
            }
        }
    }

    private void WriteReviews(int products, int reviewers)
    {
        var review = 0;
        for (var product = 0; product < products; product++)
        {
            for (var left = Between(4, 16); left > 0; left--, review++)
            {
                Add("rdf:type", "v:Review");
                Add("v:reviewFor", $"d:product{product}");
                Add("v:reviewer", $"d:reviewer{Below(reviewers)}");
                Add("v:reviewDate", DateTime(2023, 2025));
                Add("dc:title", Text(4, 15));
                Add("v:text", $"{Text(30, 90)}@{Languages[IsLikely(0.6) ? 0 : Below(4)]}");
                for (var number = 1; number <= 4; number++)
                {
                    if (IsLikely(0.7))
                        Add($"v:rating{number}", Integer(1, 10));
                }
                Add("dc:publisher", $"d:site{Between(0, 9)}");
                Add("dc:date", Date());
                Flush($"d:review{review}");
            }
        }
    }

    private void WriteNode(string subject, params ReadOnlySpan<(string Predicate, string Object)> statements)
    {
        _statements.AddRange(statements);
        Flush(subject);
    }

    private void Add(string predicate, string @object) => _statements.Add((predicate, @object));

    private void Flush(string subject)
    {
        _files.Write(subject, _statements);
        _statements.Clear();
    }

    private string MakeWord()
    {
        var word = new StringBuilder();
        for (var left = Between(2, 4); left > 0; left--)
            word.Append(Syllables[Below(Syllables.Length)]);
        return word.ToString();
    }

    private string Text(int least, int most) => $"\"{string.Join(' ', Enumerable.Range(0, Between(least, most)).Select(_ => _vocabulary[Below(_vocabulary.Count)]))}\"";

    private string Integer(int least, int most) => $"\"{Between(least, most)}\"^^xsd:integer";

    private string Date() => $"\"{Between(2019, 2025):0000}-{Between(1, 12):00}-{Between(1, 28):00}\"^^xsd:date";

    private string DateTime(int first, int last) => $"\"{Between(first, last):0000}-{Between(1, 12):00}-{Between(1, 28):00}T{Between(0, 23):00}:{Between(0, 59):00}:00Z\"^^xsd:dateTime";

    private string Country() => $"d:country{Countries[Below(Countries.Length)]}";

    /// <summary>160 bits of the product of three numbers, as hexadecimal digits.</summary>
    private string Checksum()
    {
        var product = new System.Numerics.BigInteger(Next()) * Next() * Next();
        return $"\"{(product & ((System.Numerics.BigInteger.One << 160) - 1)).ToString("x40", CultureInfo.InvariantCulture)[^40..]}\"";
    }

    private int Between(int least, int most) => least + Below(most - least + 1);

    private int Below(int end) => (int)(Next() % (ulong)end);

    private bool IsLikely(double part) => Next() % 1_000_000 / 1e6 < part;

    /// <summary>SplitMix64 (Steele, Lea, Flood 2014).</summary>
    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
