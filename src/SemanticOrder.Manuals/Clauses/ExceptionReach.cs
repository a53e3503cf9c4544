namespace SemanticOrder.Manuals.Clauses;

/// <summary>Which requirements of a clause an exception is one to.</summary>
internal enum ExceptionReach
{
    /// <summary>The one it stands in, and those that go on with its target: 生鲜以外的商品应…, goods (except frozen goods) shall ….</summary>
    Own,

    /// <summary>Those that follow up to the full stop; those before where none follows: 除另有约定外，….</summary>
    Following,

    /// <summary>Those before, back to the last full stop; when it is a sentence by itself, those of the sentence before: …，特殊商品除外.</summary>
    Preceding,
}
