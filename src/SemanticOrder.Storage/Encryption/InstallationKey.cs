using System.Security.Cryptography;
using SemanticOrder.Orders;

namespace SemanticOrder.Storage.Encryption;

/// <summary>The key that wraps all others, in a file of its own so that the database file alone tells nothing.</summary>
internal static class InstallationKey
{
    private const string Heading = "semanticorder-installation-key-1 ";

    /// <summary>Reads the key file.</summary>
    /// <param name="path">The key file.</param>
    /// <param name="databasePath">The database it belongs to, for the message.</param>
    /// <exception cref="OrderStoreException">SO6005: missing, unreadable, or not a key file.</exception>
    public static DataKey Read(string path, string databasePath)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new OrderStoreException("SO6005", $"The key file of {databasePath} is missing. Put it back from its backup, or name it in the options; without it nothing personal can be read.", path, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new OrderStoreException("SO6005", $"The key file of {databasePath} cannot be read ({error.Message}). Give this user the right to read it.", path, error);
        }

        var key = new byte[DataKey.Size];
        if (!text.StartsWith(Heading, StringComparison.Ordinal) || !Convert.TryFromBase64String(text[Heading.Length..].Trim(), key, out var length) || length != DataKey.Size)
            throw new OrderStoreException("SO6005", $"This is not a key file of this program. Put the key file of {databasePath} back from its backup, or name it in the options.", path);
        return new DataKey(key);
    }

    /// <summary>Reads the key file, or writes a new one where there is none. Called under the database's write lock, so two processes never both write one.</summary>
    /// <exception cref="OrderStoreException">SO6005.</exception>
    public static DataKey ReadOrCreate(string path, string databasePath)
    {
        if (File.Exists(path))
            return Read(path, databasePath);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var file = new FileStream(path, options);
            using (var writer = new StreamWriter(file, leaveOpen: true))
                writer.Write($"{Heading}{Convert.ToBase64String(RandomNumberGenerator.GetBytes(DataKey.Size))}\n");
            file.Flush(flushToDisk: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new OrderStoreException("SO6005", $"The key file of {databasePath} cannot be written ({error.Message}). Let this user write in its folder, or name another file in the options.", path, error);
        }

        return Read(path, databasePath);
    }
}
