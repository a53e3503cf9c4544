using System.Text;
using SemanticOrder.Mapping.Sources.Payloads;

namespace SemanticOrder.Mapping.Sources.Paths;

/// <summary>
/// XPath 1.0, subset:
/// <code>
/// path      = ( "/" | "//" | "./" | ".//" )? step ( ( "/" | "//" ) step )*
/// step      = "." | ".." | "text()" | "@" name | ( name | "*" ) predicate*
/// predicate = "[" ( integer | condition ( "and" condition )* ) "]"
/// condition = path ( ( "=" | "!=" ) ( quoted | number | "current()" ( "/" path )? ) )?
/// </code>
/// A name without a prefix finds the element in any namespace; <c>current()</c> is the element the whole path started at.
/// </summary>
internal ref struct XPathParser(string text, NameTableBuilder names, PathOrigin origin, IReadOnlyDictionary<string, string>? prefixes)
{
    private const int MostSteps = 32;
    private PathScanner _scanner = new(text);

    public PathStep[] Parse()
    {
        _scanner.RequireReasonableLength();
        if (_scanner.AtEnd)
            throw _scanner.Fail("The path is empty. Write '.' for the element itself.");
        if (origin == PathOrigin.Element && _scanner.Current == '/')
            throw _scanner.Fail("A path on an element is relative, because a record is stored alone: write 'a/b' or './/a' instead of '/a/b' or '//a'.");
        if (origin == PathOrigin.Payload && _scanner.Current != '/')
            throw _scanner.Fail($"A path on the whole payload starts with '/'{_scanner.Found()}.");
        var steps = Path();
        if (!_scanner.AtEnd)
            throw _scanner.Fail($"Expected '/' or '['{_scanner.Found()}.");
        return steps;
    }

    private PathStep[] Path()
    {
        var steps = new List<PathStep>();
        var isDescendant = false;
        if (_scanner.TryTake("//"))
            isDescendant = true;
        else
            _scanner.TryTake('/');
        while (true)
        {
            var stepsEnd = Step(steps, isDescendant);
            if (steps.Count > MostSteps)
                throw _scanner.Fail($"A path may have {MostSteps} steps at most.");
            if (_scanner.TryTake("//"))
                isDescendant = true;
            else if (_scanner.TryTake('/'))
                isDescendant = false;
            else
                return [.. steps];
            if (stepsEnd)
                throw _scanner.Fail("Nothing can follow an attribute or text().");
        }
    }

    /// <summary>Reads one step; true when no other may follow it.</summary>
    private bool Step(List<PathStep> steps, bool isDescendant)
    {
        var axis = isDescendant ? StepKind.Descendant : StepKind.Named;
        if (_scanner.TryTake(".."))
        {
            RefuseDescendant(isDescendant, "..");
            steps.Add(new PathStep(StepKind.Parent, NameTable.Unknown, []));
            return false;
        }

        if (_scanner.TryTake('.'))
        {
            RefuseDescendant(isDescendant, ".");
            return false;
        }

        if (_scanner.TryTake("text()"))
        {
            RefuseDescendant(isDescendant, "text()");
            return true;
        }

        if (_scanner.TryTake('@'))
        {
            steps.Add(new PathStep(axis, Name("@"), []));
            return true;
        }

        if (_scanner.TryTake('*'))
            steps.Add(new PathStep(isDescendant ? StepKind.Descendant : StepKind.Any, NameTable.Unknown, Predicates()));
        else
            steps.Add(new PathStep(axis, Name(""), Predicates()));
        return false;
    }

    private readonly void RefuseDescendant(bool isDescendant, string step)
    {
        if (isDescendant)
            throw _scanner.Fail($"'//{step}' is not supported; name an element after '//'.");
    }

    private int Name(string sigil)
    {
        var start = _scanner.Offset;
        var name = _scanner.TakeName(withDots: true, "an element name, '*', '@name', '.', '..' or text()");
        if (_scanner.Current == '(')
            throw _scanner.Fail($"The function {name}() is not supported; docs/mapping-guide.md lists what a path may hold.", start);
        if (_scanner.TryTake("::"))
            throw _scanner.Fail($"The axis '{name}::' is not supported; use '/', '//', '..' or '@'.", start);
        if (!_scanner.TryTake(':'))
            return names.Add(sigil + name);
        var local = _scanner.TakeName(withDots: true, "a name after the prefix");
        if (prefixes is null || !prefixes.TryGetValue(name, out var namespaceName))
            throw _scanner.Fail($"The prefix '{name}' is not declared under 'prefixes'.", start);
        return names.AddQualified(namespaceName, sigil + local);
    }

    private PathPredicate[] Predicates()
    {
        var predicates = new List<PathPredicate>();
        while (_scanner.TryTake('['))
        {
            _scanner.SkipBlanks();
            if (char.IsAsciiDigit(_scanner.Current))
            {
                var ordinal = _scanner.TakeInteger("a position");
                if (ordinal < 1)
                    throw _scanner.Fail("Positions count from 1.");
                predicates.Add(new PathPredicate.Position(ordinal));
            }
            else
            {
                Conditions(predicates);
            }

            _scanner.SkipBlanks();
            if (_scanner.TryTakeWord("or"))
                throw _scanner.Fail("A predicate knows =, != and 'and'. Write two entries instead of 'or'.");
            _scanner.Require(']', "to close the predicate");
            if (predicates.Count > PredicateCounters.Length)
                throw _scanner.Fail($"A step may have {PredicateCounters.Length} conditions at most.");
        }

        return [.. predicates];
    }

    private void Conditions(List<PathPredicate> predicates)
    {
        do
        {
            _scanner.SkipBlanks();
            predicates.Add(Condition());
            _scanner.SkipBlanks();
        }
        while (_scanner.TryTakeWord("and"));
    }

    private PathPredicate Condition()
    {
        if (_scanner.Current == '/')
            throw _scanner.Fail("A path inside a predicate is relative.");
        var path = Path();
        _scanner.SkipBlanks();
        bool negated;
        if (_scanner.TryTake("!="))
            negated = true;
        else if (_scanner.TryTake('='))
            negated = false;
        else
            return new PathPredicate.Present(path);
        _scanner.SkipBlanks();
        if (_scanner.TryTake("current()"))
            return new PathPredicate.EqualsCurrent(path, _scanner.TryTake('/') ? Path() : [], negated);
        var literal = _scanner.Current is '\'' or '"' ? _scanner.TakeQuoted(withEscapes: false) : _scanner.TakeNumber();
        return new PathPredicate.EqualsLiteral(path, Encoding.UTF8.GetBytes(literal), negated);
    }
}
