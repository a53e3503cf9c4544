using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Review.Binding;

namespace SemanticOrder.SemanticLayer.Review.Shapes;

/// <summary>Makes an order that a rule lets pass, and one that it refuses. Both meet its conditions; they differ in what is asked.</summary>
internal static class ExampleOrders
{
    /// <summary>Nodes of an example, at most; a rule that counts further has none.</summary>
    private const int MostNodes = 1000;

    /// <summary>Characters of a text, as for nodes.</summary>
    private const int MostCharacters = 10_000;

    /// <summary>An order.</summary>
    /// <param name="vocabulary">What can be said of orders.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="passes">Whether it does what is asked.</param>
    /// <param name="excepted">An exception of the rule that it falls under; null for none.</param>
    /// <returns>Null when none can be made.</returns>
    public static ExampleGraph? Make(OrderVocabulary vocabulary, BoundRule rule, bool passes, RuleCondition.Except? excepted = null)
    {
        var graph = new ExampleGraph(vocabulary);
        var focus = graph.Focus(rule.Focus);
        foreach (var condition in rule.Conditions.Concat(excepted?.All ?? []))
            Meet(graph, focus, condition);
        return Answer(vocabulary, graph, focus, rule.Requirement, passes) ? graph : null;
    }

    private static void Meet(ExampleGraph graph, string focus, RuleCondition condition)
    {
        var node = graph.At(focus, condition.Path);
        switch (condition)
        {
            case RuleCondition.OfClass member:
                graph.AddClass(node, member.Class);
                break;
            case RuleCondition.OfValue value:
                graph.Add(node, value.Property, value.Values[0]);
                break;
            case RuleCondition.Within within:
                graph.Add(node, within.Property, within.Bounds.Value(within.Bounds.Inside));
                break;
        }
    }

    private static bool Answer(OrderVocabulary vocabulary, ExampleGraph graph, string focus, RuleRequirement requirement, bool passes) => requirement switch
    {
        RuleRequirement.Within within => Bound(graph, focus, within, passes),
        RuleRequirement.Present present => Fill(vocabulary, graph, focus, present, passes),
        RuleRequirement.Counted counted => Count(graph, focus, counted, passes),
        RuleRequirement.Length length => Write(graph, focus, length, passes ? length.Most ?? length.Least!.Value : length.Most + 1 ?? length.Least!.Value - 1),
        RuleRequirement.OneOf oneOf => Say(graph, focus, oneOf.Property, passes ? oneOf.Values[0] : Other(oneOf.Values)),
        RuleRequirement.OneOfClasses classes => Name(vocabulary, graph, focus, classes, passes),
        RuleRequirement.Form form => ExampleText.Of(form.Pattern) is { } text && Say(graph, focus, form.Property, new Literal(passes ? text : "?")),
        RuleRequirement.Compared compared => Compare(vocabulary, graph, focus, compared, passes),
        RuleRequirement.Absent absent => Avoid(graph, focus, absent, passes),
        RuleRequirement.Without without => passes || Say(graph, graph.At(focus, without.Path), without.Property, Sample(vocabulary, without.Property)),
        _ => false,
    };

    private static bool Say(ExampleGraph graph, string node, string property, object value)
    {
        graph.Add(node, property, value);
        return true;
    }

    private static bool Write(ExampleGraph graph, string focus, RuleRequirement.Length length, int characters) =>
        characters is >= 0 and <= MostCharacters && Say(graph, focus, length.Property, new Literal(new string('字', characters)));

    /// <summary>The upper end of a range shows an upper bound; a bound on both sides needs both.</summary>
    private static bool Bound(ExampleGraph graph, string focus, RuleRequirement.Within within, bool passes)
    {
        var bounds = within.Bounds;
        var value = bounds.Value(passes ? bounds.Inside : bounds.Outside);
        if (within.Properties is [var least, var most])
        {
            if (bounds.Least is { } lower)
                graph.Add(focus, least, bounds.Most is null ? value : bounds.Value(bounds.IsOpen ? bounds.Inside : lower));
            return bounds.Most is null || Say(graph, focus, most, value);
        }

        return Say(graph, focus, within.Properties[0], value);
    }

