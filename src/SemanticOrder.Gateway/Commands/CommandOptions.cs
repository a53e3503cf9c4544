using System.CommandLine;
using SemanticOrder.Gateway.Composition;

namespace SemanticOrder.Gateway.Commands;

/// <summary>Options that several verbs have.</summary>
internal static class CommandOptions
{
    /// <summary><c>--data</c>.</summary>
    public static Option<string> Data() => new("--data")
    {
        Description = "数据库文件夹 · Folder of the database",
        DefaultValueFactory = _ => "data",
    };

    /// <summary><c>--ontologies</c>.</summary>
    public static Option<string> Ontologies() => new("--ontologies")
    {
        Description = "本体文件夹 · Folder with core/, domains/ and sources/",
        DefaultValueFactory = _ => DefaultFolders.Ontologies,
    };

    /// <summary>True when the command line gives the option, and its value is not the default one.</summary>
    public static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary><c>--models</c>.</summary>
    public static Option<string> Models() => new("--models") { Description = "模型文件夹，默认为数据库文件夹下的 models · Folder of the intent models; by default models in the folder of the database" };

    /// <summary><c>--model</c>.</summary>
    public static Option<string> Model() => new("--model") { Description = "读取标签的模型的散列值，none 为只用词典；默认用启用中的 · Hash of the model that reads tags, or none for the lexicon alone; by default the one in use" };
}
