using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>Constraint components that a shapes graph declares (SHACL §6).</summary>
internal sealed partial class ComponentReader
{
    /// <summary>The constraints that declared components give a shape: one when it has a value for each parameter that is not optional.</summary>
    public IEnumerable<Constraint> ReadCustom(TermId shape, PropertyPath? path)
    {
        foreach (var component in _components.Value)
        {
            if (!component.Parameters.Exists(parameter => !parameter.IsOptional && _graph.Object(shape, parameter.Predicate).IsNone))
            {
                foreach (var constraint in Read(component, shape, path))
                    yield return constraint;
            }
        }
    }

    private IEnumerable<Constraint> Read(Component component, TermId shape, PropertyPath? path)
    {
        var values = component.Parameters.Select(parameter => _graph.Objects(shape, parameter.Predicate).ToList()).ToList();
        // Each value of the only parameter is a constraint of its own; with several parameters it would be open which belong together.
        if (component.Parameters.Count > 1 && values.FindIndex(list => list.Count > 1) is >= 0 and var several)
        {
            var parameter = component.Parameters[several];
            _diagnostics.Error("SO3102", shape, parameter.Predicate, values[several][1], $"<{parameter.Predicate.Value}> stands more than once in a shape, but its component has several parameters. Keep one value.");
            yield break;
        }
        if (ValidatorFor(component, path is not null) is not { } validator || ReadQuery(validator, QueryProperty(validator)) is not { } query)
            yield break;
        var rounds = component.Parameters.Count == 1 ? values[0].Count : 1;
        for (var round = 0; round < rounds; round++)
        {
            var bound = component.Parameters.Select((parameter, index) => (parameter, Value: values[index].ElementAtOrDefault(round))).Where(pair => !pair.Value.IsNone).ToList();
            var constants = Constants(shape, bound.Select(pair => KeyValuePair.Create(new Variable(pair.parameter.Name), _terms.Decode(pair.Value))));
            if (Prepare(validator, query, path, constants) is { } prepared)
            {
                var messages = Messages(validator) is { Count: > 0 } own ? own : Messages(component.Id);
                yield return new CustomConstraint((Iri)_terms.Decode(component.Id), prepared, messages, [.. bound.Select(pair => new ConstraintParameter(pair.parameter.Name, pair.Value))]);
            }
        }
    }

    /// <summary>The validator for the kind of shape, else the general one (SHACL §6.2.3).</summary>
    private TermId? ValidatorFor(Component component, bool isProperty)
    {
        var special = _graph.Object(component.Id, isProperty ? Vocab.Sh.PropertyValidator : Vocab.Sh.NodeValidator);
        var validator = special.IsNone ? _graph.Object(component.Id, Vocab.Sh.Validator) : special;
        return validator.IsNone ? null : validator;
    }

    private Iri QueryProperty(TermId validator) => _graph.Object(validator, Vocab.Sh.Select).IsNone ? Vocab.Sh.Ask : Vocab.Sh.Select;

    private List<Component> ReadComponents()
    {
        var components = new List<Component>();
        foreach (var id in InstancesOf(Vocab.Sh.ConstraintComponent))
        {
            if (!id.IsIri || IsCore(id))
                continue;
            var parameters = new List<Parameter>();
            foreach (var parameter in _graph.Objects(id, Vocab.Sh.Parameter))
            {
                if (_graph.Source.Terms.Decode(_graph.Object(parameter, Vocab.Sh.Path)) is Iri predicate && LocalName(predicate) is { } name)
                    parameters.Add(new Parameter(predicate, name, _graph.Objects(parameter, Vocab.Sh.Optional).Contains(TermId.FromBoolean(true))));
                else
                    _diagnostics.Error("SO3108", id, Vocab.Sh.Parameter, parameter, "A parameter needs sh:path with an IRI that ends as a SPARQL variable is named.");
            }
            if (parameters.Exists(parameter => !parameter.IsOptional))
                components.Add(new Component(id, parameters));
            else
                _diagnostics.Error("SO3108", id, null, TermId.None, "A constraint component needs a parameter that is not optional, or it would apply to every shape.");
        }
        return components;
    }

    private bool IsCore(TermId id) => _graph.IriOf(id)!.StartsWith(Vocab.Sh.Namespace, StringComparison.Ordinal);

    private static string? LocalName(Iri iri)
    {
        var name = iri.Value[(iri.Value.LastIndexOfAny(['#', '/', ':']) + 1)..];
        return name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_') ? name : null;
    }

    private sealed record Component(TermId Id, List<Parameter> Parameters);

    private sealed record Parameter(Iri Predicate, string Name, bool IsOptional);
}
