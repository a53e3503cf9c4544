using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>The places where a rule can be told of a node; each has the name of its method.</summary>
internal enum Hook
{
    EnterDocument,
    LeaveDocument,
    EnterOperation,
    EnterFragmentDefinition,
    EnterVariableDefinition,
    EnterSelectionSet,
    EnterField,
    LeaveField,
    EnterFragmentSpread,
    EnterInlineFragment,
    EnterDirectives,
    EnterDirective,
    LeaveDirective,
    EnterArguments,
    EnterArgument,
    EnterWholeValue,
    EnterObjectValue,
    EnterObjectField,
    EnterEnumValue,
    EnterNamedType,
    EnterSchemaDefinition,
    EnterTypeDefinition,
    EnterDirectiveDefinition,
    EnterFieldDefinition,
}

/// <summary>An ordered choice of rules, with the table of which rule listens at which hook. Immutable and thread-safe.</summary>
public sealed class RuleSet
{
    private readonly int[][] _listeners;

    /// <summary>A rule set.</summary>
    /// <param name="rules">Rules from <see cref="ValidationRules"/>, in the order in which they shall see each node.</param>
    public RuleSet(params IEnumerable<ValidationRuleInfo> rules)
    {
        Rules = [.. rules];
        _listeners = [.. Enum.GetNames<Hook>().Select(hook => Rules.Index().Where(entry => Overrides(entry.Item.RuleType, hook)).Select(entry => entry.Index).ToArray())];
    }

    /// <summary>The rules, in order.</summary>
    public ImmutableArray<ValidationRuleInfo> Rules { get; }

    internal ValidationRule[] Instantiate(ValidationContext context)
    {
        var instances = new ValidationRule[Rules.Length];
        for (var index = 0; index < instances.Length; index++)
            instances[index] = Rules[index].Create(context);
        return instances;
    }

    internal ListenerSequence Listening(ValidationRule[] instances, Hook hook) => new(instances, _listeners[(int)hook]);

    private static bool Overrides(Type rule, string hook) => rule.GetMethod(hook)!.DeclaringType != typeof(ValidationRule);

    /// <summary>The instances that listen at one hook; enumerates without allocation.</summary>
    internal ref struct ListenerSequence(ValidationRule[] instances, ReadOnlySpan<int> indices)
    {
        private readonly ReadOnlySpan<int> indices = indices;
        private int _next = -1;

        public readonly ValidationRule Current => instances[indices[_next]];

        public readonly ListenerSequence GetEnumerator() => this;

        public bool MoveNext() => ++_next < indices.Length;
    }
}
