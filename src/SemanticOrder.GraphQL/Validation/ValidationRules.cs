using System.Collections.Frozen;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>The catalogue of validation rules.</summary>
public static class ValidationRules
{
    /// <summary>Every rule of GraphQL (September 2025) §5, in the order of the specification.</summary>
    public static RuleSet Specified { get; } = new(
        Rule(ExecutableDefinitions.Code, "5.1.1", context => new ExecutableDefinitions(context)),
        Rule(KnownOperationTypes.Code, "5.2.1.1", context => new KnownOperationTypes(context)),
        Rule(UniqueOperationNames.Code, "5.2.2.1", context => new UniqueOperationNames(context)),
        Rule(LoneAnonymousOperation.Code, "5.2.3.1", context => new LoneAnonymousOperation(context)),
        Rule(SingleFieldSubscriptions.Code, "5.2.4.1", context => new SingleFieldSubscriptions(context)),
        Rule(KnownTypeNames.Code, "5.5.1.2", context => new KnownTypeNames(context)),
        Rule(FragmentsOnCompositeTypes.Code, "5.5.1.3", context => new FragmentsOnCompositeTypes(context)),
        Rule(VariablesAreInputTypes.Code, "5.8.2", context => new VariablesAreInputTypes(context)),
        Rule(ScalarLeafs.Code, "5.3.3", context => new ScalarLeafs(context)),
        Rule(FieldsOnCorrectType.Code, "5.3.1", context => new FieldsOnCorrectType(context)),
        Rule(UniqueFragmentNames.Code, "5.5.1.1", context => new UniqueFragmentNames(context)),
        Rule(KnownFragmentNames.Code, "5.5.2.1", context => new KnownFragmentNames(context)),
        Rule(NoUnusedFragments.Code, "5.5.1.4", context => new NoUnusedFragments(context)),
        Rule(PossibleFragmentSpreads.Code, "5.5.2.3", context => new PossibleFragmentSpreads(context)),
        Rule(NoFragmentCycles.Code, "5.5.2.2", context => new NoFragmentCycles(context)),
        Rule(UniqueVariableNames.Code, "5.8.1", context => new UniqueVariableNames(context)),
        Rule(NoUndefinedVariables.Code, "5.8.3", context => new NoUndefinedVariables(context)),
        Rule(NoUnusedVariables.Code, "5.8.4", context => new NoUnusedVariables(context)),
        Rule(KnownDirectives.Code, "5.7.1", context => new KnownDirectives(context)),
        Rule(UniqueDirectivesPerLocation.Code, "5.7.3", context => new UniqueDirectivesPerLocation(context)),
        Rule(KnownArgumentNames.Code, "5.4.1", context => new KnownArgumentNames(context)),
        Rule(UniqueArgumentNames.Code, "5.4.2", context => new UniqueArgumentNames(context)),
        Rule(ValuesOfCorrectType.Code, "5.6.1", context => new ValuesOfCorrectType(context)),
        Rule(ProvidedRequiredArguments.Code, "5.4.3", context => new ProvidedRequiredArguments(context)),
        Rule(VariablesInAllowedPosition.Code, "5.8.5", context => new VariablesInAllowedPosition(context)),
        Rule(OverlappingFieldsCanBeMerged.Code, "5.3.2", context => new OverlappingFieldsCanBeMerged(context)),
        Rule(UniqueInputFieldNames.Code, "5.6.3", context => new UniqueInputFieldNames(context)));

    /// <summary>Introspection nests its lists two deep at most. Beyond the specification.</summary>
    public static ValidationRuleInfo IntrospectionDepth { get; } = IntrospectionDepthOf(MaxIntrospectionDepth.DefaultMaxLists);

    /// <summary>No introspection at all but <c>__typename</c>. Beyond the specification.</summary>
    public static ValidationRuleInfo NoIntrospection { get; } = Rule(NoSchemaIntrospection.Code, "", context => new NoSchemaIntrospection(context));

    /// <summary>Nothing deprecated is used. Beyond the specification.</summary>
    public static ValidationRuleInfo NothingDeprecated { get; } = Rule(NoDeprecated.Code, "", context => new NoDeprecated(context));

