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
}
