namespace SemanticOrder.Manuals.Layout;

/// <summary>The ways in which manuals number their parts.</summary>
public enum NumberStyle
{
    /// <summary>1, 1.2, 1.2.3.</summary>
    Decimal,

    /// <summary>附录A, Annex A, Appendix A, 附表.</summary>
    Annex,

    /// <summary>A.1, A.1.2 in an annex.</summary>
    AnnexDecimal,

    /// <summary>第三章, Chapter 3, Part III.</summary>
    Chapter,

    /// <summary>第二节.</summary>
    Section,

    /// <summary>第十八条, Article 18.</summary>
    Article,

    /// <summary>一、</summary>
    ChineseComma,

    /// <summary>（一）</summary>
    ChineseParenthesis,

    /// <summary>1. or 1、 below one of the Chinese numbers.</summary>
    Dot,

    /// <summary>1) or (1).</summary>
    Parenthesis,

    /// <summary>a) or (a) or a.</summary>
    Letter,

    /// <summary>A dash or bullet.</summary>
    Bullet,
}
