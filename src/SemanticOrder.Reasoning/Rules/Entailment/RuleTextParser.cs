using System.Collections.Immutable;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Reads rule files. The first line names the table; <c>#</c> starts a comment. A rule is one line: its id, then <c>virtual</c>, or
/// <c>[closed by id:] [axioms |] premises =&gt; conclusions</c>, where parts are separated by <c> . </c> and an empty conclusion is <c>false</c>.
/// </summary>
internal sealed class RuleTextParser
{
    private static readonly Dictionary<string, string> Prefixes = new()
    {
        ["rdf"] = Vocab.Rdf.Namespace,
        ["rdfs"] = Vocab.Rdfs.Namespace,
        ["owl"] = Vocab.Owl.Namespace,
        ["xsd"] = Vocab.Xsd.Namespace,
    };

    private readonly List<string> _variables = [];
    private readonly List<RulePattern> _axioms = [];
    private readonly List<RuleCondition> _conditions = [];
    private readonly List<RulePattern> _premises = [];
    private readonly List<RulePattern> _conclusions = [];
    private RuleRepetition? _repeated;
    private string? _closedBy;

    private RuleTextParser()
    {
    }

    public static IEnumerable<EntailmentRule> Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var table = lines[0].TrimStart('#', ' ');
        foreach (var line in lines.Where(line => line[0] != '#'))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var (id, rule) = (line[..space], line[space..].Trim());
            yield return new EntailmentRule(id, table, rule, rule == "virtual" ? null : new RuleTextParser().ReadRule(rule));
        }
    }

    private RuleShape ReadRule(string rule)
    {
        const string closedBy = "closed by ";
        if (rule.StartsWith(closedBy, StringComparison.Ordinal))
        {
            var colon = rule.IndexOf(": ", StringComparison.Ordinal);
            _closedBy = rule[closedBy.Length..colon];
            rule = rule[(colon + 2)..];
        }
        var arrow = rule.IndexOf("=>", StringComparison.Ordinal);
        var (body, head) = (rule[..arrow], rule[(arrow + 2)..]);
        var bar = body.IndexOf('|', StringComparison.Ordinal);
        foreach (var part in Parts(bar < 0 ? "" : body[..bar]))
            ReadAxiom(part);
        foreach (var part in Parts(body[(bar + 1)..]))
            ReadPremise(part);
        foreach (var part in Parts(head).Where(part => part is not ["false"]))
            _conclusions.Add(Pattern(part));
        return new RuleShape([.. _axioms], [.. _conditions], [.. _premises], _repeated, [.. _conclusions], [.. _variables], _closedBy);
    }

    private void ReadAxiom(string[] part)
    {
        switch (part)
        {
            case [var first, "differs", var second]:
                _conditions.Add(new RuleCondition(RuleConditionKind.Differs, Variable(first), Variable(second)));
                break;
            case ["property", var property]:
                _conditions.Add(new RuleCondition(RuleConditionKind.Property, Variable(property)));
                break;
            case ["member", var member, "in", var list]:
                _conditions.Add(new RuleCondition(RuleConditionKind.Member, Variable(member), List: Variable(list)));
                break;
            case ["repeated", var member, "in", var list]:
                _conditions.Add(new RuleCondition(RuleConditionKind.Repeated, Variable(member), List: Variable(list)));
                break;
            case ["pair", var first, var second, "in", var list]:
                _conditions.Add(new RuleCondition(RuleConditionKind.Pair, Variable(first), Variable(second), Variable(list)));
                break;
            default:
                _axioms.Add(Pattern(part));
                break;
        }
    }

    private void ReadPremise(string[] part)
    {
        switch (part)
        {
            case ["chain", var from, var list, var to]:
                _repeated = new RuleRepetition(Variable(list), -1, [], Variable(from), Variable(to));
                break;
            case ["every", var member, "in", var list, "(", .. var premises, ")"]:
                _repeated = new RuleRepetition(Variable(list), Variable(member), [.. Split(premises).Select(Pattern)]);
                break;
            default:
                _premises.Add(Pattern(part));
                break;
        }
    }

    private RulePattern Pattern(string[] part) => part is [var subject, var predicate, var @object]
        ? new RulePattern(Term(subject), Term(predicate), Term(@object))
        : throw new FormatException($"A pattern has three terms: {string.Join(' ', part)}");

    private RuleTerm Term(string text)
    {
        if (text[0] == '?')
            return new RuleTerm(Variable(text), null);
        if (char.IsAsciiDigit(text[0]))
            return new RuleTerm(-1, new Literal(text, Vocab.Xsd.Integer));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new RuleTerm(-1, new Iri(Prefixes[text[..colon]] + text[(colon + 1)..]));
    }

    private int Variable(string name)
    {
        if (!_variables.Contains(name))
            _variables.Add(name);
        return _variables.IndexOf(name);
    }

    /// <summary>Splits at <c> . </c>, but not between parentheses.</summary>
    private static List<string[]> Parts(string text)
    {
        var (parts, words, depth) = (new List<string[]>(), new List<string>(), 0);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            depth += word == "(" ? 1 : word == ")" ? -1 : 0;
            if (word == "." && depth == 0)
            {
                parts.Add([.. words]);
                words.Clear();
            }
            else
            {
                words.Add(word);
            }
        }
        if (words.Count > 0)
            parts.Add([.. words]);
        return parts;
    }

    private static List<string[]> Split(string[] words) => Parts(string.Join(' ', words));
}
