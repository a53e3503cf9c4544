namespace SemanticOrder.GraphQL.Tests.Language;

/// <summary>Random documents of the whole grammar, as text with random spacing. The same seed gives the same document.</summary>
internal sealed class RandomText(int seed)
{
    private static readonly string[] Names = ["a", "b", "id", "_x", "Order", "on", "type", "query", "fragment", "A1", "__b", "true_", "input"];
    private static readonly string[] Strings =
    [
        "\"\"", "\"a\"", "\"\\\"\\\\\\n\"", "\"é汉😀\"", "\"\\u{1F600}\\u00e9\"", "\"\"\"\"\"\"", "\"\"\"a\n b\n  c\"\"\"", "\"\"\"\n   x\n\n     y\n  \"\"\"", "\"\"\" lead\"\"\"",
        "\"\"\"ends in a \\\n\"\"\"", "\"\"\"say \\\"\"\" twice \\\"\"\" \"\"\"", "\"\"\"\ttab\n\n\n  z \"\"\"", "\"\"\"quote\" \"\"\"", "\"\u007f\\u0085\"",
    ];

    private static readonly string[] Numbers = ["0", "-0", "1", "-17", "12345678901234567890", "0.5", "-1.25e-10", "6E23", "1e+2"];
    private static readonly string[] Gaps = [" ", "\n", "  ", " , ", "\t", "\r\n", " # c 汉\n"];
    private readonly Random _random = new(seed);

    /// <summary>A query in shorthand comes first or not at all: after a type without a body, its braces would be that body.</summary>
    public string Document() => _random.Next(4) == 0 ? Glue(SelectionSet(0), Join(0, 3, Definition)) : Join(1, 4, Definition);

    private string Definition() => Pick(Operation, Operation, Fragment, TypeSystem)();

    private string Operation() => Glue(Maybe(String), Choose("query", "mutation", "subscription"), Maybe(Name), Maybe(() => $"({Join(1, 3, Variable)})"), Directives(), SelectionSet(0));

    private string Fragment() => Glue(Maybe(String), "fragment", "F" + Name(), "on", Name(), Directives(), SelectionSet(0));

    private string Variable() => Glue(Maybe(String), $"${Name()}", ":", Type(), Maybe(() => $"= {Value(2, isConstant: true)}"), Directives(isConstant: true));

    private string SelectionSet(int depth) => $"{{ {Join(1, 3, () => Selection(depth + 1))} }}";

    private string Selection(int depth) => _random.Next(5) switch
    {
        0 => Glue("...", "F" + Name(), Directives()),
        1 => Glue("...", Maybe(() => $"on {Name()}"), Directives(), SelectionSet(Math.Max(depth, 3))),
        _ => Glue(Maybe(() => $"{Name()}:"), Name(), Maybe(Arguments), Directives(), depth < 4 ? Maybe(() => SelectionSet(depth)) : ""),
    };

    private string Arguments() => $"({Join(1, 4, () => $"{Name()}: {Value(3, isConstant: false)}")})";

    private string Directives(bool isConstant = false) => _random.Next(3) > 0
        ? ""
        : Join(1, 2, () => Glue($"@{Name()}", Maybe(() => $"({Name()}: {Value(1, isConstant)})")));

    private string Value(int depth, bool isConstant) => _random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => Choose(Numbers),
        1 or 2 => String(),
        3 => Choose("true", "false", "null"),
        4 => "E" + Name(),
        5 => isConstant ? "VALUE" : $"${Name()}",
        6 => $"[{Join(0, 12, () => Value(depth - 1, isConstant))}]",
        _ => $"{{{Join(0, 6, () => $"{Name()}: {Value(depth - 1, isConstant)}")}}}",
    };

    private string Type() => _random.Next(5) switch
    {
        0 => $"[{Type()}]",
        1 => $"[{Type()}]!",
        2 => $"{Name()}!",
        _ => Name(),
    };

    private string TypeSystem()
    {
        var extends = _random.Next(3) == 0;
        var head = extends ? "extend" : Maybe(String);
        var directive = extends ? $"@{Name()}" : Directives(isConstant: true);
        return Pick<string>(
            () => Glue(head, "schema", directive, $"{{ {Join(1, 3, () => $"{Choose("query", "mutation", "subscription")}: {Name()}")} }}"),
            () => Glue(head, "scalar", Name(), directive),
            () => Glue(head, Choose("type", "interface"), Name(), Maybe(() => $"implements {Maybe(() => "&")} {Join(1, 3, Name, " & ")}"), directive, Maybe(() => $"{{ {Join(1, 3, FieldDefinition)} }}")),
            () => Glue(head, "union", Name(), directive, Maybe(() => $"= {Maybe(() => "|")} {Join(1, 3, Name, " | ")}")),
            () => Glue(head, "enum", Name(), directive, Maybe(() => $"{{ {Join(1, 3, () => Glue(Maybe(String), "V" + Name(), Directives(isConstant: true)))} }}")),
            () => Glue(head, "input", Name(), directive, Maybe(() => $"{{ {Join(1, 3, InputValue)} }}")),
            () => Glue(Maybe(String), "directive", $"@{Name()}", Maybe(() => $"({Join(1, 3, InputValue)})"), Maybe(() => "repeatable"), "on", Join(1, 3, () => Choose("FIELD", "OBJECT", "QUERY", "ENUM_VALUE"), " | ")))();
    }

    private string FieldDefinition() => Glue(Maybe(String), Name(), Maybe(() => $"({Join(1, 3, InputValue)})"), ":", Type(), Directives(isConstant: true));

    private string InputValue() => Glue(Maybe(String), Name(), ":", Type(), Maybe(() => $"= {Value(2, isConstant: true)}"), Directives(isConstant: true));

    private string Name() => Choose(Names);

    private string String() => Choose(Strings);

    private string Maybe(Func<string> make) => _random.Next(2) == 0 ? "" : make();

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private Func<T> Pick<T>(params Func<T>[] choices) => choices[_random.Next(choices.Length)];

    private string Choose(params string[] choices) => choices[_random.Next(choices.Length)];

    private string Join(int least, int most, Func<string> make, string? separator = null)
    {
        var items = Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make()).ToList();
        return separator is null ? Glue([.. items]) : string.Join(separator, items);
    }

    private string Glue(params string[] parts) => parts.Where(part => part.Length > 0).Aggregate("", (text, part) => text.Length == 0 ? part : text + Choose(Gaps) + part);
}
