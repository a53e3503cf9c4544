using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Validation;

/// <summary>
/// Fields that answer under one response name can be merged (GraphQL §5.3.2). A linear check decides whether the document has any conflict; only for a document that has one is the
/// quadratic search for the pairs run, and it stops when it has compared enough.
/// </summary>
internal sealed class OverlappingFieldsCanBeMerged(ValidationContext context) : ValidationRule(context)
{
    public const string Code = "SO4107";
    private FieldConflictSearch? _search;
    private FieldMergeCheck? _check;
    private SelectionSetNode? _inlined;

    public override void EnterDocument(DocumentNode node)
    {
        _check = new FieldMergeCheck(Context);
        if (!_check.IsFree())
            _search = new FieldConflictSearch(Context);
    }

    public override void EnterInlineFragment(InlineFragmentNode node) => _inlined = node.SelectionSet;

    public override void EnterSelectionSet(SelectionSetNode node)
    {
        // The fields of an inline fragment are compared with those of the set that it stands in.
        if (_search is null || node == _inlined)
            return;
        foreach (var conflict in _search.Within(node, Context.ParentType))
        {
            Context.Report(
                Code,
                $"The fields '{conflict.ResponseName}' cannot be merged because {conflict.Reason}. Give them different aliases if both are wanted.",
                [.. conflict.First.Concat(conflict.Second).Select(field => field.Span)]);
        }
    }

    public override void LeaveDocument(DocumentNode node)
    {
        // The search may have given up before it came to the one conflict that the linear check knows, or to any answer.
        if (_search is not { IsExhausted: true, HasFound: false })
            return;
        if (_check?.Found is { } pair)
            Context.Report(Code, $"The fields '{pair.First.ResponseName}' cannot be merged. Give them different aliases if both are wanted.", pair.First.Span, pair.Second.Span);
        else
            Context.Report(Code, "The fields of the document overlap in too many ways to be checked; send a simpler document.");
    }
}
