using System.Security.Cryptography;
using System.Text;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders;

/// <summary>The hash that says which record versions an interpretation was made from.</summary>
public static class InterpretationInputs
{
    /// <summary>
    /// SHA-256 over the record versions in key order, each as its key, its lines in this order and its payload hash.
    /// Arrival, wall-clock time and the order of the arguments do not enter.
    /// </summary>
    /// <param name="versions">One version of each record of the order, with the lines that belong to the order; each record at most once.</param>
    public static ContentHash Hash(IEnumerable<(OrderMember Member, ContentHash Version)> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> digest = stackalloc byte[ContentHash.Size];
        foreach (var (member, version) in versions.OrderBy(entry => entry.Member.Record))
        {
            Append(hash, member.Record.Source.System);
            Append(hash, member.Record.Source.Instance);
            Append(hash, member.Record.Mapping);
            Append(hash, member.Record.RecordId);
            foreach (var line in member.Lines.Order(StringComparer.Ordinal))
                Append(hash, line);
            hash.AppendData("\u0001"u8);
            version.CopyTo(digest);
            hash.AppendData(digest);
        }

        hash.GetHashAndReset(digest);
        return new ContentHash(digest);
    }

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData("\0"u8);
    }
}
