namespace SemanticOrder.Reasoning.Tests.Entailment;

/// <summary>
/// The reference: the rules of OWL 2 Profiles §4.3 as loops over all statements, again and again until nothing is new; equality is written out. It shares nothing
/// with the closure but the data model. Terms are names: prefixed, <c>_:b</c>, or a literal in quotes; literals of one value must be spelled alike.
/// </summary>
internal sealed class NaiveEntailment
{
    private readonly HashSet<(string S, string P, string O)> _all;
    private ILookup<string, (string S, string P, string O)> _by = null!;
    private ILookup<(string, string), string> _objects = null!;
    private ILookup<(string, string), string> _subjects = null!;
    private List<(string S, string P, string O)> _new = [];

    public NaiveEntailment(IEnumerable<(string, string, string)> statements)
    {
        _all = [.. statements];
        foreach (var c in (string[])["owl:Thing", "owl:Nothing"])
            _all.Add((c, "rdf:type", "owl:Class"));
        while (Round())
        {
        }
    }

    /// <summary>The rule of a contradiction; null when none was met.</summary>
    public string? Contradiction { get; private set; }

    public int Count => _all.Count;

    public bool Contains(string s, string p, string o) => (p == "owl:sameAs" && s == o) || _all.Contains((s, p, o));

    private bool Round()
    {
        _by = _all.ToLookup(t => t.P);
        _objects = _all.ToLookup(t => (t.S, t.P), t => t.O);
        _subjects = _all.ToLookup(t => (t.P, t.O), t => t.S);
        _new = [];
        Equality();
        Properties();
        Characteristics();
        Classes();
        Restrictions();
        Schema();
        Lists();
        var grew = false;
        foreach (var t in _new)
            grew |= _all.Add(t);
        return grew;
    }

    private void Add(string s, string p, string o) => _new.Add((s, p, o));

    private IEnumerable<(string S, string O)> All(string p) => _by[p].Select(t => (t.S, t.O));

    private IEnumerable<string> Instances(string c) => _subjects[("rdf:type", c)];

    private void Contradict(string rule, bool isSo)
    {
        if (isSo)
            Contradiction ??= rule;
    }

    private void Equality()
    {
        foreach (var (x, y) in All("owl:sameAs").Where(e => e.S != e.O))
        {
            Add(y, "owl:sameAs", x);
            foreach (var z in _objects[(y, "owl:sameAs")])
                Add(x, "owl:sameAs", z);
            foreach (var t in _all)
            {
                if (t.S == x)
                    Add(y, t.P, t.O);
                if (t.P == x)
                    Add(t.S, y, t.O);
                if (t.O == x)
                    Add(t.S, t.P, y);
            }
            Contradict("eq-diff1", _all.Contains((x, "owl:differentFrom", y)));
            Contradict("dt-diff", x[0] == '"' && y[0] == '"');
        }
        Contradict("eq-diff1", All("owl:differentFrom").Any(e => e.S == e.O));
    }

    private void Properties()
    {
        foreach (var (p, c) in All("rdfs:domain"))
            foreach (var (x, _) in All(p))
                Add(x, "rdf:type", c);
        foreach (var (p, c) in All("rdfs:range"))
            foreach (var (_, y) in All(p))
                Add(y, "rdf:type", c);
        foreach (var (p, q) in All("rdfs:subPropertyOf").Concat(All("owl:equivalentProperty")).Concat(All("owl:equivalentProperty").Select(e => (e.O, e.S))))
            foreach (var (x, y) in All(p))
                Add(x, q, y);
        foreach (var (p, q) in All("owl:inverseOf").Concat(All("owl:inverseOf").Select(e => (e.O, e.S))))
            foreach (var (x, y) in All(p))
                Add(y, q, x);
        foreach (var (p, q) in All("owl:propertyDisjointWith"))
            Contradict("prp-pdw", All(p).Any(e => _all.Contains((e.S, q, e.O))));
        foreach (var (n, i) in All("owl:sourceIndividual"))
            foreach (var p in _objects[(n, "owl:assertionProperty")])
                foreach (var o in _objects[(n, "owl:targetIndividual")].Concat(_objects[(n, "owl:targetValue")]))
                    Contradict("prp-npa", _all.Contains((i, p, o)));
    }