    /// <summary>The rules of incremental delivery, which the executor adds where the schema has it (<see cref="Schema.DeliversIncrementally"/>). Beyond the specification of September 2025.</summary>
    public static RuleSet IncrementalDelivery { get; } = new(
        Rule(DeferStreamDirectiveOnRootField.Code, "", context => new DeferStreamDirectiveOnRootField(context)),
        Rule(DeferStreamDirectiveOnValidOperations.Code, "", context => new DeferStreamDirectiveOnValidOperations(context)),
        Rule(DeferStreamDirectiveLabel.Code, "", context => new DeferStreamDirectiveLabel(context)),
        Rule(StreamDirectiveOnListField.Code, "", context => new StreamDirectiveOnListField(context)));

    /// <summary>What the executor applies unless told otherwise: <see cref="Specified"/> and <see cref="IntrospectionDepth"/>.</summary>
    public static RuleSet Default { get; } = new([.. Specified.Rules, IntrospectionDepth]);

    /// <summary>The rules for documents that define or extend a schema (GraphQL §3).</summary>
    public static RuleSet TypeSystem { get; } = new(
        Rule(LoneSchemaDefinition.Code, "3.3", context => new LoneSchemaDefinition(context)),
        Rule(UniqueOperationTypes.Code, "3.3.1", context => new UniqueOperationTypes(context)),
        Rule(UniqueTypeNames.Code, "3.3", context => new UniqueTypeNames(context)),
        Rule(UniqueEnumValueNames.Code, "3.9.1", context => new UniqueEnumValueNames(context)),
        Rule(UniqueFieldDefinitionNames.Code, "3.6", context => new UniqueFieldDefinitionNames(context)),
        Rule(UniqueArgumentDefinitionNames.Code, "3.6.1", context => new UniqueArgumentDefinitionNames(context)),
        Rule(UniqueDirectiveNames.Code, "3.13", context => new UniqueDirectiveNames(context)),
        Rule(KnownTypeNames.Code, "3.3", context => new KnownTypeNames(context)),
        Rule(KnownDirectives.Code, "5.7.1", context => new KnownDirectives(context)),
        Rule(UniqueDirectivesPerLocation.Code, "5.7.3", context => new UniqueDirectivesPerLocation(context)),
        Rule(PossibleTypeExtensions.Code, "3.4.3", context => new PossibleTypeExtensions(context)),
        Rule(KnownArgumentNamesOnDirectives.Code, "5.4.1", context => new KnownArgumentNamesOnDirectives(context)),
        Rule(UniqueArgumentNames.Code, "5.4.2", context => new UniqueArgumentNames(context)),
        Rule(UniqueInputFieldNames.Code, "5.6.3", context => new UniqueInputFieldNames(context)),
        Rule(ProvidedRequiredArgumentsOnDirectives.Code, "5.4.3", context => new ProvidedRequiredArgumentsOnDirectives(context)));

    private static readonly FrozenDictionary<string, ValidationRuleInfo> ByName = Default.Rules
        .Concat(TypeSystem.Rules)
        .Concat([NoIntrospection, NothingDeprecated])
        .Concat(IncrementalDelivery.Rules)
        .DistinctBy(rule => rule.Name)
        .ToFrozenDictionary(rule => rule.Name, StringComparer.Ordinal);

    /// <summary>Introspection nests its lists (<c>fields</c>, <c>interfaces</c>, <c>possibleTypes</c>, <c>inputFields</c>) so deep at most. Beyond the specification.</summary>
    /// <param name="maxLists">The most lists on one way down.</param>
    public static ValidationRuleInfo IntrospectionDepthOf(int maxLists) => Rule(MaxIntrospectionDepth.Code, "", context => new MaxIntrospectionDepth(context, maxLists));

    /// <summary>The rule of a name, for example <c>FieldsOnCorrectType</c>; null when there is none.</summary>
    public static ValidationRuleInfo? Find(string name) => ByName.GetValueOrDefault(name);

    private static ValidationRuleInfo Rule<TRule>(string code, string section, Func<ValidationContext, TRule> create)
        where TRule : ValidationRule => new(code, section, typeof(TRule), create);
}
