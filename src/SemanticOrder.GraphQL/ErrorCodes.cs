namespace SemanticOrder.GraphQL;

/// <summary>The codes of this engine that do not belong to one rule; the rules of validation and of schemas carry their own. All are listed in <c>docs/errors.md</c>.</summary>
internal static class ErrorCodes
{
    public const string Syntax = "SO4001";
    public const string InvalidUtf8 = "SO4002";
    public const string TooManyTokens = "SO4003";
    public const string NestedTooDeeply = "SO4004";
    public const string TooManyErrors = "SO4005";
    public const string TooLarge = "SO4006";

    public const string NoOperation = "SO4301";
    public const string UnknownOperation = "SO4302";
    public const string InvalidVariable = "SO4303";
    public const string VariablesNotAnObject = "SO4304";
    public const string NotASubscription = "SO4305";
    public const string TooDeep = "SO4306";
    public const string TooManyFields = "SO4307";
    public const string TooManyRootFields = "SO4308";
    public const string TooManyAliases = "SO4309";
    public const string TooManyDirectives = "SO4310";
    public const string TooCostly = "SO4311";
    public const string NotARequest = "SO4312";

    public const string ResolverFailed = "SO4401";
    public const string NullInNonNull = "SO4402";
    public const string UnrepresentableLeaf = "SO4403";
    public const string NotAList = "SO4404";
    public const string UnresolvedType = "SO4405";
    public const string InvalidArgument = "SO4406";
    public const string NoEventStream = "SO4407";
    public const string InvalidCondition = "SO4408";
}