    private void Characteristics()
    {
        foreach (var p in Instances("owl:FunctionalProperty"))
            foreach (var (x, y) in All(p))
                foreach (var z in _objects[(x, p)].Where(z => z != y))
                    Add(y, "owl:sameAs", z);
        foreach (var p in Instances("owl:InverseFunctionalProperty"))
            foreach (var (x, y) in All(p))
                foreach (var z in _subjects[(p, y)].Where(z => z != x))
                    Add(x, "owl:sameAs", z);
        foreach (var p in Instances("owl:IrreflexiveProperty"))
            Contradict("prp-irp", All(p).Any(e => e.S == e.O));
        foreach (var p in Instances("owl:AsymmetricProperty"))
            Contradict("prp-asyp", All(p).Any(e => _all.Contains((e.O, p, e.S))));
        foreach (var p in Instances("owl:SymmetricProperty"))
            foreach (var (x, y) in All(p))
                Add(y, p, x);
        foreach (var p in Instances("owl:TransitiveProperty"))
            foreach (var (x, y) in All(p))
                foreach (var z in _objects[(y, p)])
                    Add(x, p, z);
    }

    private void Classes()
    {
        foreach (var (c, d) in All("rdfs:subClassOf").Concat(All("owl:equivalentClass")).Concat(All("owl:equivalentClass").Select(e => (e.O, e.S))))
            foreach (var x in Instances(c))
                Add(x, "rdf:type", d);
        foreach (var (c, d) in All("owl:disjointWith").Concat(All("owl:complementOf")))
            Contradict("cax-dw", Instances(c).Any(x => _all.Contains((x, "rdf:type", d))));
        Contradict("cls-nothing2", Instances("owl:Nothing").Any());
        foreach (var d in (string[])["xsd:integer", "xsd:string"])
            Contradict("dt-not-type", Instances(d).Any(x => x[0] == '"' && x.All(c => c == '"' || char.IsDigit(c)) != (d == "xsd:integer")));
    }

    private void Restrictions()
    {
        foreach (var (r, p) in All("owl:onProperty"))
        {
            foreach (var c in _objects[(r, "owl:someValuesFrom")])
                foreach (var (u, v) in All(p).Where(e => c == "owl:Thing" || _all.Contains((e.O, "rdf:type", c)) || IsValue(e.O, c)))
                    Add(u, "rdf:type", r);
            foreach (var c in _objects[(r, "owl:allValuesFrom")])
                foreach (var u in Instances(r))
                    foreach (var v in _objects[(u, p)])
                        Add(v, "rdf:type", c);
            foreach (var y in _objects[(r, "owl:hasValue")])
            {
                foreach (var u in Instances(r))
                    Add(u, p, y);
                foreach (var u in _subjects[(p, y)])
                    Add(u, "rdf:type", r);
            }
            foreach (var u in Instances(r))
                Cardinality(r, p, u);
        }
    }

    private void Cardinality(string r, string p, string u)
    {
        var values = _objects[(u, p)].ToList();
        var qualified = _objects[(r, "owl:onClass")].SelectMany(c => values.Where(y => c == "owl:Thing" || _all.Contains((y, "rdf:type", c)))).ToList();
        Contradict("cls-maxc1", values.Count > 0 && _all.Contains((r, "owl:maxCardinality", "\"0\"")));
        Contradict("cls-maxqc1", qualified.Count > 0 && _all.Contains((r, "owl:maxQualifiedCardinality", "\"0\"")));
        var one = _all.Contains((r, "owl:maxCardinality", "\"1\"")) ? values : _all.Contains((r, "owl:maxQualifiedCardinality", "\"1\"")) ? qualified : [];
        foreach (var y in one)
            foreach (var z in one.Where(z => z != y))
                Add(y, "owl:sameAs", z);
    }

    private void Schema()
    {
        foreach (var c in Instances("owl:Class"))
            _new.AddRange([(c, "rdfs:subClassOf", c), (c, "owl:equivalentClass", c), (c, "rdfs:subClassOf", "owl:Thing"), ("owl:Nothing", "rdfs:subClassOf", c)]);
        foreach (var p in Instances("owl:ObjectProperty").Concat(Instances("owl:DatatypeProperty")))
            _new.AddRange([(p, "rdfs:subPropertyOf", p), (p, "owl:equivalentProperty", p)]);
        foreach (var (sub, equal) in (ReadOnlySpan<(string, string)>)[("rdfs:subClassOf", "owl:equivalentClass"), ("rdfs:subPropertyOf", "owl:equivalentProperty")])
        {
            foreach (var (a, b) in All(sub))
            {
                foreach (var c in _objects[(b, sub)])
                    Add(a, sub, c);
                if (_all.Contains((b, sub, a)))
                    Add(a, equal, b);
            }
            foreach (var (a, b) in All(equal))
                _new.AddRange([(a, sub, b), (b, sub, a)]);
        }
        foreach (var kind in (string[])["rdfs:domain", "rdfs:range"])
        {
            foreach (var (p, c) in All(kind))
            {
                foreach (var d in _objects[(c, "rdfs:subClassOf")])
                    Add(p, kind, d);
                foreach (var q in _subjects[("rdfs:subPropertyOf", p)])
                    Add(q, kind, c);
            }
        }
        foreach (var (a, p) in All("owl:onProperty"))
            foreach (var (b, q) in All("owl:onProperty"))
                CompareRestrictions(a, p, b, q);
    }

