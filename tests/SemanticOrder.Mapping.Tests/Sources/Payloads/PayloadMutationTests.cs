using System.Text;
using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Mapping.Sources.Profiles;

namespace SemanticOrder.Mapping.Tests.Sources.Payloads;

/// <summary>Damaged payloads are read or refused, never anything else. Mutations come from a fixed seed.</summary>
public sealed class PayloadMutationTests
{
    private const int RoundsPerSample = 1500;

    private static readonly byte[][] Fragments =
    [
        "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), "\""u8.ToArray(), ","u8.ToArray(), ":"u8.ToArray(), "<"u8.ToArray(), ">"u8.ToArray(),
        "</"u8.ToArray(), "&"u8.ToArray(), "&amp;"u8.ToArray(), "&#0;"u8.ToArray(), "<!DOCTYPE a ["u8.ToArray(), "<![CDATA["u8.ToArray(), "<!--"u8.ToArray(),
        "\\ud83d"u8.ToArray(), "\\u0000"u8.ToArray(), "\\"u8.ToArray(), "\r"u8.ToArray(), "\n"u8.ToArray(), "null"u8.ToArray(), "1e999"u8.ToArray(), [0], [0xFF], [0xC3],
        [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98, 0x80], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], "xmlns:a=\"b\""u8.ToArray(),
    ];

    private static IEnumerable<Sample> Samples() => Sample.All;

    [TestCaseSource(nameof(Samples))]
    public void A_mutated_payload_is_read_or_refused(object sample)
    {
        var (_, profile, bytes) = (Sample)sample;
        var random = new Random(20260110);
        // The whole of a large sample would only repeat itself.
        var original = bytes.Length > 6000 ? bytes[..6000] : bytes;
        int read = 0, refused = 0;
        for (var round = 0; round < RoundsPerSample; round++)
        {
            var mutated = Mutate(original, random);
            try
            {
                ReadWhole(profile, mutated);
                read++;
            }
            catch (PayloadException fault)
            {
                Assert.That(fault.Code, Does.Match("^SO50[01][0-9]$"));
                refused++;
            }
            catch (Exception other)
            {
                Assert.Fail($"Round {round}: {other}\n{Encoding.UTF8.GetString(mutated)}");
            }
        }

        Assert.That(Math.Min(read + 1, refused), Is.GreaterThan(0), "the mutations should damage some payloads");
    }

    [Test]
    public void Random_bytes_are_read_or_refused()
    {
        var random = new Random(7);
        foreach (var format in Enum.GetValues<PayloadFormat>())
        {
            for (var round = 0; round < 2000; round++)
            {
                var bytes = new byte[random.Next(0, 200)];
                random.NextBytes(bytes);
                foreach (var encoding in Enum.GetValues<PayloadEncoding>())
                    Assert.That(() => Try(bytes, format, encoding), Throws.Nothing);
            }
        }

        static void Try(byte[] bytes, PayloadFormat format, PayloadEncoding encoding)
        {
            try
            {
                PayloadDocument.Parse(bytes, format, NameTable.Empty, new PayloadOptions { Encoding = encoding }).Dispose();
            }
            catch (PayloadException)
            {
                // Refused, as it should be.
            }
        }
    }

    /// <summary>Reads everything a lifter would, and the slices as well: a record that was read must be readable alone.</summary>
    private static void ReadWhole(SourceProfile profile, byte[] payload)
    {
        using var document = profile.Parse(payload);
        foreach (var (mapping, record) in Sample.Records(profile, document))
        {
            using var alone = profile.ParseSlice(record.ToSlice());
            if (!Sample.Dump(mapping, alone.Record).SequenceEqual(Sample.Dump(mapping, record)))
                throw new InvalidOperationException("The slice says something else than the record.");
        }

        foreach (var row in document.RejectedRows)
        {
            using var alone = profile.ParseSlice(row.ToSlice());
            if (alone.RejectedRows.Count == 0)
                throw new InvalidOperationException("A rejected row was accepted alone.");
        }
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Fragments[random.Next(Fragments.Length)]);
                    break;
                case 3:
                    var from = random.Next(bytes.Count);
                    bytes.InsertRange(at, bytes.GetRange(from, Math.Min(random.Next(1, 60), bytes.Count - from)));
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(bytes.Count - at));
                    break;
            }

            if (bytes.Count == 0)
                return [];
        }

        return [.. bytes];
    }
}
