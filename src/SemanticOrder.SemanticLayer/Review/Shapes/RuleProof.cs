using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning.Shapes;
using SemanticOrder.SemanticLayer.Review.Binding;

namespace SemanticOrder.SemanticLayer.Review.Shapes;

/// <summary>
/// Runs a shape over its two example orders, each closed by the rules of the knowledge as any order is. Shape and orders get a dictionary of their own, so that showing a proposal leaves nothing in the knowledge.
/// </summary>
internal static class RuleProof
{
    private const string Namespaces = "@prefix sh: <http://www.w3.org/ns/shacl#> .\n@prefix prov: <http://www.w3.org/ns/prov#> .\n";

    /// <summary>Why a rule does not do what it should; null when it does.</summary>
    public static LocalSentence? Refute(OrderVocabulary vocabulary, BoundRule rule, ExampleGraph passing, ExampleGraph failing)
    {
        var shape = Namespaces + ShapeText.Write(rule, Turtle.Plain, "urn:shape", new LocalSentence("", ""), null);
        if (Violations(vocabulary, shape, passing, out var fault) is not { } ofPassing || Violations(vocabulary, shape, failing, out fault) is not { } ofFailing)
            return fault is null ? new LocalSentence("示例订单与本体矛盾，无法证明这条规则。", "The example orders contradict the ontology, so the rule cannot be proved.") : new LocalSentence($"形状不成立：{fault}", $"The shape is malformed: {fault}");
        if (ofPassing > 0)
            return new LocalSentence("应当合格的示例订单被判违反：这条规则与知识里的其他说法冲突。", "The order that should pass is refused: the rule conflicts with what else the knowledge says.");
        if (ofFailing == 0)
            return new LocalSentence("应当违反的示例订单没有被发现。", "The order that should be refused passes.");
        // An order that contradicts the ontology cannot fall under the exception.
        return rule.Conditions.OfType<RuleCondition.Except>().Any(except => ExampleOrders.Make(vocabulary, rule, passes: false, except) is { } excepted && Violations(vocabulary, shape, excepted, out _) > 0)
            ? new LocalSentence("属于例外的示例订单被判违反。", "An order that falls under the exception is refused.")
            : null;
    }

    /// <summary>How many violations a shape finds in an order; null when the order contradicts the ontology, or the shape is faulty.</summary>
    private static int? Violations(OrderVocabulary vocabulary, string shape, ExampleGraph order, out string? fault)
    {
        fault = null;
        var terms = new TermDictionary();
        var buffer = new QuadBuffer();
        new RdfReader(terms).Read(Encoding.UTF8.GetBytes(shape), RdfSyntax.Turtle, buffer);
        if (Closed(vocabulary, order) is not { } overlay)
            return null;
        var quads = new List<Quad>();
        for (var number = 0; number < overlay.StatementCount; number++)
        {
            var statement = overlay[number];
            quads.Add(new Quad(terms.Add(overlay.Decode(statement.Subject)), terms.Add(overlay.Decode(statement.Predicate)), terms.Add(overlay.Decode(statement.Object)), TermId.None));
        }

        var store = new QuadStore(terms);
        store.Load([.. buffer.Quads, .. quads]);
        var build = ShapesGraph.Compile(store.Snapshot);
        fault = build.Diagnostics.FirstOrDefault(found => found.Severity == Severity.Error)?.Message;
        return build.Shapes?.Validate(store.Snapshot).Results.Count;
    }

    private static QuadOverlay? Closed(OrderVocabulary vocabulary, ExampleGraph order)
    {
        var overlay = new QuadOverlay(vocabulary.Knowledge.Graph);
        var nodes = new Dictionary<string, TermId>();
        foreach (var (subject, property, value) in order.Statements)
            overlay.Add(Node(subject), overlay.AddIri(Encoding.UTF8.GetBytes(property)), value is Term term ? Add(overlay, term) : Node((string)value));
        return vocabulary.Knowledge.Ontology.Close(overlay).Inconsistencies.Count > 0 ? null : overlay;

        TermId Node(string name)
        {
            if (!nodes.TryGetValue(name, out var id))
                nodes.Add(name, id = overlay.AddNode());
            return id;
        }
    }

    private static TermId Add(QuadOverlay overlay, Term term) => term switch
    {
        Iri iri => overlay.AddIri(Encoding.UTF8.GetBytes(iri.Value)),
        Literal literal => overlay.AddLiteral(Encoding.UTF8.GetBytes(literal.LexicalForm), overlay.AddIri(Encoding.UTF8.GetBytes(literal.Datatype.Value))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
