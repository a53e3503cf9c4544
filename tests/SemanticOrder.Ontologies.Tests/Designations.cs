using System.Globalization;
using SemanticOrder.Rdf;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>The designations that the schemes generate: every value of every axis with every band.</summary>
internal static class Designations
{
    private static readonly Lazy<HashSet<string>> All = new(() => Schemes().SelectMany(Generate).ToHashSet(StringComparer.Ordinal));

    public static bool Contains(string iri) => All.Value.Contains(iri);

    public static int Count => All.Value.Count;

    public static IEnumerable<TermId> Schemes() => Knowledge.Graph.Instances(Vocab.Map.DesignationScheme);

    private static IEnumerable<string> Generate(TermId scheme)
    {
        var graph = Knowledge.Graph;
        IEnumerable<string> iris = [graph.Text(scheme, Vocab.Map.ConceptIri)!];
        foreach (var axis in graph.Objects(scheme, Vocab.Map.Axis).ToList())
            iris = Replace(iris, graph.Text(axis, Vocab.Map.Name)!, Grid(axis));
        var bands = graph.Objects(scheme, Vocab.Map.Band).ToList();
        return Replace(iris, graph.Text(bands[0], Vocab.Map.Name)!, bands.Select(band => graph.Text(band, Vocab.Map.Label)!));
    }

    private static IEnumerable<string> Grid(TermId axis)
    {
        var (min, max, step) = (Knowledge.Graph.Number(axis, Vocab.Map.Min)!.Value, Knowledge.Graph.Number(axis, Vocab.Map.Max)!.Value, Knowledge.Graph.Number(axis, Vocab.Map.Step)!.Value);
        for (var value = min; value <= max; value += step)
            yield return value.ToString(CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Replace(IEnumerable<string> templates, string name, IEnumerable<string> values) =>
        templates.SelectMany(template => values, (template, value) => template.Replace("{" + name + "}", value, StringComparison.Ordinal));
}
