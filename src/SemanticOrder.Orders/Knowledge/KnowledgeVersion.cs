using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SemanticOrder.Orders.Knowledge;

/// <summary>The name of a set of knowledge files, made from their content: the same files have the same name everywhere.</summary>
/// <param name="Hash">SHA-256 over the files, by <see cref="Of"/>.</param>
public readonly record struct KnowledgeVersion(ContentHash Hash)
{
    /// <summary>SHA-256 over the files sorted by path (code units), each as its UTF-8 path, a zero byte, its length as eight big-endian bytes, and its bytes.</summary>
    /// <param name="files">The files, in any order, each path once.</param>
    public static KnowledgeVersion Of(IEnumerable<KnowledgeFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> separator = stackalloc byte[9];
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
            BinaryPrimitives.WriteInt64BigEndian(separator[1..], file.Content.Length);
            hash.AppendData(separator);
            hash.AppendData(file.Content.Span);
        }

        Span<byte> digest = stackalloc byte[ContentHash.Size];
        hash.GetHashAndReset(digest);
        return new KnowledgeVersion(new ContentHash(digest));
    }

    /// <summary>Reads 64 hexadecimal digits.</summary>
    /// <returns>False when the text is anything else.</returns>
    public static bool TryParse(string? text, out KnowledgeVersion version)
    {
        var parsed = ContentHash.TryParse(text, out var hash);
        version = new KnowledgeVersion(hash);
        return parsed;
    }

    /// <summary>The error (SO6012) of a store that does not hold this version.</summary>
    public OrderStoreException NotImported() =>
        new("SO6012", $"Knowledge version {this} is not in this store. Import its files before using it.");

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => Hash.ToString();
}
