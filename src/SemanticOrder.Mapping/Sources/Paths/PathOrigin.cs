namespace SemanticOrder.Mapping.Sources.Paths;

/// <summary>What a path is evaluated on, which decides how it may start.</summary>
public enum PathOrigin
{
    /// <summary>The whole payload: the iterator of a record mapping, and the <c>instance</c> key.</summary>
    Payload,

    /// <summary>An element of it. Such a path is relative: a record is stored alone, so nothing outside it may be read.</summary>
    Element,
}
