namespace SemanticOrder.Rdf;

/// <summary>The four ways a <see cref="GraphSelection"/> chooses graphs.</summary>
public enum GraphScope
{
    /// <summary>The default graph only.</summary>
    Default = 0,

    /// <summary>One named graph.</summary>
    Named,

    /// <summary>Every named graph, but not the default one.</summary>
    AnyNamed,

    /// <summary>The default graph and every named one.</summary>
    All,
}
