using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary><c>sh:uniqueLang</c> (SHACL §4.4.5): no two value nodes have the same language. One violation for each language that is repeated.</summary>
public sealed class UniqueLangConstraint : Constraint
{
    internal UniqueLangConstraint()
        : base(Core("UniqueLang"), new ConstraintParameter("uniqueLang", TermId.FromBoolean(true)))
    {
    }

    internal override void Check(ValidationContext context, in FocusNodes input, ViolationBuffer found)
    {
        var languages = context.Columns.Rent();
        for (var row = 0; row < input.Values.RowCount; row++)
        {
            if (input.Values[row].Length < 2)
                continue;
            languages.Clear();
            foreach (var value in input.Values[row])
            {
                if (value.IsLiteral && context.Terms.LanguageOf(value) is { IsNone: false } language)
                    languages.Add(language);
            }
            var all = languages.Count;
            languages.SortDistinct();
            if (languages.Count < all)
                CheckRow(context, input, row, languages.Ids, found);
        }
        context.Columns.Return(languages);
    }

    private void CheckRow(ValidationContext context, in FocusNodes input, int row, ReadOnlySpan<TermId> languages, ViolationBuffer found)
    {
        foreach (var language in languages)
        {
            var count = 0;
            foreach (var value in input.Values[row])
                count += value.IsLiteral && context.Terms.LanguageOf(value) == language ? 1 : 0;
            if (count > 1)
                found.Add(input, row, this, TermId.None);
        }
    }
}
