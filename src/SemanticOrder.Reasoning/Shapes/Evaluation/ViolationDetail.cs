using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>What a constraint says of one violation beyond focus and value.</summary>
/// <param name="Path">The predicate to blame, in place of the path of the shape; None to keep that.</param>
/// <param name="Message">What the solution bound to <c>?message</c>; null when it bound nothing.</param>
/// <param name="Bindings">The variables of the solution, for the templates of messages.</param>
internal sealed record ViolationDetail(TermId Path, Literal? Message, IReadOnlyDictionary<string, Term> Bindings)
{
    public static readonly IReadOnlyDictionary<string, Term> NoBindings = new Dictionary<string, Term>();

    /// <summary>Another path, and nothing more.</summary>
    public static ViolationDetail OfPath(TermId path) => new(path, null, NoBindings);

    /// <summary>The same without what a query said of the value.</summary>
    public ViolationDetail WithoutBindings() => new(Path, null, NoBindings);
}
