using System.Collections;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>How many items a field yields: the largest of its page-size arguments in this request, else what is assumed.</summary>
internal sealed class PageSize(ArgumentPlan arguments, string[] names, double assumed)
{
    public double Of(VariableValues variables)
    {
        // Arguments that cannot be coerced are an error of the field, which then yields nothing.
        if (names.Length == 0 || !arguments.TryCoerce(variables, out var values, out _))
            return assumed;
        double? largest = null;
        foreach (var name in names)
        {
            double? size = values.Find(name) switch
            {
                int count => count,
                long count => count,
                string => 1,
                ICollection items => items.Count,
                _ => null,
            };
            if (size is { } stated)
                largest = Math.Max(Math.Max(0, stated), largest ?? 0);
        }

        return largest ?? assumed;
    }
}
