using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Terms;

/// <summary>Tells the parts of a manual that define terms.</summary>
internal static partial class TermSection
{
    /// <summary>Whether a block stands below a heading such as 术语和定义 or Terms and definitions.</summary>
    public static bool Holds(ManualBlock block) => block.Section.Any(IsHeading);

    /// <summary>Whether a heading opens such a part.</summary>
    public static bool IsHeading(ManualBlock heading) => Title().IsMatch(heading.Text.Text);

    [GeneratedRegex(@"术语|定义|名词|词汇|缩略语|用语|[Tt]erms|[Dd]efinition|[Gg]lossary|[Vv]ocabulary|[Aa]bbreviation|TERMS|DEFINITION|GLOSSARY")]
    private static partial Regex Title();
}
