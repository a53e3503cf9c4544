using System.Globalization;
using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;
using SemanticOrder.Tagging;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Scheme;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>
/// Reads the tag scheme of a file set: every <c>os:Tag</c> with an <c>os:intentKey</c>, all files <c>*.lexicon.tsv</c>, the labels of the tags as further cues, and the model,
/// if there is one (<c>*.model</c>). Adding a concept adds a tag.
/// </summary>
/// <param name="knowledge">The closed knowledge.</param>
/// <param name="files">The files.</param>
/// <param name="locator">Where statements are written.</param>
/// <param name="diagnostics">Receives SO9110 to SO9112, and what is wrong with the files (SO9101, SO9103, SO9104).</param>
internal sealed class TagCatalogReader(QuadSnapshot knowledge, IReadOnlyList<KnowledgeFile> files, IAxiomLocator locator, ICollection<Diagnostic> diagnostics)
{
    /// <summary>How the name of a lexicon ends.</summary>
    public const string LexiconEnding = ".lexicon.tsv";

    /// <summary>How the name of a model ends.</summary>
    public const string ModelEnding = ".model";

    private readonly GraphNavigator _graph = new(knowledge);

    public TagCatalog Read()
    {
        var (tags, concepts, labels) = (new List<TagDefinition>(), new Dictionary<string, TermId>(StringComparer.Ordinal), new List<(string, string)>());
        foreach (var id in _graph.Subjects(Vocab.Os.IntentKey).Where(id => id.IsIri).OrderBy(_graph.TextOf, StringComparer.Ordinal))
        {
            if (Definition(id) is not { } tag)
                continue;
            if (!concepts.TryAdd(tag.Key, id))
            {
                Twice(concepts[tag.Key], id, tag.Key);
                continue;
            }

            tags.Add(tag);
            labels.AddRange(_graph.Texts(id, Vocab.Skos.PrefLabel).Concat(_graph.Texts(id, Vocab.Skos.AltLabel)).Distinct().Select(label => (tag.Key, label)));
        }

        var tables = files.Where(file => file.Path.EndsWith(LexiconEnding, StringComparison.Ordinal)).ToList();
        var lexicon = TagLexicon.Join(tables.Select(file => TagLexicon.Parse(Encoding.UTF8.GetString(file.Content.Span), file.Path)), labels);
        var model = ReadModel();
        Check(lexicon, model, concepts);
        return new TagCatalog(new TagScheme(tags, lexicon, model, Precedence()), concepts, Texts(), Conflicts(), [.. tables.Select(file => file.Path)]);
    }

    /// <summary>
    /// The axioms that <c>os:impliesTag</c> stands for: whatever has the one tag has the other. They are closed over like any other, and their conclusions explained.
    /// </summary>
    /// <param name="stated">What the files state.</param>
    /// <param name="terms">Receives the terms.</param>
    /// <param name="locations">Receives where the axioms are written.</param>
    public static IEnumerable<Quad> Implications(QuadSnapshot stated, TermDictionary terms, AxiomLocations locations)
    {
        var (implies, property) = (stated.Terms.Find(Vocab.Os.ImpliesTag), terms.Add(Vocab.Os.Tag));
        if (implies.IsNone)
            yield break;
        var (type, restriction, onProperty, hasValue, subClassOf) = (terms.Add(Vocab.Rdf.Type), terms.Add(Vocab.Owl.Restriction), terms.Add(Vocab.Owl.OnProperty), terms.Add(Vocab.Owl.HasValue), terms.Add(Vocab.Rdfs.SubClassOf));
        foreach (var (subject, predicate, @object, _) in stated.Match(new QuadPattern(TermId.None, implies, TermId.None), GraphSelection.All))
        {
            var (having, alsoHaving) = (terms.AddBlankNode(), terms.AddBlankNode());
            foreach (var (node, value) in ((TermId, TermId)[])[(having, subject), (alsoHaving, @object)])
            {
                yield return new Quad(node, type, restriction);
                yield return new Quad(node, onProperty, property);
                yield return new Quad(node, hasValue, value);
            }

            if (locations.Locate(subject, predicate, @object) is { File: { } file, Line: { } line })
                locations.Add(new Quad(having, subClassOf, alsoHaving), file, line - 1);
            yield return new Quad(having, subClassOf, alsoHaving);
        }
    }

