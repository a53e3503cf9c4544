using System.Collections.Immutable;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>What the rules share: the document with its fragments, the schema, the types at the walker's place, what each definition uses, and the errors.</summary>
internal sealed class ValidationContext
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<DefinitionNode, DefinitionUsage> _usages = [];
    private readonly ImmutableArray<GraphQLError>.Builder _errors = ImmutableArray.CreateBuilder<GraphQLError>();
    private readonly RuleSet _rules;
    private readonly int _maxErrors;

    public ValidationContext(Schema? schema, DocumentNode document, RuleSet rules, int maxErrors)
    {
        Schema = schema;
        Document = document;
        _rules = rules;
        _maxErrors = maxErrors;
        foreach (var fragment in document.Fragments)
            _fragments[fragment.Name.Value] = fragment;
    }

    /// <summary>The schema that the document asks, or that a type system document extends; null for a type system document that starts one.</summary>
    public Schema? Schema { get; }

    public DocumentNode Document { get; }

    /// <summary>The composite type whose fields the current selection set selects; null when it is not known.</summary>
    public CompositeType? ParentType { get; set; }

    /// <summary>The output type at the current place: of the current field, fragment or operation; null when it is not known.</summary>
    public GraphQLType? Type { get; set; }

    /// <summary>The current field; null when it is not known.</summary>
    public FieldDefinition? Field { get; set; }

    /// <summary>The current directive; null outside directives and for unknown ones.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>The current argument; null when it is not known.</summary>
    public InputValueDefinition? Argument { get; set; }

    /// <summary>The type that the current value must have; null when it is not known.</summary>
    public GraphQLType? InputType { get; set; }

    /// <summary>The input object whose field the current value is; null for other values.</summary>
    public InputObjectType? InputParent { get; set; }

    /// <summary>
    /// The OneOf input object whose field the current value is; null for other values, and where the object itself stands at a non-null place or for a list: there, as in the reference
    /// implementation, a variable that is null is found when it is coerced.
    /// </summary>
    public InputObjectType? OneOfParent { get; set; }

    /// <summary>Whether the argument or input field that directly holds the current value has a default.</summary>
    public bool HasLocationDefault { get; set; }

    /// <summary>What the current operation or fragment uses; null in type system definitions.</summary>
    public DefinitionUsage? Usage { get; set; }

    public bool IsFull => _errors.Count >= _maxErrors;

    public ImmutableArray<GraphQLError> Errors => _errors.ToImmutable();

    /// <summary>Whether the rule of a code is applied too.</summary>
    public bool Applies(string code) => _rules.Rules.Any(rule => rule.Code == code);

    /// <summary>The fragment of a name, the last one when several have it; null when there is none.</summary>
    public FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>What an operation uses by itself.</summary>
    public DefinitionUsage UsageOf(OperationDefinitionNode operation) => UsageOf(operation, operation.SelectionSet);

    /// <summary>What a fragment uses by itself.</summary>
    public DefinitionUsage UsageOf(FragmentDefinitionNode fragment) => UsageOf(fragment, fragment.SelectionSet);

    /// <summary>The fragments that an operation spreads, directly or through others, each once, in the order of discovery.</summary>
    public IReadOnlyList<FragmentDefinitionNode> ReachableFragments(OperationDefinitionNode operation)
    {
        var found = new List<FragmentDefinitionNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<DefinitionUsage>([UsageOf(operation)]);
        while (open.TryPop(out var usage))
        {
            foreach (var spread in usage.Spreads)
            {
                if (seen.Add(spread.Name.Value) && FindFragment(spread.Name.Value) is { } fragment)
                {
                    found.Add(fragment);
                    open.Push(UsageOf(fragment));
                }
            }
        }

        return found;
    }

    /// <summary>The variables that an operation uses, those of its fragments after its own.</summary>
    public IEnumerable<VariableUsage> VariablesOf(OperationDefinitionNode operation) =>
        UsageOf(operation).Variables.Concat(ReachableFragments(operation).SelectMany(fragment => UsageOf(fragment).Variables));

    public void Report(string code, string message, params ReadOnlySpan<SourceSpan> places)
    {
        if (IsFull)
            return;
        var locations = ImmutableArray.CreateBuilder<SourceLocation>(places.Length);
        foreach (var place in places)
        {
            if (place.IsKnown)
                locations.Add(place.Location);
        }

        _errors.Add(new GraphQLError(code, message) { Locations = locations.ToImmutable() });
        if (IsFull)
            _errors.Add(new GraphQLError(ErrorCodes.TooManyErrors, $"The document has {_maxErrors} errors or more; further ones are not listed."));
    }

    private DefinitionUsage UsageOf(DefinitionNode definition, SelectionSetNode selections)
    {
        if (!_usages.TryGetValue(definition, out var usage))
            _usages.Add(definition, usage = new DefinitionUsage(selections));
        return usage;
    }
}
