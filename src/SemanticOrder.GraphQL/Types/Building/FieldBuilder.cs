using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>Defines a field of an object or interface type.</summary>
/// <typeparam name="TParent">The CLR type of the parents that its resolver gets.</typeparam>
public sealed class FieldBuilder<TParent>
{
    private readonly string _owner;
    private readonly Name _name;
    private readonly TypeNode _type;
    private readonly SchemaBindings _bindings;
    private readonly List<InputValueDefinitionNode> _arguments = [];
    private readonly List<DirectiveNode> _directives = [];
    private string? _description;
    private string? _deprecationReason;

    internal FieldBuilder(string owner, string name, string type, SchemaBindings bindings)
    {
        _owner = owner;
        _name = new Name(name);
        _type = Parser.ParseType(type);
        _bindings = bindings;
    }

    /// <summary>Describes the field in Markdown for people.</summary>
    public FieldBuilder<TParent> Describe(string? text)
    {
        _description = text;
        return this;
    }

    /// <summary>Says that the field should no longer be used, and why.</summary>
    public FieldBuilder<TParent> Deprecate(string reason)
    {
        _deprecationReason = reason;
        return this;
    }

    /// <summary>Adds an argument.</summary>
    /// <param name="argument">Its name.</param>
    /// <param name="argumentType">Its type, for example <c>[ID!]!</c>.</param>
    /// <param name="defaultValue">Its default as GraphQL writes it, for example <c>10</c>, <c>"en"</c> or <c>{min: 1}</c>; null for none.</param>
    /// <param name="text">Markdown for people.</param>
    /// <param name="deprecated">Why it should no longer be used; null when it may.</param>
    public FieldBuilder<TParent> Argument(string argument, string argumentType, string? defaultValue = null, string? text = null, string? deprecated = null)
    {
        _arguments.Add(SyntaxOf.InputValue(argument, argumentType, defaultValue, text, deprecated, ""));
        return this;
    }

    /// <summary>Puts middleware around the field's resolver; what is added first is outermost.</summary>
    public FieldBuilder<TParent> Use(FieldMiddleware middleware)
    {
        _bindings.AddMiddleware(_owner, _name.Value, middleware);
        return this;
    }

    /// <summary>Says what it costs to ask the field.</summary>
    public FieldBuilder<TParent> Cost(FieldCost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        _bindings.Costs[(_owner, _name.Value)] = cost;
        return this;
    }

    /// <summary>Applies directives, for example <c>@tag(name: "internal")</c>.</summary>
    public FieldBuilder<TParent> Directives(string text)
    {
        _directives.AddRange(Parser.ParseDirectives(text));
        return this;
    }

    /// <summary>Finds the value in the parent alone; see <see cref="FieldResolver"/>.</summary>
    public FieldBuilder<TParent> Resolve<TValue>(Func<TParent, TValue> resolve) => Resolve(FieldResolver.Pure(resolve));

    /// <summary>Finds the value in the parent, the arguments and the request.</summary>
    public FieldBuilder<TParent> Resolve<TValue>(Func<TParent, FieldContext, TValue> resolve) => Resolve(FieldResolver.Pure(resolve));

    /// <summary>Finds the value by I/O, parent by parent.</summary>
    public FieldBuilder<TParent> ResolveAsync<TValue>(Func<TParent, FieldContext, ValueTask<TValue>> resolve) => Resolve(FieldResolver.Async(resolve));

    /// <summary>Finds the values of all parents of a level in one call.</summary>
    public FieldBuilder<TParent> ResolveBatch<TValue>(BatchResolver<TParent, TValue> resolve) => Resolve(FieldResolver.Batch(resolve));

    /// <summary>Finds the values of all parents of a level in one call with I/O.</summary>
    public FieldBuilder<TParent> ResolveBatchAsync<TValue>(AsyncBatchResolver<TParent, TValue> resolve) => Resolve(FieldResolver.AsyncBatch(resolve));

    /// <summary>Finds the value with a resolver made elsewhere.</summary>
    public FieldBuilder<TParent> Resolve(FieldResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        _bindings.Resolvers[(_owner, _name.Value)] = resolver;
        return this;
    }

    /// <summary>Opens the source stream of a subscription's root field; each event is then the parent of that field, whose resolver finds its value in it.</summary>
    /// <typeparam name="TEvent">The CLR type of the events.</typeparam>
    public FieldBuilder<TParent> Subscribe<TEvent>(Func<FieldContext, IAsyncEnumerable<TEvent>> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        _bindings.Subscribers[(_owner, _name.Value)] = (context, _) => EventStream.AsObjects(open(context), context.CancellationToken);
        return this;
    }

    internal FieldDefinitionNode ToSyntax() => new(_name, [.. _arguments], _type, SyntaxOf.Directives(_directives, _deprecationReason), SyntaxOf.Description(_description));
}
