using System.Globalization;
using System.Text;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Review.Binding;

namespace SemanticOrder.SemanticLayer.Review.Shapes;

/// <summary>
/// Writes bound rules as SHACL Core. A rule without conditions is a property shape; one with conditions is "a condition does not hold, or what is asked does" (SHACL §4.6.3), so that a node that no condition fits
/// conforms.
/// </summary>
internal static class ShapeText
{
    /// <summary>The shape of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="turtle">Writes terms.</param>
    /// <param name="shape">IRI of the shape.</param>
    /// <param name="sentence">What is said when it is broken.</param>
    /// <param name="source">IRI of the quotation; null to leave it out.</param>
    public static string Write(BoundRule rule, Turtle turtle, string shape, LocalSentence sentence, string? source)
    {
        var said = new StringBuilder();
        if (!rule.IsError)
            said.Append(" ;\n    sh:severity sh:Warning");
        said.Append(CultureInfo.InvariantCulture, $" ;\n    sh:message {Turtle.Text(Escaped(sentence.Chinese), "zh")} ,\n        {Turtle.Text(Escaped(sentence.English), "en")}");
        if (source is not null)
            said.Append(CultureInfo.InvariantCulture, $" ;\n    prov:wasDerivedFrom {turtle.Iri(source)}");
        var (properties, nodes) = Parts(rule.Requirement, turtle);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{turtle.Iri(shape)} a sh:NodeShape ;\n    sh:targetClass {turtle.Iri(rule.Focus)}");
        if (rule.Conditions.Count > 0)
        {
            var asked = string.Join(" ;\n          ", properties.Select(property => $"sh:property [ {property} ]").Concat(nodes));
            var others = rule.Conditions.Select(condition => $"        {(condition is RuleCondition.Except except ? All(except, turtle) : $"[ sh:not {Holds(condition, turtle)} ]")}\n");
            return text.Append(CultureInfo.InvariantCulture, $"{said} ;\n    sh:or (\n{string.Concat(others)}        [ {asked} ] ) .\n").ToString();
        }

        if (properties.Count == 0)
            return text.Append(CultureInfo.InvariantCulture, $"{said} ;\n    {string.Join(" ;\n    ", nodes)} .\n").ToString();
        text.Append(CultureInfo.InvariantCulture, $" ;\n    sh:property {string.Join(" , ", properties.Select((_, at) => turtle.Iri(Numbered(shape, at))))} .\n");
        for (var at = 0; at < properties.Count; at++)
            text.Append(CultureInfo.InvariantCulture, $"\n{turtle.Iri(Numbered(shape, at))} a sh:PropertyShape ;\n    {properties[at]}{said} .\n");
        return text.ToString();
    }