    private void CompareRestrictions(string a, string p, string b, string q)
    {
        var isSub = _all.Contains((p, "rdfs:subPropertyOf", q));
        foreach (var y in _objects[(a, "owl:hasValue")])
            if (isSub && _all.Contains((b, "owl:hasValue", y)))
                Add(a, "rdfs:subClassOf", b);
        foreach (var kind in (string[])["owl:someValuesFrom", "owl:allValuesFrom"])
            foreach (var y in _objects[(a, kind)])
                foreach (var z in _objects[(b, kind)])
                {
                    if (p == q && _all.Contains((y, "rdfs:subClassOf", z)))
                        Add(a, "rdfs:subClassOf", b);
                    if (isSub && y == z)
                        Add(kind == "owl:someValuesFrom" ? a : b, "rdfs:subClassOf", kind == "owl:someValuesFrom" ? b : a);
                }
    }

    private void Lists()
    {
        foreach (var (c, l) in All("owl:intersectionOf"))
        {
            var parts = List(l);
            foreach (var x in parts.Count == 0 ? [] : Instances(parts[0]).Where(x => parts.TrueForAll(d => _all.Contains((x, "rdf:type", d)))))
                Add(x, "rdf:type", c);
            foreach (var d in parts)
            {
                Add(c, "rdfs:subClassOf", d);
                foreach (var x in Instances(c))
                    Add(x, "rdf:type", d);
            }
        }
        foreach (var (c, l) in All("owl:unionOf"))
            foreach (var d in List(l))
            {
                Add(d, "rdfs:subClassOf", c);
                foreach (var x in Instances(d))
                    Add(x, "rdf:type", c);
            }
        foreach (var (c, l) in All("owl:oneOf"))
            foreach (var x in List(l))
                Add(x, "rdf:type", c);
        foreach (var (p, l) in All("owl:propertyChainAxiom"))
            foreach (var (x, y) in List(l).Aggregate<string, IEnumerable<(string, string)>?>(null, (ways, link) => ways is null ? All(link) : ways.SelectMany(w => _objects[(w.Item2, link)].Select(z => (w.Item1, z))).Distinct()) ?? [])
                Add(x, p, y);
        foreach (var (c, l) in All("owl:hasKey"))
            foreach (var x in Instances(c))
                foreach (var y in Instances(c).Where(y => x != y && List(l).TrueForAll(p => _objects[(x, p)].Intersect(_objects[(y, p)]).Any())))
                    Add(x, "owl:sameAs", y);
        Pairs("owl:AllDisjointClasses", "owl:members", (c, d) => Contradict("cax-adc", Instances(c).Any(x => _all.Contains((x, "rdf:type", d)))));
        Pairs("owl:AllDisjointProperties", "owl:members", (p, q) => Contradict("prp-adp", All(p).Any(e => _all.Contains((e.S, q, e.O)))));
        Pairs("owl:AllDifferent", "owl:distinctMembers", (x, y) => Contradict("eq-diff3", Contains(x, "owl:sameAs", y)));
    }

    private void Pairs(string type, string property, Action<string, string> check)
    {
        foreach (var node in Instances(type))
            foreach (var list in _objects[(node, property)])
            {
                var members = List(list);
                for (var i = 0; i < members.Count; i++)
                    for (var j = i + 1; j < members.Count; j++)
                        check(members[i], members[j]);
            }
    }

    private List<string> List(string head)
    {
        var members = new List<string>();
        for (var cell = head; cell != "rdf:nil"; cell = _objects[(cell, "rdf:rest")].First())
            members.Add(_objects[(cell, "rdf:first")].First());
        return members;
    }

    private static bool IsValue(string term, string datatype) => term[0] == '"' && datatype switch
    {
        "xsd:integer" => term.All(c => c == '"' || char.IsDigit(c)),
        "xsd:string" => !term.All(c => c == '"' || char.IsDigit(c)),
        _ => false,
    };
}
