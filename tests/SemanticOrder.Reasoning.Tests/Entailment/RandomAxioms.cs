namespace SemanticOrder.Reasoning.Tests.Entailment;

/// <summary>Random small ontologies with facts, over few names so that much meets.</summary>
internal sealed class RandomAxioms(int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<(string, string, string)> _statements = [];
    private int _nodes;

    public static string[] Classes { get; } = ["ex:A", "ex:B", "ex:C", "ex:D", "owl:Thing"];

    public static string[] Properties { get; } = ["ex:p", "ex:q", "ex:r"];

    public static string[] Individuals { get; } = ["ex:i", "ex:j", "ex:k", "ex:l", "ex:m"];

    public static string[] Literals { get; } = ["\"1\"", "\"2\"", "\"x\""];

    /// <summary>Statements of one ontology; <paramref name="harsh"/> ones have axioms that contradict more often.</summary>
    public List<(string S, string P, string O)> Next(int axioms, int facts, bool harsh)
    {
        foreach (var c in Classes)
            Add(c, "rdf:type", "owl:Class");
        foreach (var p in Properties)
            Add(p, "rdf:type", "owl:ObjectProperty");
        for (var i = 0; i < axioms; i++)
            AddAxiom(harsh);
        for (var i = 0; i < facts; i++)
            _statements.Add(Fact());
        return [.. _statements.Distinct()];
    }

    /// <summary>One more statement about individuals.</summary>
    public (string S, string P, string O) Fact() => _random.Next(3) switch
    {
        0 => (Pick(Individuals), "rdf:type", Pick(Classes)),
        1 when _random.Next(4) == 0 => (Pick(Individuals), Pick(Properties), Pick(Literals)),
        _ => (Pick(Individuals), Pick(Properties), Pick(Individuals)),
    };

    private void AddAxiom(bool harsh)
    {
        switch (_random.Next(harsh ? 26 : 20))
        {
            case 0 or 1:
                Add(Class(), "rdfs:subClassOf", Class());
                break;
            case 2:
                Add(Class(), "owl:equivalentClass", Class());
                break;
            case 3:
                Add(Property(), "rdfs:subPropertyOf", Property());
                break;
            case 4:
                Add(Property(), Pick(["owl:equivalentProperty", "owl:inverseOf"]), Property());
                break;
            case 5:
                Add(Property(), Pick(["rdfs:domain", "rdfs:range"]), Class());
                break;
            case 6:
                Add(Property(), "rdf:type", Pick(["owl:SymmetricProperty", "owl:TransitiveProperty"]));
                break;
            case 7:
                Add(Class(), Pick(["owl:intersectionOf", "owl:unionOf"]), List(Pick(Classes), Pick(Classes)));
                break;
            case 8:
                Add(Class(), "owl:oneOf", List(Pick(Individuals), Pick(Individuals)));
                break;
            case 9:
                Add(Property(), "owl:propertyChainAxiom", List(Pick(Properties), Pick(Properties)));
                break;
            case 10:
                Add(Pick(Individuals), "owl:sameAs", Pick(Individuals));
                break;
            case 11 or 12:
                Restrict(Pick(["owl:someValuesFrom", "owl:allValuesFrom"]), Pick(Classes));
                break;
            case 13:
                Restrict("owl:hasValue", Pick(Individuals));
                break;
            case 14:
                Restrict("owl:someValuesFrom", Pick(["xsd:integer", "xsd:string"]));
                break;
            case 15:
                Add(Pick(Classes), "owl:hasKey", List(Pick(Properties)));
                break;
            case 16:
                Add(Property(), "rdf:type", Pick(["owl:FunctionalProperty", "owl:InverseFunctionalProperty"]));
                break;
            case 17:
                Restrict("owl:maxCardinality", "\"1\"");
                break;
            case 18:
                Add(Restrict("owl:maxQualifiedCardinality", "\"1\""), "owl:onClass", Pick(Classes));
                break;
            case 19 when _random.Next(3) == 0:
                Add(Pick(Pick([Classes, Properties])), "owl:sameAs", Pick(Pick([Classes, Properties])));
                break;
            case 20:
                Add(Class(), Pick(["owl:disjointWith", "owl:complementOf"]), Class());
                break;
            case 21:
                Add(Property(), "rdf:type", Pick(["owl:IrreflexiveProperty", "owl:AsymmetricProperty"]));
                break;
            case 22:
                Add(Pick(Individuals), "owl:differentFrom", Pick(Individuals));
                break;
            case 23:
                AddDisjoint(Pick(["owl:AllDisjointClasses", "owl:AllDisjointProperties", "owl:AllDifferent"]));
                break;
            case 24:
                Restrict(Pick(["owl:maxCardinality"]), "\"0\"");
                break;
            case 25:
                Add(Property(), "rdfs:range", Pick(["xsd:integer", "xsd:string"]));
                break;
        }
    }

    private void AddDisjoint(string kind)
    {
        var names = kind == "owl:AllDisjointClasses" ? Classes : kind == "owl:AllDisjointProperties" ? Properties : Individuals;
        var start = _random.Next(names.Length - 2);
        var node = Node();
        Add(node, "rdf:type", kind);
        Add(node, kind == "owl:AllDifferent" ? "owl:distinctMembers" : "owl:members", List(names[start], names[start + 1], names[start + 2]));
    }

    private string Restrict(string kind, string value)
    {
        var node = Node();
        Add(node, "owl:onProperty", Property());
        Add(node, kind, value);
        if (_random.Next(2) == 0)
            Add(node, "rdfs:subClassOf", Class());
        else
            Add(Class(), "rdfs:subClassOf", node);
        return node;
    }

    private string List(params string[] members)
    {
        var rest = "rdf:nil";
        foreach (var member in members.Reverse())
        {
            var cell = Node();
            Add(cell, "rdf:first", member);
            Add(cell, "rdf:rest", rest);
            rest = cell;
        }
        return rest;
    }

    private string Node() => "_:n" + _nodes++;

    private string Class() => Pick(Classes);

    private string Property() => Pick(Properties);

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    private void Add(string s, string p, string o) => _statements.Add((s, p, o));
}
