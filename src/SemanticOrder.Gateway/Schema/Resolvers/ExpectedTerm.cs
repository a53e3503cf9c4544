using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.GraphQL;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>The value that <c>whyNot</c> is asked about. One that cannot be there at all is a mistake of who asks, not something that is missing.</summary>
internal static class ExpectedTerm
{
    private const int MostNames = 3;

    /// <summary>The IRI of a term, or the text of a literal.</summary>
    /// <param name="served">The schema and its knowledge.</param>
    /// <param name="field">The field that is asked about; null for a property that no field stands for.</param>
    /// <param name="isTerm">True when the values of the property are terms whatever the field says, as those of <c>rdf:type</c> are.</param>
    /// <param name="written">What was asked: an IRI, a prefixed name or a text.</param>
    /// <exception cref="GraphQLFieldException">SO8022: the value would have to be a term, or is written as one, and the knowledge has no such term.</exception>
    public static string Read(ServedSchema served, FieldModel? field, bool isTerm, string written)
    {
        if (!served.FindTerm(written).IsNone)
            return served.IriOf(written);
        var isLiteral = field is { Kind: not (FieldKind.Concept or FieldKind.Node) };
        if (isLiteral || !(isTerm || field is not null || served.Prefixes.Expand(written) is not null))
            return written;
        var near = string.Join(", ", Near(served, written).Take(MostNames));
        var hint = near.Length == 0 ? "Give its IRI, or a name with a declared prefix such as cold:Frozen." : $"Near it: {near}.";
        throw new GraphQLFieldException("SO8022", $"The knowledge has no term '{written}'. {hint}");
    }

    /// <summary>Names of concepts and tags whose last part is near, those with the same prefix first.</summary>
    private static IEnumerable<string> Near(ServedSchema served, string written)
    {
        var knowledge = served.Snapshot.Knowledge;
        var prefix = written[..(written.LastIndexOf(':') + 1)];
        var names = knowledge.View.Instances(Vocab.Skos.Concept).Concat(served.Snapshot.Tags.Concepts.Values).Where(id => id.IsIri && knowledge.IsConcept(id)).Distinct().Select(id => served.Concept(id).Curie);
        return NearMatch.Nearest(LastPart(written), names, LastPart).OrderBy(name => prefix.Length > 0 && name.StartsWith(prefix, StringComparison.Ordinal) ? 0 : 1);
    }

    private static string LastPart(string name) => name[(name.LastIndexOfAny([':', '#', '/']) + 1)..];
}
