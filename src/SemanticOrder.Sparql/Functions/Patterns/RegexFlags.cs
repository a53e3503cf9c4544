namespace SemanticOrder.Sparql.Functions;

/// <summary>The flags of REGEX and REPLACE (XQuery and XPath Functions and Operators 3.1 §5.6.2).</summary>
[Flags]
internal enum RegexFlags
{
    None = 0,

    /// <summary><c>s</c>: a point matches line ends too.</summary>
    DotAll = 1,

    /// <summary><c>m</c>: <c>^</c> and <c>$</c> match at every line.</summary>
    MultiLine = 2,

    /// <summary><c>i</c>: case does not matter.</summary>
    IgnoreCase = 4,

    /// <summary><c>x</c>: white space in the pattern, outside of classes, means nothing.</summary>
    IgnoreSpace = 8,

    /// <summary><c>q</c>: the pattern is text.</summary>
    Quote = 16,
}
