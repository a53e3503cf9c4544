using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Explanation;

/// <summary>Says what would have to be there for a statement to hold. Thread-safe.</summary>
public sealed class WhyNotBuilder(MappingCatalog catalog, CompiledOntology ontology)
{
    private const int MaxMissing = 3;

    /// <summary>Why a statement of an order does not hold.</summary>
    /// <param name="graph">A closed graph.</param>
    /// <param name="node">Number of the node.</param>
    /// <param name="property">The property.</param>
    /// <param name="value">The value that one would expect.</param>
    /// <param name="reported">What sources and policies were found to lack for the node: it comes first.</param>
    /// <param name="isHidden">Says of a statement's number whether its value is not to be told; null when all may be told.</param>
    public WhyNot Explain(OrderGraph graph, int node, TermId property, TermId value, IReadOnlyList<ReportedLack> reported, Func<int, bool>? isHidden = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(reported);
        var absence = ontology.ExplainAbsence(graph.Statements, new Quad(graph.Nodes[node].Id, property, value));
        var answer = Make(isHidden is null ? absence : WithoutNumbers(absence, graph, isHidden), new StatementText(catalog, ontology).Sentences(graph), reported);
        return answer.Holds || answer.Missing.Count > 0 ? answer : answer with { Missing = Fields(property) };
    }

    /// <summary>The same without the numbers that are not to be told.</summary>
    private static Absence WithoutNumbers(Absence absence, OrderGraph graph, Func<int, bool> isHidden)
    {
        var hidden = Enumerable.Range(0, graph.Statements.StatementCount).Where(isHidden)
            .Select(number => graph.Statements.Decode(graph.Statements[number].Object)).OfType<Literal>().Select(literal => literal.LexicalForm).ToHashSet();
        return absence with
        {
            Ways = [.. absence.Ways.Select(way => way with { Missing = [.. way.Missing.Select(premise => premise.Actual is { } actual && hidden.Contains(actual) ? premise with { Actual = null } : premise)] })],
        };
    }

    /// <summary>The fields of sources that would say it, where no axiom concludes it.</summary>
    private List<MissingItem> Fields(TermId property)
    {
        var stated = property == WellKnownTerms.RdfType ? catalog.Terms.Concept : property;
        return
        [
            .. catalog.Fields.Where(field => field.Property.Id == stated && field.Name.Length > 0).DistinctBy(field => field.FullName).Take(MaxMissing)
                .Select(field => new MissingItem($"{field.FullName} 的值", $"a value of {field.FullName}") { Property = field.Property.Iri }),
        ];
    }

    /// <summary>Why a statement of the knowledge does not hold.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="terms">An overlay of the knowledge that has the terms that it has not, such as literals.</param>
    public WhyNot Explain(in Quad statement, QuadOverlay terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var absence = statement.Object.IsLocal ? ontology.ExplainAbsence(terms, statement) : ontology.ExplainAbsence(statement);
        return Make(absence, new ProofSentences(ontology, (_, language) => language == "zh" ? "它" : "it"), []);
    }

    private static WhyNot Make(Absence absence, ProofSentences sentences, IReadOnlyList<ReportedLack> reported)
    {
        if (absence.Holds)
            return new WhyNot(true, [], [], sentences.Write(absence, "zh")[0], sentences.Write(absence, "en")[0]);
        var (zh, en) = (sentences.Write(absence, "zh"), sentences.Write(absence, "en"));
        var ways = absence.Ways.Select((way, number) => new WhyNotWay(
            way.Rule, way.Axiom.Text, way.Axiom.File, way.Axiom.Line, [.. way.Missing.Select(premise => Item(premise, sentences))], zh[number], en[number])).ToList();
        var said = reported.SelectMany(lack => lack.Missing);
        var nearest = ways.Count > 0 ? ways[0].Missing : [];
        // Where a source or a policy is known to lack something, that no axiom concludes the statement is beside the point.
        var (textZh, textEn) = ways.Count == 0 && reported.Count > 0 ? ([], []) : (zh, en);
        return new WhyNot(
            false, [.. said.Concat(nearest).DistinctBy(item => item.TextEn).Take(MaxMissing)], ways,
            string.Concat(reported.Select(lack => lack.TextZh).Concat(textZh)), string.Join(' ', reported.Select(lack => lack.TextEn).Concat(textEn)));
    }

    private static MissingItem Item(MissingPremise premise, ProofSentences sentences) => new(sentences.Phrase(premise, "zh"), sentences.Phrase(premise, "en"))
    {
        Property = premise.Statement.Predicate.Value,
        Bounds = premise.Bounds,
        Unit = premise.Unit,
        Actual = premise.Actual,
    };
}
