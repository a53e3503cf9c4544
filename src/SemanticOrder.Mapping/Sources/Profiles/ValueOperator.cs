namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>How a text of the source becomes a value or a concept. A closed set: the derived types in this folder.</summary>
public abstract record ValueOperator
{
    private protected ValueOperator()
    {
    }
}
