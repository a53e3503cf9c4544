using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Policies;
using SemanticOrder.Mapping.Values;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Translation;

/// <summary>
/// Translates values between systems through their meaning: the value is read as in a record of its system, what follows is inferred, and what is known is said in the
/// target's words. Reused; not thread-safe.
/// </summary>
public sealed class Translator
{
    private readonly MappingCatalog _catalog;
    private readonly CompiledOntology _ontology;
    private readonly LoneValue _lone;
    private readonly OrderCompletion _completion;
    private readonly NodeExpression _expression;
    private readonly WhyBuilder _why;

    /// <summary>A translator under one knowledge version.</summary>
    public Translator(MappingCatalog catalog, CompiledOntology ontology, EventBoundGraph policies)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(ontology);
        (_catalog, _ontology) = (catalog, ontology);
        _lone = new LoneValue(catalog);
        _completion = new OrderCompletion(catalog, ontology, policies);
        _why = new WhyBuilder(catalog, ontology);
        _expression = new NodeExpression(catalog, ontology, policies);
    }

    /// <summary>Translates one value.</summary>
    /// <param name="request">What to translate.</param>
    /// <param name="order">The graph of the order the value is about, completed: it gives the instants and lanes that policies compare; null for none.</param>
    /// <param name="withWhy">True to be told why.</param>
    /// <exception cref="TranslationException">SO5200, SO5201.</exception>
    public Translation Translate(TranslationRequest request, OrderGraph? order, bool withWhy)
    {
        ArgumentNullException.ThrowIfNull(request);
        var fields = Fields(request.FromSystem, request.FromField);
        var targets = request.ToSystem is null ? [] : request.ToField is null ? [.. Source(request.ToSystem).Records.SelectMany(record => record.WithDescendants()).SelectMany(mapping => mapping.Fields)] : Fields(request.ToSystem, request.ToField);
        _lone.Read(fields, request.Value, request.Context, request.At);
        _completion.Close(_lone.Graph);
        _completion.FindEmptyRanges(_lone.Graph);

        var subjects = new List<(int Node, int Statement)>();
        foreach (var statement in _lone.Statements)
            subjects.Add((_lone.Graph.NodeOf(_lone.Graph.Statements[statement].Subject), statement));
        var saying = new Saying(_lone.Graph, order ?? _lone.Graph, request.Context) { IsMeaningOnly = request.ToSystem is null, ReadingLoss = ReadingLoss() };
        if (request.ToSystem is not null)
            _expression.Say(saying, subjects, targets, isFieldChosen: request.ToField is not null);

        var answer = Answer.Of(saying, subjects.Count > 0, request, _ontology);
        return new Translation
        {
            Meanings = Meanings(subjects),
            Intervals = [.. subjects.Select(subject => _catalog.Designations.Find(_lone.Graph.Statements[subject.Statement].Object)).OfType<Designations.Designation>().SelectMany(found => found.Intervals())],
            Entailed = answer.Entailed,
            Candidates = answer.Candidates,
            Loss = answer.Loss,
            Missing = answer.Missing,
            Problems = [.. _lone.Graph.Notes.Select(note => new TranslationProblem(note.Problem.Code, note.Problem.Zh, note.Problem.En)), .. _lone.Graph.Findings.Select(finding => new TranslationProblem("", finding.Zh, finding.En)), .. saying.Problems.Select(problem => new TranslationProblem("", problem, problem))],
            Why = withWhy ? _why.Translation(_lone.Graph, _lone.Statements, saying, answer) : null,
        };
    }

    /// <summary>Says a node of a completed order in the words of a system: the same rows, read the other way.</summary>
    /// <param name="graph">The order, completed.</param>
    /// <param name="node">The node.</param>
    /// <param name="system">The system.</param>
    /// <param name="field">The field; null for every field that speaks of the same kind of thing.</param>
    /// <param name="context">Condition keys that decide rows, for example the brand of the line.</param>
    /// <param name="withWhy">True to be told why.</param>
    /// <exception cref="TranslationException">SO5200, SO5201.</exception>
    public Translation Express(OrderGraph graph, int node, string system, string? field, IReadOnlyDictionary<string, string> context, bool withWhy)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(context);
        var targets = field is null ? [.. Source(system).Records.SelectMany(record => record.WithDescendants()).SelectMany(mapping => mapping.Fields)] : Fields(system, field);
        var saying = new Saying(graph, graph, context);
        graph.ValueOf(node, _catalog.Terms.Concept, out var statement);
        _expression.Say(saying, [(node, statement)], targets, isFieldChosen: field is not null);
        var answer = Answer.Of(saying, statement >= 0 || saying.Entailed.Count > 0, new TranslationRequest("", "", "") { ToSystem = system, ToField = field }, _ontology);
        return new Translation
        {
            Meanings = [],
            Entailed = answer.Entailed,
            Candidates = answer.Candidates,
            Loss = answer.Loss,
            Missing = answer.Missing,
            Why = withWhy ? _why.Translation(graph, statement < 0 ? [] : [statement], saying, answer) : null,
        };
    }

    private CompiledSource Source(string system) => _catalog.Find(system)
        ?? throw new TranslationException("SO5200", $"There is no source '{system}'. There are: {string.Join(", ", _catalog.Sources.Select(source => source.Profile.System))}.");

    private IReadOnlyList<CompiledField> Fields(string system, string field)
    {
        var source = Source(system);
        var fields = source.FindFields(field);
        return fields.Count > 0
            ? fields
            : throw new TranslationException("SO5201", $"Source '{system}' has no field '{field}'. It has: {string.Join(", ", source.FieldNames)}.");
    }

    /// <summary>A row for a broader concept loses something before anything is said in the target's words.</summary>
    private TranslationLoss? ReadingLoss()
    {
        foreach (var statement in _lone.Statements)
        {
            var entry = _lone.Graph.Evidence[_lone.Graph.FirstEvidence(statement)];
            foreach (var step in _lone.Graph.Steps.Slice(entry.FirstStep, entry.StepCount))
            {
                if (step.Kind != StepKind.Lookup || _catalog.ValueMaps[step.A].Rows.FirstOrDefault(row => row.Model.Line == step.B) is not { Model.Predicate: MappingPredicate.Broad } row)
                    continue;
                var text = row.Model.Loss;
                return text.Length > 0
                    ? new TranslationLoss(LossKind.Coarser, text, text)
                    : new TranslationLoss(LossKind.Coarser, $"“{row.Model.SubjectLabel}”比它所对应的概念说得更细。", $"'{row.Model.SubjectLabel}' says more than the concept it is read as.");
            }
        }

        return null;
    }

    /// <summary>What the value says, and what follows about the node it says it of.</summary>
    private List<Meaning> Meanings(List<(int Node, int Statement)> subjects)
    {
        var meanings = new List<Meaning>();
        var overlay = _lone.Graph.Statements;
        foreach (var node in subjects.Select(subject => subject.Node).Distinct())
        {
            foreach (var statement in overlay.Statements(new QuadPattern(_lone.Graph.Nodes[node].Id, TermId.None, TermId.None)))
            {
                var (_, predicate, @object, _) = overlay[statement];
                if (predicate == WellKnownTerms.RdfType || predicate.IsLocal || @object.IsBlankNode || (node == 0 && !subjects.Exists(subject => subject.Statement == statement)))
                    continue;
                meanings.Add(Meaning(predicate, @object));
            }
        }

        meanings.Reverse();
        return meanings;
    }

    private Meaning Meaning(TermId predicate, TermId value)
    {
        var overlay = _lone.Graph.Statements;
        var property = ((Iri)overlay.Decode(predicate)).Value;
        return overlay.Decode(value) switch
        {
            Iri iri => new Meaning(property, iri.Value, _catalog.Designations.Find(value)?.Notation ?? _ontology.Label(value, "zh"), null),
            Literal literal => new Meaning(property, null, literal.LexicalForm, _catalog.Properties.Find(predicate)?.UnitCode),
            var other => new Meaning(property, null, other.ToString()!, null),
        };
    }
}