    /// <summary>A shape that nodes conform to for which a condition holds.</summary>
    public static string Holds(RuleCondition condition, Turtle turtle) => condition switch
    {
        RuleCondition.OfClass { Path.Count: 0 } member => $"[ sh:class {turtle.Iri(member.Class)} ]",
        RuleCondition.OfClass member => Some(Path(member.Path, null, turtle), $"sh:class {turtle.Iri(member.Class)}"),
        RuleCondition.OfValue value => Some(Path(value.Path, value.Property, turtle), $"sh:in ( {string.Join(' ', value.Values.Select(turtle.Term))} )"),
        RuleCondition.Within within => Some(Path(within.Path, within.Property, turtle), Bound(within.Bounds, turtle)),
        RuleCondition.Except except => $"[ sh:not {All(except, turtle)} ]",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What is asked: property shapes, and constraints of the node itself.</summary>
    private static (IReadOnlyList<string> Properties, IReadOnlyList<string> Nodes) Parts(RuleRequirement requirement, Turtle turtle) => requirement switch
    {
        RuleRequirement.Within within => ([.. within.Properties.Select(property => $"sh:path {turtle.Iri(property)} ; {Bound(within.Bounds, turtle)}")], []),
        RuleRequirement.Present present => ([.. present.Fields.Select(field => $"sh:path {Path(field.Path, field.Property, turtle)} ; {(field.IsTruth ? "sh:hasValue true" : "sh:minCount 1")}")], []),
        RuleRequirement.Counted counted => ([$"sh:path {turtle.Iri(counted.Property)} ; {Numbers("minCount", counted.Least, "maxCount", counted.Most)}"], []),
        RuleRequirement.Length length => ([$"sh:path {turtle.Iri(length.Property)} ; {Numbers("minLength", length.Least, "maxLength", length.Most)}"], []),
        RuleRequirement.OneOf oneOf => ([$"sh:path {turtle.Iri(oneOf.Property)} ; sh:in ( {string.Join(' ', oneOf.Values.Select(turtle.Term))} )"], []),
        RuleRequirement.OneOfClasses classes => ([], [$"sh:or ( [ sh:property [ sh:path {turtle.Iri(Vocab.Os.Concept.Value)} ; sh:maxCount 0 ] ] {string.Join(' ', classes.Classes.Select(@class => $"[ sh:class {turtle.Iri(@class)} ]"))} )"]),
        RuleRequirement.Form form => ([$"sh:path {turtle.Iri(form.Property)} ; sh:pattern {Turtle.Text(form.Pattern)}"], []),
        RuleRequirement.Compared compared => ([$"sh:path {turtle.Iri(compared.Left)} ; sh:{compared.Component} {turtle.Iri(compared.Right)}"], []),
        RuleRequirement.Absent { With: { } other } absent => ([], [$"sh:not [ sh:and ( {Holds(new RuleCondition.OfClass(absent.Path, absent.Class), turtle)} {Holds(new RuleCondition.OfClass(absent.Path, other), turtle)} ) ]"]),
        RuleRequirement.Absent { Path.Count: 0 } absent => ([], [$"sh:not [ sh:class {turtle.Iri(absent.Class)} ]"]),
        RuleRequirement.Absent absent => ([$"sh:path {Path(absent.Path, null, turtle)} ; sh:qualifiedValueShape [ sh:class {turtle.Iri(absent.Class)} ] ; sh:qualifiedMaxCount 0"], []),
        RuleRequirement.Without without => ([$"sh:path {Path(without.Path, without.Property, turtle)} ; sh:maxCount 0"], []),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string All(RuleCondition.Except except, Turtle turtle) =>
        except.All is [var only] ? Holds(only, turtle) : $"[ sh:and ( {string.Join(' ', except.All.Select(condition => Holds(condition, turtle)))} ) ]";

    private static string Some(string path, string value) => $"[ sh:property [ sh:path {path} ; sh:qualifiedValueShape [ {value} ] ; sh:qualifiedMinCount 1 ] ]";

    private static string Path(IReadOnlyList<OrderStep> steps, string? property, Turtle turtle)
    {
        var parts = steps.Select(step => Step(step, turtle)).ToList();
        if (property is not null)
            parts.Add(turtle.Iri(property));
        return parts.Count == 1 ? parts[0] : $"( {string.Join(' ', parts)} )";
    }

    private static string Step(OrderStep step, Turtle turtle)
    {
        var text = step.Properties.Count == 1 ? turtle.Iri(step.Properties[0]) : $"[ sh:alternativePath ( {string.Join(' ', step.Properties.Select(turtle.Iri))} ) ]";
        text = step.IsInverse ? $"[ sh:inversePath {text} ]" : text;
        return step.IsOptional ? $"[ sh:zeroOrOnePath {text} ]" : text;
    }

    private static string Bound(Bounds bounds, Turtle turtle)
    {
        var end = bounds.IsOpen ? "Exclusive" : "Inclusive";
        string[] parts = [.. bounds.Least is { } least ? [$"sh:min{end} {turtle.Term(bounds.Value(least))}"] : (string[])[], .. bounds.Most is { } most ? [$"sh:max{end} {turtle.Term(bounds.Value(most))}"] : (string[])[]];
        return string.Join(" ; ", parts);
    }

    private static string Numbers(string least, int? atLeast, string most, int? atMost) =>
        string.Join(" ; ", ((string[])[atLeast is null ? "" : $"sh:{least} {atLeast}", atMost is null ? "" : $"sh:{most} {atMost}"]).Where(part => part.Length > 0));

    private static string Numbered(string shape, int at) => string.Create(CultureInfo.InvariantCulture, $"{shape}-{at + 1}");

    /// <summary>Braces of a message would be read as a template (SHACL §5.3.2).</summary>
    private static string Escaped(string message) => message.Replace('{', '(').Replace('}', ')');
}
