using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.GraphQL.Types;

/// <summary>The directives of incremental delivery, and how they are found in a document.</summary>
internal static class IncrementalDirectives
{
    public const string Defer = "defer";
    public const string Stream = "stream";

    public const string Definitions =
        """"
        """Directs the executor to defer this fragment when the `if` argument is true or undefined."""
        directive @defer(
          """Deferred when true or undefined."""
          if: Boolean! = true
          """Unique name"""
          label: String
        ) on FRAGMENT_SPREAD | INLINE_FRAGMENT

        """Directs the executor to stream plural fields when the `if` argument is true or undefined."""
        directive @stream(
          """Number of items to return immediately"""
          initialCount: Int! = 0
          """Stream when true or undefined."""
          if: Boolean! = true
          """Unique name"""
          label: String
        ) on FIELD
        """";

    /// <summary>The <c>@defer</c> of a fragment or the <c>@stream</c> of a field; null when it has none.</summary>
    public static DirectiveNode? Find(SelectionNode selection)
    {
        if (selection.Directives.IsEmpty)
            return null;
        var name = selection is FieldNode ? Stream : Defer;
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value == name)
                return directive;
        }

        return null;
    }

    /// <summary>The value written for an argument; null when it is not given.</summary>
    public static ValueNode? Argument(DirectiveNode directive, string name)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == name)
                return argument.Value;
        }

        return null;
    }
}
