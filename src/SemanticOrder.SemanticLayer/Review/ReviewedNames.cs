using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Review.Shapes;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>Paths and IRIs of what a document gives: the same for every edition of it.</summary>
internal sealed partial class ReviewedNames
{
    private const int HashLength = 8;
    private static readonly (string Name, string Namespace)[] Known =
    [
        ("os", Vocab.Os.Namespace), ("sh", Vocab.Sh.Namespace), ("prov", Vocab.Prov.Namespace), ("oa", Vocab.Oa.Namespace), ("skos", Vocab.Skos.Namespace), ("owl", Vocab.Owl.Namespace),
        ("rdf", Vocab.Rdf.Namespace), ("rdfs", Vocab.Rdfs.Namespace), ("xsd", Vocab.Xsd.Namespace), ("dct", "http://purl.org/dc/terms/"),
    ];

    /// <param name="document">The document.</param>
    /// <param name="prefixes">Prefixes of the knowledge.</param>
    public ReviewedNames(ReviewedDocument document, IReadOnlyDictionary<string, string> prefixes)
    {
        var slug = Slug(document.Name);
        (Folder, Namespace) = ($"domains/{Slug(document.Domain)}/manuals/{slug}/", $"https://w3id.org/semanticorder/{Slug(document.Domain)}/manuals/{slug}#");
        var declared = prefixes.OrderBy(prefix => prefix.Key, StringComparer.Ordinal).Where(prefix => prefix.Key != "m" && !Known.Any(known => known.Name == prefix.Key || known.Namespace == prefix.Value)).Select(prefix => (prefix.Key, prefix.Value));
        Turtle = new Turtle([("m", Namespace), .. Known, .. declared]);
    }

    /// <summary>Folder of its files, with a slash at the end.</summary>
    public string Folder { get; }

    /// <summary>Namespace of its IRIs.</summary>
    public string Namespace { get; }

    /// <summary>Writes its terms.</summary>
    public Turtle Turtle { get; }

    public string Document => Namespace + "document";

    public string Scheme => Namespace + "terms";

    public string Of(Proposal proposal) => $"{Namespace}{proposal.Kind.ToString().ToLowerInvariant()}-{proposal.Id}";

    public string Quotation(Proposal proposal) => $"{Namespace}quotation-{proposal.Id}";

    public string Section(string section) => $"{Namespace}section-{Hash(section)}";

    public string Concept(string label) => $"{Namespace}concept-{Hash(label)}";

    public string Reviewer(string name) => $"{Namespace}reviewer-{Hash(name)}";

    /// <summary>The language of words of a document, which are Chinese or English.</summary>
    public static string Language(string text) => text.Any(SourceText.IsWide) ? "zh" : "en";

    /// <summary>A PDF open parameter (RFC 8118): page and rectangle, in points from the upper left corner.</summary>
    public static string Fragment(PageRegion region) =>
        string.Create(CultureInfo.InvariantCulture, $"page={region.Page}&viewrect={region.Box.Left:0.#},{region.Box.Top:0.#},{region.Box.Width:0.#},{region.Box.Height:0.#}");

    /// <summary>Letters, digits and hyphens; a hash where the name has more than these, so that two names never meet.</summary>
    private static string Slug(string name)
    {
        var slug = Other().Replace(name.ToLowerInvariant(), "-").Trim('-');
        return slug == name ? slug : (slug.Length > 0 ? slug + "-" : "") + Hash(name);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();
}
