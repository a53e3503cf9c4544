using System.Text;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>What is written for an object of one type at one place of the response: the fields, in order.</summary>
internal sealed class SelectionPlan
{
    public SelectionPlan(ObjectType type, PlanField[] fields, SplitSelection? split = null)
    {
        Type = type;
        Fields = fields;
        Split = split;
        NeedsPrefetch = Array.Exists(fields, field => field.IsPrefetched);
        TypenameJson = Encoding.UTF8.GetBytes($"\"{type.Name}\"");
    }

    public ObjectType Type { get; }

    public PlanField[] Fields { get; }

    /// <summary>What is delivered of the object later; null when everything of it comes at once.</summary>
    public SplitSelection? Split { get; }

    /// <summary>True when some field here or below has to be resolved before writing starts.</summary>
    public bool NeedsPrefetch { get; }

    public byte[] TypenameJson { get; }
}
