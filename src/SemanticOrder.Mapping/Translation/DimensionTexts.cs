using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Translation;

/// <summary>The words for a loss between two dimensions, such as "a queue is no clock": <c>os:DimensionGap</c> individuals, else a plain sentence.</summary>
internal sealed class DimensionTexts(CompiledOntology ontology)
{
    private static readonly Iri Gap = new(Vocab.Os.Namespace + "DimensionGap");
    private static readonly Iri FromDimension = new(Vocab.Os.Namespace + "fromDimension");
    private static readonly Iri ToDimension = new(Vocab.Os.Namespace + "toDimension");
    private static readonly Iri GapText = new(Vocab.Os.Namespace + "gapText");
    private static readonly Iri Dimension = new(Vocab.Os.Namespace + "dimension");
    private readonly GraphNavigator _graph = new(ontology.Knowledge);

    /// <summary>What is lost between statements of two classes or properties.</summary>
    /// <param name="from">The class of the source's node, or the property of the value when it is a concept of the order itself.</param>
    /// <param name="to">The same of the target.</param>
    /// <param name="value">The source's concept or value, for the sentence.</param>
    public TranslationLoss Between(TermId from, TermId to, TermId value)
    {
        var (fromDimension, toDimension) = (DimensionOf(from), DimensionOf(to));
        var gap = GapBetween(fromDimension, toDimension);
        string Text(string language)
        {
            var (left, right) = (Name(fromDimension, from, language), Name(toDimension, to, language));
            var template = gap.IsNone ? null : _graph.Text(gap, GapText, language);
            return template is null
                ? language == "zh" ? $"{left}与{right}是两个维度，互不决定。" : $"{left} and {right} are two dimensions; neither decides the other."
                : template.Replace("{from}", value.IsIri && !value.IsLocal ? ontology.Label(value, language) : left, StringComparison.Ordinal).Replace("{to}", right, StringComparison.Ordinal);
        }

        return new TranslationLoss(LossKind.OtherDimension, Text("zh"), Text("en"));
    }

    /// <summary>True when the ontology names what lies between statements of two classes or properties.</summary>
    public bool HasGap(TermId from, TermId to) => !GapBetween(DimensionOf(from), DimensionOf(to)).IsNone;

    private TermId GapBetween(TermId from, TermId to) => from.IsNone || to.IsNone
        ? TermId.None
        : _graph.Instances(Gap).FirstOrDefault(candidate => _graph.Object(candidate, FromDimension) == from && _graph.Object(candidate, ToDimension) == to);

    private TermId DimensionOf(TermId term)
    {
        if (term.IsNone)
            return TermId.None;
        foreach (var above in ontology.Ancestors(term).Concat(_graph.Objects(term, Vocab.Rdfs.Range)))
        {
            if (_graph.Object(above, Dimension) is { IsNone: false } dimension)
                return dimension;
        }

        return TermId.None;
    }

    private string Name(TermId dimension, TermId term, string language) => ontology.Label(dimension.IsNone ? term : dimension, language);
}
