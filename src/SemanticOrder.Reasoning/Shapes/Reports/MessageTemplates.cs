using System.Text.RegularExpressions;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>The messages that shapes state, with <c>{?name}</c> and <c>{$name}</c> filled in (SHACL §5.3.2): variables of the query, parameters, <c>this</c>, <c>value</c> and <c>PATH</c>.</summary>
internal static partial class MessageTemplates
{
    /// <summary>The messages of a result, in all languages; empty when its shape states none.</summary>
    public static IEnumerable<Literal> Fill(ITermSource terms, ValidationResult result)
    {
        if (result.Message is { } said)
            return [said];
        return result.Constraint.Messages.Select(message => message.LexicalForm.Contains('{', StringComparison.Ordinal)
            ? WithText(message, Place().Replace(message.LexicalForm, match => ValueOf(terms, result, match.Groups[1].Value) ?? match.Value))
            : message);
    }

    private static Literal WithText(Literal message, string text) => message.LanguageTag is { } tag ? new Literal(text, tag) : new Literal(text);

    private static string? ValueOf(ITermSource terms, ValidationResult result, string name)
    {
        if (result.Bindings.TryGetValue(name, out var bound))
            return TermText.Of(bound);
        if (result.Constraint is QueryConstraint { Query.Constants: var constants } && constants.TryGetValue(new Variable(name), out var constant))
            return TermText.Of(constant);
        if (result.Constraint.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } stated)
            return string.Join(", ", stated.Values.Select(value => TermText.Of(terms.Decode(value))));
        return name switch
        {
            "this" => TermText.Of(terms.Decode(result.FocusNode)),
            "value" => result.Value.IsNone ? "…" : TermText.Of(terms.Decode(result.Value)),
            "PATH" or "path" when result.Path is { } path => TermText.Of(path, TermText.Of),
            _ => null,
        };
    }

    [GeneratedRegex(@"\{[?$](\w+)\}")]
    private static partial Regex Place();
}
