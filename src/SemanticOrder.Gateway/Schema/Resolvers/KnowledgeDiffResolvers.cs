using SemanticOrder.Gateway.Schema.Values;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.Mapping.Explanation;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Explanation;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Schema.Resolvers;

/// <summary>What the knowledge infers: why, why not, and what changed between two versions.</summary>
internal static class KnowledgeDiffResolvers
{
    private const int MostConcepts = 10_000;

    public static void Register(SchemaBuilder builder)
    {
        new TypeResolvers<object?>(builder, "Query")
            .Async("knowledgeDiff", (_, context) => DiffAsync(context));
        new TypeResolvers<ServedSchema>(builder, "Knowledge")
            .Field("why", Why)
            .Field("whyNot", WhyNot);
        new TypeResolvers<VersionDiff>(builder, "KnowledgeDiff")
            .Field("from", compared => compared.From.ToString())
            .Field("to", compared => compared.To.ToString())
            .Field("added", compared => compared.Diff.Added)
            .Field("removed", compared => compared.Diff.Removed)
            .Field("concepts", (compared, context) => compared.Diff.Concepts.Take(Page.Size(context, "first", 200, MostConcepts)));
        new TypeResolvers<ConceptChange>(builder, "ConceptChange")
            .Field("iri", change => change.Iri)
            .Field("curie", (change, context) => context.State<RequestState>().Served.Curie(change.Iri))
            .Field("label", (change, context) => Languages.Pick(Languages.Of(context), change.LabelZh, change.LabelEn))
            .Field("added", change => change.Added)
            .Field("removed", change => change.Removed);
        new TypeResolvers<InferredStatement>(builder, "InferredStatement")
            .Field("property", statement => statement.Property)
            .Field("value", statement => statement.Value)
            .Field("text", (statement, context) => statement.Text(Languages.Pick(Languages.Of(context), "zh", "en")))
            .Field("why", statement => statement.Why());
    }

    private static async ValueTask<VersionDiff> DiffAsync(FieldContext context)
    {
        var state = context.State<RequestState>();
        var before = await state.Services.Versions.GetAsync(Version(context, "from")!.Value, context.CancellationToken);
        var after = Version(context, "to") is { } to ? await state.Services.Versions.GetAsync(to, context.CancellationToken) : state.Served.Snapshot;
        return new VersionDiff(before.Version, after.Version, KnowledgeDiff.Compute(before.Inferred, after.Inferred));
    }

    private static KnowledgeVersion? Version(FieldContext context, string argument)
    {
        if (context.Argument<string>(argument) is not { } text)
            return null;
        return KnowledgeVersion.TryParse(text, out var version)
            ? version
            : throw new GraphQLFieldException("SO8036", $"{argument}: '{text}' is no knowledge version. Give the 64 hexadecimal digits of knowledge {{ version }} or of a publication.");
    }

    private static WhyStep? Why(ServedSchema served, FieldContext context) =>
        new KnowledgeExplanation(served.Snapshot).Why(Term(served, context, "subject"), Term(served, context, "property"), served.IriOf(context.Argument<string>("value")!));

    private static WhyNot WhyNot(ServedSchema served, FieldContext context) =>
        new KnowledgeExplanation(served.Snapshot).WhyNot(Term(served, context, "subject"), Term(served, context, "property"), ExpectedTerm.Read(served, null, isTerm: false, context.Argument<string>("value")!));

    private static TermId Term(ServedSchema served, FieldContext context, string argument)
    {
        var name = context.Argument<string>(argument)!;
        return served.FindTerm(name) is { IsNone: false } term && term.IsIri
            ? term
            : throw new GraphQLFieldException("SO8022", $"The knowledge has no term '{name}'. Give its IRI, or a name with a declared prefix such as cold:Frozen.");
    }

    /// <summary>Two versions and what they infer differently.</summary>
    private sealed record VersionDiff(KnowledgeVersion From, KnowledgeVersion To, KnowledgeDiff Diff);
}
