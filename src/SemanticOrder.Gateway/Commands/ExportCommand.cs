using System.CommandLine;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Storage.Sqlite;

namespace SemanticOrder.Gateway.Commands;

/// <summary><c>export</c>: writes the files of a knowledge version into a folder, what the review accepted included; also while a gateway serves from the database.</summary>
internal static class ExportCommand
{
    public static Command Create(TextWriter output)
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "写入的文件夹,没有则新建 · The folder to write; made when it does not exist" };
        var version = new Option<string>("--version") { Description = "知识版本,缺省为正在使用的 · The knowledge version; the one in force when absent" };
        var overwrite = new Option<bool>("--overwrite") { Description = "覆盖内容不同的文件 · Write over files with other content" };
        var data = CommandOptions.Data();
        var command = new Command("export", "把一个知识版本写成文件 · Writes a knowledge version as files") { folder, version, overwrite, data };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(folder)!, parsed.GetValue(version), parsed.GetValue(overwrite), parsed.GetValue(data)!, output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, string? version, bool overwrites, string data, TextWriter output, CancellationToken cancellation)
    {
        if (!File.Exists(GatewayStore.FileIn(data)))
            throw new SemanticOrderException("SO8063", $"There is no database in '{data}'. Name its folder with --data.");
        await using var store = GatewayStore.Open(data);
        var chosen = await ChooseAsync(store, version, cancellation);
        var files = await store.ReadFilesAsync(chosen, cancellation);
        var changed = files.Where(file => !IsWritten(folder, file)).ToList();
        if (!overwrites && changed.Where(file => File.Exists(PathIn(folder, file))).ToList() is { Count: > 0 } others)
            throw new SemanticOrderException("SO8075", $"{others.Count} files there have other content: {string.Join(", ", others.Take(5).Select(file => file.Path))}{(others.Count > 5 ? ", …" : "")}. Nothing was written; give --overwrite to replace them, or name another folder.");
        foreach (var file in changed)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathIn(folder, file))!);
            await File.WriteAllBytesAsync(PathIn(folder, file), file.Content, cancellation);
        }

        output.WriteLine($"{chosen}: {files.Count} files, {changed.Count} written.");
        return GatewayCommands.Done;
    }

    private static async Task<KnowledgeVersion> ChooseAsync(SqliteOrderStore store, string? version, CancellationToken cancellation)
    {
        if (version is null)
            return (await store.GetCurrentAsync(cancellation))?.Version ?? throw new SemanticOrderException("SO6012", "No knowledge was published in this database yet. Serve it once.");
        return KnowledgeVersion.TryParse(version, out var named) ? named : throw new SemanticOrderException("SO6012", $"'{version}' is no knowledge version: it has 64 hexadecimal digits.");
    }

    private static bool IsWritten(DirectoryInfo folder, KnowledgeFile file) => File.Exists(PathIn(folder, file)) && File.ReadAllBytes(PathIn(folder, file)).AsSpan().SequenceEqual(file.Content.Span);

    private static string PathIn(DirectoryInfo folder, KnowledgeFile file) => Path.Combine(folder.FullName, file.Path.Replace('/', Path.DirectorySeparatorChar));
}