    private TagDefinition? Definition(TermId id)
    {
        var (key, weight, validity, safety) = (_graph.Text(id, Vocab.Os.IntentKey)!, _graph.Text(id, Vocab.Os.DefaultWeight), _graph.Text(id, Vocab.Os.Validity), _graph.Text(id, Vocab.Os.IsSafetyTag));
        var counts = 0.5;
        if (key.Length == 0 || key.Any(character => char.IsWhiteSpace(character) || character == '*'))
            return Fault(id, Vocab.Os.IntentKey, $"the intent key '{key}' is empty or has blanks");
        if (weight is not null && !(double.TryParse(weight, NumberStyles.Float, CultureInfo.InvariantCulture, out counts) && counts is >= 0 and <= 1))
            return Fault(id, Vocab.Os.DefaultWeight, $"the default weight {weight} is not between 0 and 1");
        if (validity is not (null or "order" or "mentionedTime"))
            return Fault(id, Vocab.Os.Validity, $"the validity '{validity}' is neither order nor mentionedTime");
        if (safety is not (null or "true" or "false" or "1" or "0"))
            return Fault(id, Vocab.Os.IsSafetyTag, $"os:isSafetyTag is '{safety}', which is neither true nor false");
        if (!_graph.Objects(id, Vocab.Rdf.Type).Contains(_graph.Id(Vocab.Os.TagClass)))
            return Fault(id, Vocab.Os.IntentKey, "it has an intent key, but is no os:Tag");
        return new TagDefinition(_graph.TextOf(id), key)
        {
            DefaultWeight = counts,
            Validity = validity == "mentionedTime" ? TagValidity.MentionedTime : TagValidity.Order,
            IsSafety = safety is "true" or "1",
            ChoiceRank = (int?)_graph.Number(id, Vocab.Os.ChoiceRank),
            Channels = [.. _graph.Texts(id, Vocab.Os.ChoiceChannel)],
        };
    }

    private IntentModel? ReadModel()
    {
        var models = files.Where(file => file.Path.EndsWith(ModelEnding, StringComparison.Ordinal)).ToList();
        if (models.Count > 1)
            diagnostics.Add(Diagnostic.Error("SO9112", $"The knowledge holds {models.Count} intent models: {string.Join(", ", models.Select(file => file.Path))}. One serves; leave that one.", models[1].Path));
        if (models.Count != 1)
            return null;
        try
        {
            return ModelFile.Read(models[0].Content.ToArray(), models[0].Path);
        }
        catch (TaggingException fault)
        {
            diagnostics.Add(fault.Diagnostic);
            return null;
        }
    }

    private void Check(TagLexicon lexicon, IntentModel? model, Dictionary<string, TermId> concepts)
    {
        foreach (var found in lexicon.Diagnostics)
            diagnostics.Add(found with { Severity = Severity.Warning });
        foreach (var row in lexicon.Rows.Where(row => row.Tag != "*" && row.Kind != LexiconKind.Class && !concepts.ContainsKey(row.Tag)).DistinctBy(row => row.Tag))
            diagnostics.Add(Diagnostic.Warning("SO9111", $"The lexicon speaks of the tag '{row.Tag}', but no concept has it as os:intentKey; its rows say nothing. Declare the concept, or correct the name.", row.File, TextSpan.At(new TextPosition(row.Line - 1, 0, 0))));
        foreach (var tag in (model?.Tags ?? []).Where(tag => !concepts.ContainsKey(tag)))
            diagnostics.Add(Diagnostic.Warning("SO9111", $"The model has learnt the tag '{tag}', but no concept has it as os:intentKey; it is not read. Declare the concept, or train a model without it."));
    }

    private Dictionary<TagSource, int> Precedence()
    {
        var precedence = new Dictionary<TagSource, int>();
        foreach (var source in Enum.GetValues<TagSource>())
        {
            var id = _graph.Id(new Iri(Vocab.Os.TagSourceNamespace + source.ToString().ToLowerInvariant()));
            if (_graph.Number(id, Vocab.Os.Precedence) is { } number)
                precedence[source] = (int)number;
        }

        return precedence;
    }

    private Dictionary<TermId, TermId> Texts() =>
        _graph.Subjects(Vocab.Os.ReadForTags).Where(id => _graph.Text(id, Vocab.Os.ReadForTags) is "true" or "1").ToDictionary(id => id, id => _graph.Object(id, Vocab.Os.SaidAt));

    private List<(TermId, TermId)> Conflicts() =>
    [
        .. _graph.Subjects(Vocab.Os.ConflictsWithTag).SelectMany(left => _graph.Objects(left, Vocab.Os.ConflictsWithTag).Select(right => left < right ? (left, right) : (right, left))).Distinct().Order(),
    ];

    /// <summary>
    /// One key of two tags: both places are named, and the fault is said at the one that came to the other. What stands in a file of <c>core/</c> was there before what a domain adds.
    /// </summary>
    private void Twice(TermId first, TermId second, string key)
    {
        var (one, other) = (PlaceOfKey(first), PlaceOfKey(second));
        var (earlier, later) = IsCore(other) && !IsCore(one) ? (second, first) : (first, second);
        var written = PlaceOfKey(earlier) is { File: { } file } place ? $" ({file}{(place.Line is { } line ? $":{line}" : "")})" : "";
        Fault(later, Vocab.Os.IntentKey, $"<{_graph.TextOf(earlier)}>{written} has the intent key '{key}' already");
    }

    private AxiomLocation? PlaceOfKey(TermId id) => locator.Locate(id, _graph.Id(Vocab.Os.IntentKey), _graph.Object(id, Vocab.Os.IntentKey));

    private static bool IsCore(AxiomLocation? place) => place?.File?.StartsWith("core/", StringComparison.Ordinal) == true;

    private TagDefinition? Fault(TermId id, Iri property, string problem)
    {
        var place = locator.Locate(id, _graph.Id(property), _graph.Object(id, property));
        diagnostics.Add(Diagnostic.Error("SO9110", $"The tag <{_graph.TextOf(id)}> cannot be used: {problem}.", place?.File, place?.Span));
        return null;
    }
}
