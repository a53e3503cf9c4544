namespace SemanticOrder.Text.Search;

/// <summary>A stretch of letters and digits in a folded text.</summary>
/// <param name="Text">The stretch, folded, in lower case; as long as it is in the folded text.</param>
/// <param name="Start">Where it begins, in UTF-16 code units of the folded text.</param>
/// <param name="IsWord">False when it is of ideographs, kana or hangul.</param>
internal readonly record struct SearchRun(string Text, int Start, bool IsWord);
