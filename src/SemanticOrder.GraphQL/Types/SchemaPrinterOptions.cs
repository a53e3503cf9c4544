namespace SemanticOrder.GraphQL.Types;

/// <summary>How <see cref="SchemaPrinter"/> prints.</summary>
public sealed record SchemaPrinterOptions
{
    /// <summary>Whether everything is ordered by name, so that equal schemas give equal text however they were put together.</summary>
    /// <value>False: the order of definition.</value>
    public bool Sort { get; init; }

    /// <summary>Whether applied directives are printed that are not part of the type system itself, such as <c>@key</c>.</summary>
    /// <value>False.</value>
    public bool AppliedDirectives { get; init; }

    /// <summary>Which types, directives and fields are printed.</summary>
    /// <value>All.</value>
    internal Func<object, bool> IsPrinted { get; init; } = _ => true;
}
