using System.Text;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Sources.Paths;

/// <summary>
/// JSONPath (RFC 9535), subset:
/// <code>
/// path      = [ "$" ] segment* | name segment*
/// segment   = "." name | "." "*" | "." "^" | ".." ( name | "*" ) | "[" selector "]"
/// selector  = quoted | integer | "*" | "?" [ "(" ] condition ( "&amp;&amp;" condition )* [ ")" ]
/// condition = "@" segment* [ ( "==" | "!=" ) ( quoted | number | true | false | null ) ]
/// </code>
/// A path on an element may leave "$." out. <c>^</c>, the object around, is not in the RFC.
/// </summary>
internal ref struct JsonPathParser(string text, NameTableBuilder names, PathOrigin origin)
{
    private const int MostSteps = 32;
    private PathScanner _scanner = new(text);

    public PathStep[] Parse()
    {
        _scanner.RequireReasonableLength();
        var steps = new List<PathStep>();
        if (_scanner.TryTake('$'))
        {
            // The element itself; segments follow.
        }
        else if (origin == PathOrigin.Payload)
        {
            throw _scanner.Fail($"A path on the whole payload starts with '$'{_scanner.Found()}.");
        }
        else if (_scanner.Current is not ('[' or '.') && !_scanner.AtEnd)
        {
            steps.Add(NameOrAny());
        }
        else if (_scanner.AtEnd)
        {
            throw _scanner.Fail("The path is empty. Write '$' for the element itself.");
        }

        Segments(steps);
        if (!_scanner.AtEnd)
            throw _scanner.Fail($"Expected '.' or '['{_scanner.Found()}. Names with other characters are written ['like this'].");
        return [.. steps];
    }

    private void Segments(List<PathStep> steps)
    {
        while (true)
        {
            if (_scanner.TryTake(".."))
                steps.Add(Descendant());
            else if (_scanner.TryTake('.'))
                steps.Add(NameOrAny());
            else if (_scanner.Current == '[')
                steps.Add(Selector());
            else
                return;
            if (steps.Count > MostSteps)
                throw _scanner.Fail($"A path may have {MostSteps} steps at most.");
        }
    }

    private PathStep NameOrAny()
    {
        if (_scanner.TryTake('*'))
            return new PathStep(StepKind.Any, NameTable.Unknown, []);
        if (_scanner.TryTake('^'))
            return new PathStep(StepKind.Parent, NameTable.Unknown, []);
        return new PathStep(StepKind.Named, names.Add(_scanner.TakeName(withDots: false, "a property name")), []);
    }

    private PathStep Descendant()
    {
        if (_scanner.TryTake('*'))
            return new PathStep(StepKind.Descendant, NameTable.Unknown, []);
        return new PathStep(StepKind.Descendant, names.Add(_scanner.TakeName(withDots: false, "a property name")), []);
    }

    private PathStep Selector()
    {
        _scanner.Require('[', "");
        _scanner.SkipBlanks();
        PathStep step;
        if (_scanner.TryTake('*'))
            step = new PathStep(StepKind.Any, NameTable.Unknown, []);
        else if (_scanner.Current is '\'' or '"')
            step = new PathStep(StepKind.Named, names.Add(_scanner.TakeQuoted(withEscapes: true)), []);
        else if (_scanner.TryTake('?'))
            step = new PathStep(StepKind.Any, NameTable.Unknown, Filter());
        else
            step = new PathStep(StepKind.Index, _scanner.TakeInteger("an index, '*', a name in quotes or a filter '?(…)'"), []);
        _scanner.SkipBlanks();
        _scanner.Require(']', "to close the selector");
        return step;
    }

    private PathPredicate[] Filter()
    {
        var hasParenthesis = _scanner.TryTake('(');
        var predicates = new List<PathPredicate>();
        do
        {
            _scanner.SkipBlanks();
            predicates.Add(Condition());
            _scanner.SkipBlanks();
        }
        while (_scanner.TryTake("&&"));
        if (_scanner.Current is '|' or '<' or '>' or '=' or '!')
            throw _scanner.Fail("A filter knows ==, != and &&. Use 'when' with 'matches' for anything else.");
        if (predicates.Count > PredicateCounters.Length)
            throw _scanner.Fail($"A filter may have {PredicateCounters.Length} conditions at most.");
        if (hasParenthesis)
            _scanner.Require(')', "to close the filter");
        return [.. predicates];
    }

    private PathPredicate Condition()
    {
        _scanner.Require('@', "to start a condition, as in ?(@.code=='A')");
        var path = new List<PathStep>();
        Segments(path);
        _scanner.SkipBlanks();
        bool negated;
        if (_scanner.TryTake("=="))
            negated = false;
        else if (_scanner.TryTake("!="))
            negated = true;
        else
            return new PathPredicate.Present([.. path]);
        _scanner.SkipBlanks();
        return new PathPredicate.EqualsLiteral([.. path], Encoding.UTF8.GetBytes(Literal()), negated);
    }

    private string Literal()
    {
        if (_scanner.Current is '\'' or '"')
            return _scanner.TakeQuoted(withEscapes: true);
        foreach (var word in (ReadOnlySpan<string>)["true", "false"])
        {
            if (_scanner.TryTakeWord(word))
                return word;
        }

        if (_scanner.TryTakeWord("null"))
            throw _scanner.Fail("null is an absent value: write ?(@.name) for 'is present'.");
        return _scanner.TakeNumber();
    }
}
