using System.Text;
using SemanticOrder.Mapping.Designations;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary><c>notation</c>: the designation that the text writes down, in the edition that the context and the day choose.</summary>
internal sealed class NotationReader(string family, IReadOnlyList<(DesignationScheme Scheme, DesignationForm[] Further)> schemes) : ValueReader
{
    /// <summary>The family of schemes.</summary>
    public string Family => family;

    /// <summary>The schemes with the profile's further forms; those whose axes the forms do not fit are left out.</summary>
    public IReadOnlyList<(DesignationScheme Scheme, DesignationForm[] Further)> Schemes => schemes;

    public override ReadOutcome Read(ReadScope scope, ReadOnlySpan<byte> text, string? unit, out TermId value)
    {
        value = TermId.None;
        var folded = DesignationText.Fold(Encoding.UTF8.GetString(text));
        List<string>? missing = null;
        List<string>? candidates = null;
        (string Zh, string En)? offGrid = null;
        Designation? found = null;
        string? foundForm = null;
        var inSomeForm = false;
        var firstStep = scope.Graph.StepCount;
        foreach (var (scheme, further) in schemes)
        {
            var designation = scheme.Read(folded, further, out var form, out var problem);
            if (form is null)
                continue;
            inSomeForm = true;
            var steps = scope.Graph.StepCount;
            var match = scope.Context.Match(scheme.When, missing ??= []);
            if (match == ContextMatch.Contradicted || !InForce(scheme, scope.Day))
            {
                scope.Graph.DropSteps(steps);
                continue;
            }

            if (designation is null)
            {
                offGrid ??= match == ContextMatch.Holds && problem is not null ? ($"{problem.Zh}（{scheme.Edition}）", $"{problem.En} ({scheme.Edition})") : null;
                scope.Graph.DropSteps(steps);
            }
            else if (match == ContextMatch.Missing)
            {
                (candidates ??= []).Add(designation.Iri);
            }
            else if (found is null || IsNewer(scheme, found.Scheme))
            {
                // Of two editions in force the newer one counts; its steps replace those of the older.
                if (found is not null)
                {
                    scope.Graph.DropSteps(firstStep);
                    scope.Context.Match(scheme.When, null);
                }

                (found, foundForm) = (designation, form);
            }
            else
            {
                scope.Graph.DropSteps(steps);
            }
        }

        if (found is not null)
        {
            scope.Graph.AddStep(new MappingStep(StepKind.Notation, found.Scheme.Number, Text: foundForm));
            value = found.Concept;
            return ReadOutcome.Resolved;
        }

        var written = Encoding.UTF8.GetString(text);
        if (offGrid is { } off)
            return scope.Invalid(new ReadProblem("SO5150", $"“{written}”不在号型系列上：{off.Zh}。", $"'{written}' is no designation of the standard: {off.En}."));
        if (missing is { Count: > 0 })
        {
            return scope.Unresolved(new ReadProblem(
                "SO5151", $"“{written}”须知道 {string.Join("、", missing)} 才有所指。", $"'{written}' denotes a body interval only with {string.Join(" and ", missing)}, which nothing states.",
                missing, candidates ?? []));
        }

        return inSomeForm
            ? scope.Unresolved(new ReadProblem("SO5152", $"没有适用于此上下文的标准版本可读“{written}”。", $"No edition of {family} for this context reads '{written}'."))
            : scope.Unresolved(new ReadProblem("SO5153", $"“{written}”不是 {family} 的写法。", $"'{written}' is not written in a form of {family}."));
    }

    private static bool InForce(DesignationScheme scheme, DateOnly? day) =>
        day is not { } on || ((scheme.ValidFrom is not { } from || from <= on) && (scheme.ValidUntil is not { } until || on < until));

    private static bool IsNewer(DesignationScheme scheme, DesignationScheme than) => (scheme.ValidFrom ?? DateOnly.MinValue) > (than.ValidFrom ?? DateOnly.MinValue);
}