    private static bool Fill(OrderVocabulary vocabulary, ExampleGraph graph, string focus, RuleRequirement.Present present, bool passes)
    {
        for (var at = passes ? 0 : 1; at < present.Fields.Count; at++)
            graph.Add(graph.At(focus, present.Fields[at].Path), present.Fields[at].Property, Sample(vocabulary, present.Fields[at].Property));
        if (!passes && present.Fields[0] is { IsTruth: true } truth)
            graph.Add(graph.At(focus, truth.Path), truth.Property, new Literal("false", new Iri(Vocab.Xsd.Namespace + "boolean")));
        return true;
    }

    private static bool Count(ExampleGraph graph, string focus, RuleRequirement.Counted counted, bool passes)
    {
        var wanted = passes ? counted.Most ?? counted.Least!.Value : counted.Most + 1 ?? counted.Least!.Value - 1;
        var known = graph.Statements.Count(statement => statement.Subject == focus && statement.Property == counted.Property);
        if (wanted > MostNodes || known > wanted)
            return false;
        for (; known < wanted; known++)
            graph.New(focus, [new OrderStep([counted.Property])]);
        return true;
    }

    private static bool Name(OrderVocabulary vocabulary, ExampleGraph graph, string focus, RuleRequirement.OneOfClasses classes, bool passes)
    {
        var knowledge = vocabulary.Knowledge;
        var allowed = classes.Classes.Select(@class => knowledge.View.Id(new Iri(@class))).ToList();
        var owner = vocabulary.MeaningOf(allowed[0])!.Owner;
        var other = knowledge.Ontology.Descendants(owner).Where(id => id.IsIri && knowledge.IsConceptClass(id) && !allowed.Exists(member => vocabulary.AreRelated(id, member))).Select(vocabulary.IriOf).Order(StringComparer.Ordinal).FirstOrDefault();
        if (!passes && other is null)
            return false;
        graph.AddClass(focus, passes ? classes.Classes[0] : other!);
        return true;
    }

    private static bool Compare(OrderVocabulary vocabulary, ExampleGraph graph, string focus, RuleRequirement.Compared compared, bool passes)
    {
        var datatype = vocabulary.DatatypeOf(vocabulary.Knowledge.View.Id(new Iri(compared.Left)));
        var (small, large) = (Sample(datatype, 1), Sample(datatype, 2));
        var isSame = passes && compared.Component == "equals";
        graph.Add(focus, compared.Left, passes ? small : large);
        graph.Add(focus, compared.Right, isSame ? small : passes ? large : small);
        return true;
    }

    private static bool Avoid(ExampleGraph graph, string focus, RuleRequirement.Absent absent, bool passes)
    {
        if (!passes || absent.With is not null)
            graph.AddClass(absent.Path.Count == 0 ? focus : graph.New(focus, absent.Path), absent.Class);
        if (!passes && absent.With is { } other)
            graph.AddClass(graph.New(focus, absent.Path), other);
        return true;
    }

    /// <summary>A value that is none of some.</summary>
    private static Term Other(IReadOnlyList<Term> values) => values[0] switch
    {
        Literal { Datatype: var datatype } when datatype.Value == Vocab.Xsd.Namespace + "decimal" => new Literal(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{values.OfType<Literal>().Max(value => decimal.Parse(value.LexicalForm, System.Globalization.CultureInfo.InvariantCulture)) + 1:0.0##########}"), datatype),
        Literal => new Literal("?"),
        _ => new Iri("urn:example:other"),
    };

    private static object Sample(OrderVocabulary vocabulary, string property)
    {
        var term = vocabulary.Knowledge.View.Id(new Iri(property));
        return vocabulary.MeaningOf(term)?.Kind == MeaningKind.NodeProperty ? new Iri("urn:example:node") : Sample(vocabulary.DatatypeOf(term), 1);
    }

    private static Literal Sample(string datatype, int number) => datatype[Vocab.Xsd.Namespace.Length..] switch
    {
        "boolean" => new Literal("true", new Iri(datatype)),
        "integer" => new Literal($"{number}", new Iri(datatype)),
        "decimal" => new Literal($"{number}.0", new Iri(datatype)),
        "dateTime" => new Literal($"2026-01-0{number}T08:00:00Z", new Iri(datatype)),
        "date" => new Literal($"2026-01-0{number}", new Iri(datatype)),
        "dayTimeDuration" => new Literal($"PT{number}H", new Iri(datatype)),
        _ => new Literal($"A{number}"),
    };
}
