namespace SemanticOrder.Mapping.Values;

/// <summary>What the extension slot <c>ext_inverse</c> says about reading a row from the concept back to the code.</summary>
public enum InverseUse
{
    /// <summary>The slot is empty: the inverse follows from the rows alone.</summary>
    Unstated,

    /// <summary>The only code for the concept under the row's condition.</summary>
    Unique,

    /// <summary>The code to write when there are several.</summary>
    Preferred,

    /// <summary>One of several codes; a person decides.</summary>
    Ambiguous,

    /// <summary>Never written; read only.</summary>
    Never,
}
