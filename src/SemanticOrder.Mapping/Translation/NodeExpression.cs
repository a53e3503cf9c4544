using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Policies;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Translation;

/// <summary>Says a node in the fields of a target: by the same property where the target speaks of the same kind of thing, through a policy where it speaks of another dimension.</summary>
internal sealed class NodeExpression
{
    private readonly MappingCatalog _catalog;
    private readonly CompiledOntology _ontology;
    private readonly ConceptExpression _concepts;
    private readonly LiteralExpression _literals;
    private readonly DimensionTexts _dimensions;
    private readonly PolicyBridge _policies;
    private readonly ValueAgreement _agreement;

    public NodeExpression(MappingCatalog catalog, CompiledOntology ontology, EventBoundGraph policies)
    {
        (_catalog, _ontology) = (catalog, ontology);
        _concepts = new ConceptExpression(catalog, ontology);
        _literals = new LiteralExpression(catalog);
        _dimensions = new DimensionTexts(ontology);
        _policies = new PolicyBridge(catalog, ontology, policies);
        _agreement = new ValueAgreement(ontology.IsUnder);
    }

    /// <summary>Adds what the targets can say of a value.</summary>
    /// <param name="saying">Receives it.</param>
    /// <param name="subjects">The nodes the value speaks of, each with the statement that is translated; −1 for all that is known of the node.</param>
    /// <param name="targets">The target fields.</param>
    /// <param name="isFieldChosen">True when the caller named the field, so that one of another dimension is answered too.</param>
    public void Say(Saying saying, IReadOnlyList<(int Node, int Statement)> subjects, IReadOnlyList<CompiledField> targets, bool isFieldChosen)
    {
        foreach (var field in targets)
        {
            if (field.Name.Length == 0)
                continue;
            var isSaid = false;
            foreach (var (node, statement) in subjects)
            {
                if (!SpeaksOf(saying.Graph, node, statement, field, isFieldChosen))
                    continue;
                isSaid = true;
                SaySame(saying, node, field);
            }

            foreach (var (node, statement) in isSaid || !isFieldChosen ? [] : subjects)
                SayOther(saying, node, statement, field);
        }

        if (!isFieldChosen && saying.Entailed.Count == 0 && saying.Candidates.Count == 0)
            SayAcross(saying, subjects, targets);
    }

    /// <summary>A system that has no word of the same kind is asked through the gaps between dimensions that the ontology names.</summary>
    private void SayAcross(Saying saying, IReadOnlyList<(int Node, int Statement)> subjects, IReadOnlyList<CompiledField> targets)
    {
        foreach (var field in targets.Where(field => field.Name.Length > 0 && field.Property.Id == _catalog.Terms.Concept))
        {
            foreach (var (node, statement) in subjects.Where(subject => _dimensions.HasGap(Topic(saying.Graph, subject.Node, subject.Statement), field.Mapping.Class)))
                SayOther(saying, node, statement, field);
        }
    }

    /// <summary>True when a field says of its nodes what is known of this one: an order and a line by the same property only, for they have many unrelated ones.</summary>
    private bool SpeaksOf(OrderGraph graph, int node, int statement, CompiledField field, bool isFieldChosen)
    {
        var @class = graph.Nodes[node].Class;
        return IsSameKind(@class, field.Mapping.Class)
            && (field.Property.Id == Property(graph, statement) || (IsStatementClass(@class) && (isFieldChosen || field.Property.Id == _catalog.Terms.Concept)));
    }

    private TermId Property(OrderGraph graph, int statement) => statement < 0 ? _catalog.Terms.Concept : graph.Statements[statement].Predicate;

    private void SaySame(Saying saying, int node, CompiledField field)
    {
        var disputed = field.Property.IsFunctional ? _agreement.Disputed(saying.Graph, node, field.Property.Id) : [];
        if (disputed.Count > 0)
        {
            SayDisputed(saying, node, field, disputed);
            return;
        }

        saying.Graph.ValueOf(node, field.Property.Id, out var statement);
        SayStatement(saying, node, statement, isDisputed: false, field, saying.Entailed);
    }

    /// <summary>Values that contradict one another: none is picked, each is a candidate.</summary>
    private void SayDisputed(Saying saying, int node, CompiledField field, List<int> disputed)
    {
        var (zh, en) = (new List<string>(), new List<string>());
        foreach (var statement in disputed)
        {
            var (valueZh, valueEn) = (Shown(saying.Graph, statement, "zh"), Shown(saying.Graph, statement, "en"));
            zh.Add(valueZh);
            en.Add(valueEn);
            var said = new List<TargetValue>();
            SayStatement(saying, node, statement, isDisputed: true, field, said);
            saying.Candidates.AddRange(said.Select(value => value with
            {
                Loss = LossKind.FinerNeedsDecision,
                ReasonZh = $"有来源说是 {valueZh}，另有来源说法不同。",
                ReasonEn = $"One source says {valueEn}, another says otherwise.",
            }));
        }

        saying.Dispute ??= new TranslationLoss(
            LossKind.FinerNeedsDecision, $"各来源说法不一：{string.Join("、", zh)}；须由人决定。", $"The sources disagree: {string.Join(", ", en)}; a person decides.");
    }

    private void SayStatement(Saying saying, int node, int statement, bool isDisputed, CompiledField field, List<TargetValue> entailed)
    {
        foreach (var lookup in field.Readers.OfType<LookupReader>())
            _concepts.Say(saying.Graph, node, statement, isDisputed, field, lookup.Map, saying.Context, entailed, saying.Candidates, saying.Missing);
        _literals.Say(saying.Graph, statement, field, entailed, saying.Problems);
    }

    private string Shown(OrderGraph graph, int statement, string language)
    {
        var value = graph.Statements[statement].Object;
        return value.IsIri && !value.IsLocal ? _catalog.Designations.Find(value)?.Notation ?? _ontology.Label(value, language)
            : graph.Statements.Decode(value) is Literal literal ? literal.LexicalForm
            : value.ToString();
    }

    private void SayOther(Saying saying, int node, int statement, CompiledField field)
    {
        var property = Property(saying.Graph, statement);
        var from = Topic(saying.Graph, node, statement);
        var to = field.Property.Id == _catalog.Terms.Concept || IsStatementClass(field.Mapping.Class) ? field.Mapping.Class : field.Property.Id;
        saying.Gap ??= _dimensions.Between(from, to, saying.Graph.ValueOf(node, property, out _));
        _policies.Say(saying, node, field);
    }

    /// <summary>What a value speaks of: the class of its node, or the property where the node is the order or a line.</summary>
    private TermId Topic(OrderGraph graph, int node, int statement)
    {
        var (property, @class) = (Property(graph, statement), graph.Nodes[node].Class);
        return property == _catalog.Terms.Concept || IsStatementClass(@class) ? @class : property;
    }

    private bool IsSameKind(TermId left, TermId right) => left == right || _ontology.IsUnder(left, right) || _ontology.IsUnder(right, left);

    /// <summary>A class of statements about an order, and not the order or line themselves.</summary>
    private bool IsStatementClass(TermId @class) => @class != _catalog.Terms.Order && @class != _catalog.Terms.OrderLine;
}
