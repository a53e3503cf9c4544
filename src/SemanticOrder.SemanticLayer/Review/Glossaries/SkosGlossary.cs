using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;

namespace SemanticOrder.SemanticLayer.Review.Glossaries;

/// <summary>Reads a glossary from SKOS in Turtle: preferred, alternative and hidden labels, definitions, broader concepts of the same file.</summary>
internal sealed class SkosGlossary(string file, string document)
{
    private readonly GlossaryTerms _terms = new(file, document);
    private readonly TermDictionary _dictionary = new();

    public GlossaryReading Read(ReadOnlyMemory<byte> content)
    {
        var buffer = new QuadBuffer();
        try
        {
            new RdfReader(_dictionary, new RdfReaderOptions { File = file, BaseIri = $"file:///{Uri.EscapeDataString(file)}" }).Read(content, RdfSyntax.Turtle, buffer);
        }
        catch (RdfSyntaxException fault)
        {
            _terms.Add(fault.Diagnostic with { File = file });
            return _terms.Reading;
        }

        var lines = new Dictionary<TermId, int>();
        for (var at = 0; at < buffer.Quads.Length; at++)
            lines.TryAdd(buffer.Quads[at].Subject, buffer.Lines[at] + 1);
        var store = new QuadStore(_dictionary);
        store.Load(buffer.Quads);
        var graph = new GraphNavigator(store.Snapshot);
        foreach (var concept in graph.Instances(Vocab.Skos.Concept).OrderBy(concept => lines.GetValueOrDefault(concept)))
            Add(graph, concept, lines.GetValueOrDefault(concept));
        if (_terms.Reading is { Proposals.Count: 0, Problems.Count: 0 })
            _terms.Add(Diagnostic.Error("SO7071", "The file has no skos:Concept. A glossary in Turtle has one for each term, with a skos:prefLabel.", file));
        return _terms.Reading;
    }

    private void Add(GraphNavigator graph, TermId concept, int line)
    {
        var (chinese, english) = (Label(graph, concept, "zh"), Label(graph, concept, "en"));
        var label = chinese.Length > 0 ? chinese : english.Length > 0 ? english : graph.Text(concept, Vocab.Skos.PrefLabel, "zh") ?? "";
        var name = graph.TextOf(concept);
        if (label.Length == 0)
        {
            _terms.Reject(line, name, "SO7073", $"The concept <{name}> has no skos:prefLabel. Write one.");
            return;
        }

        _terms.Add(line, $"{label} <{name}>", new GlossaryEntry(
            label, label == english ? "" : english, "", [.. graph.Texts(concept, Vocab.Skos.AltLabel)], [.. graph.Texts(concept, Vocab.Skos.HiddenLabel)],
            graph.Text(concept, Vocab.Skos.Definition, chinese.Length > 0 ? "zh" : "en") ?? "",
            [.. graph.Objects(concept, Vocab.Skos.Broader).Select(broader => graph.Text(broader, Vocab.Skos.PrefLabel, chinese.Length > 0 ? "zh" : "en")).OfType<string>().Order(StringComparer.Ordinal)]));
    }

    private static string Label(GraphNavigator graph, TermId concept, string language) =>
        graph.Objects(concept, Vocab.Skos.PrefLabel).Select(graph.Source.Terms.Decode).OfType<Literal>()
            .Where(literal => literal.LanguageTag is { } tag && (tag == language || tag.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase))).Select(literal => literal.LexicalForm).Order(StringComparer.Ordinal).FirstOrDefault() ?? "";
}
