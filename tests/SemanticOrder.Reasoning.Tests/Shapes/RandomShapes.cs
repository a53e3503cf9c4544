using System.Globalization;

namespace SemanticOrder.Reasoning.Tests.Shapes;

/// <summary>Shapes and data made by chance from a seed. Shapes need only shapes with greater numbers, so none needs itself.</summary>
internal sealed class RandomShapes(int seed)
{
    private const int Shapes = 8;
    private readonly Random _random = new(seed);

    public static string[] Properties { get; } = [":p", ":q", ":r"];

    public static string[] Classes { get; } = [":A", ":B", ":C"];

    public string Text()
    {
        var text = new System.Text.StringBuilder();
        for (var shape = 0; shape < Shapes; shape++)
        {
            text.Append(CultureInfo.InvariantCulture, $":s{shape} a sh:NodeShape");
            if (shape < 3)
                text.Append(" ; ").Append(Target());
            for (var count = _random.Next(1, 4); count > 0; count--)
                text.Append(" ; ").Append(Constraint(shape, isProperty: false));
            text.AppendLine(" .");
            text.Append(CultureInfo.InvariantCulture, $":p{shape} sh:path {Path(0)}");
            for (var count = _random.Next(1, 4); count > 0; count--)
                text.Append(" ; ").Append(Constraint(shape, isProperty: true));
            text.AppendLine(" .");
        }
        return Deduplicated(text.ToString());
    }

    public string Data()
    {
        var text = new System.Text.StringBuilder(":B rdfs:subClassOf :A .\n");
        for (var count = _random.Next(10, 90); count > 0; count--)
            text.AppendLine(Statement());
        return text.ToString();
    }

    public string Statement() => _random.Next(4) == 0 ? $"{Node()} a {Pick(Classes)} ." : $"{Node()} {Pick(Properties)} {Value()} .";

    private string Node() => $":n{_random.Next(9)}";

    private string Value() => _random.Next(8) switch
    {
        0 => _random.Next(6).ToString(CultureInfo.InvariantCulture),
        1 => $"{_random.Next(4)}.5",
        2 or 4 or 5 => $"\"{(char)('a' + _random.Next(3))}\"@{Pick(["en", "en", "de", "en-GB"])}",
        3 => $"\"{(char)('a' + _random.Next(3))}{(char)('a' + _random.Next(3))}\"",
        _ => Node(),
    };

    private string Target() => _random.Next(4) switch
    {
        0 => $"sh:targetClass {Pick(Classes)}",
        1 => $"sh:targetSubjectsOf {Pick(Properties)}",
        2 => $"sh:targetObjectsOf {Pick(Properties)}",
        _ => $"sh:targetNode {Node()}, {Node()}",
    };

    private string Path(int depth) => depth == 2 ? Pick(Properties) : _random.Next(9) switch
    {
        0 => $"[ sh:inversePath {Path(depth + 1)} ]",
        1 => $"( {Path(depth + 1)} {Path(depth + 1)} )",
        2 => $"[ sh:alternativePath ( {Path(depth + 1)} {Path(depth + 1)} ) ]",
        3 => $"[ sh:zeroOrMorePath {Path(depth + 1)} ]",
        4 => $"[ sh:oneOrMorePath {Path(depth + 1)} ]",
        5 => $"[ sh:zeroOrOnePath {Path(depth + 1)} ]",
        _ => Pick(Properties),
    };

    private string Constraint(int shape, bool isProperty)
    {
        var nested = shape + 1 < Shapes ? $":{Pick(["s", "p"])}{_random.Next(shape + 1, Shapes)}" : null;
        var property = shape + 1 < Shapes ? $":p{_random.Next(shape + 1, Shapes)}" : null;
        return _random.Next(nested is null ? 12 : 20) switch
        {
            0 => $"sh:class {Pick(Classes)}",
            1 => $"sh:datatype {Pick(["xsd:integer", "xsd:string", "rdf:langString"])}",
            2 => $"sh:nodeKind {Pick(["sh:IRI", "sh:Literal", "sh:BlankNodeOrIRI"])}",
            3 => $"sh:{Pick(["minInclusive", "maxExclusive", "minExclusive", "maxInclusive"])} {_random.Next(5)}",
            4 => $"sh:{Pick(["minLength", "maxLength"])} {_random.Next(4)}",
            5 => $"sh:pattern \"{Pick(["^a", "b", "n[0-4]$"])}\"",
            6 => "sh:languageIn ( \"en\" )",
            7 => $"sh:hasValue {Value()}",
            8 => $"sh:in ( {Value()} {Value()} {Node()} {Node()} )",
            9 => $"sh:{Pick(["equals", "disjoint"])} {Pick(Properties)}",
            10 => isProperty ? $"sh:{Pick(["minCount", "maxCount"])} {_random.Next(3)}" : "sh:closed true",
            11 => isProperty ? Pick(["sh:uniqueLang true", "sh:uniqueLang true", $"sh:lessThan {Pick(Properties)}", $"sh:lessThanOrEquals {Pick(Properties)}"]) : "sh:ignoredProperties ( rdf:type :q )",
            12 => $"sh:not {nested}",
            13 => $"sh:and ( {nested} {property} )",
            14 => $"sh:or ( {nested} {property} )",
            15 => $"sh:xone ( {nested} {property} )",
            16 => $"sh:node {nested}",
            17 when isProperty => $"sh:qualifiedValueShape {nested} ; sh:qualifiedMinCount 1 ; sh:qualifiedMaxCount 1",
            _ => $"sh:property {property}",
        };
    }

    /// <summary>What a shape may state once is stated once: the first.</summary>
    private static string Deduplicated(string text) => string.Join('\n', text.Split('\n').Select(line =>
    {
        var seen = new HashSet<string>();
        return string.Join(" ; ", line.TrimEnd('.', ' ').Split(" ; ").Where(part => seen.Add(Once(part)))) + (line.Length > 0 ? " ." : "");
    }));

    private static string Once(string part)
    {
        var word = part.Split(' ')[0];
        return word is "sh:class" or "sh:hasValue" or "sh:property" or "sh:node" or "sh:not" or "sh:pattern" ? part : word;
    }

    private string Pick(string[] words) => words[_random.Next(words.Length)];
}
