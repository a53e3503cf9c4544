using System.Security.Cryptography;
using System.Text;
using SemanticOrder.Manuals.Pdf;
using SemanticOrder.Manuals.Pdf.Encryption;

// MD5 is what the format prescribes.
#pragma warning disable CA5351

namespace SemanticOrder.Manuals.Tests.Pdf.Encryption;

/// <summary>Files encrypted here by the algorithms of ISO 32000-2 §7.6 are opened with the user's, the owner's and no password.</summary>
public sealed class EncryptionTests
{
    private const string Content = "BT /F1 12 Tf 72 700 Td (Hello) Tj ET";
    private static readonly byte[] Id = [.. Enumerable.Range(1, 16).Select(value => (byte)value)];
    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    [TestCase(2, 1, 5, "")]
    [TestCase(2, 1, 5, "secret")]
    [TestCase(3, 2, 16, "")]
    [TestCase(3, 2, 16, "secret")]
    [TestCase(4, 4, 16, "")]
    [TestCase(4, 4, 16, "secret")]
    public void Rc4_and_Aes_128_are_opened(int revision, int version, int keyLength, string user)
    {
        var file = Encrypted(revision, version, keyLength, user, "owner");
        Assert.Multiple(() =>
        {
            Assert.That(PdfText.Of(file, new PdfReadOptions { Password = user }), Is.EqualTo("Hello"));
            Assert.That(PdfText.Of(file, new PdfReadOptions { Password = "owner" }), Is.EqualTo("Hello"));
            Assert.That(Refusal(file, "wrong"), Does.Contain("does not open"));
        });
        if (user.Length > 0)
            Assert.That(Refusal(file, ""), Does.Contain("asks for a password"));
    }

    [Test]
    public void Aes_256_is_opened([Values(5, 6)] int revision, [Values("", "gehéim")] string user)
    {
        var file = Encrypted256(revision, user, "owner");
        Assert.Multiple(() =>
        {
            Assert.That(PdfText.Of(file, new PdfReadOptions { Password = user }), Is.EqualTo("Hello"));
            Assert.That(PdfText.Of(file, new PdfReadOptions { Password = "owner" }), Is.EqualTo("Hello"));
            Assert.That(Refusal(file, "wrong"), Does.Contain("does not open"));
        });
    }

    [Test]
    public void Another_handler_is_refused()
    {
        var builder = PdfBuilder.OnePage(Content);
        builder.Trailer = "/Encrypt << /Filter /Adobe.PubSec /V 4 >>";
        Assert.That(Assert.Throws<ManualFormatException>(() => PdfTextDocument.Open(builder.Build()))!.Code, Is.EqualTo("SO9003"));
    }

    [Test]
    public void A_file_whose_attachments_alone_are_encrypted_needs_no_password()
    {
        var builder = PdfBuilder.OnePage(Content);
        builder.Trailer = "/Encrypt << /Filter /Standard /V 4 /R 4 /CF << /StdCF << /CFM /AESV2 >> >> /EFF /StdCF /O () /U () >>";
        Assert.That(PdfText.Of(builder.Build()), Is.EqualTo("Hello"));
    }

    [Test]
    public void Rc4_gives_the_published_stream() =>
        Assert.That(Convert.ToHexString(Rc4.Apply("Key"u8, "Plaintext"u8)), Is.EqualTo("BBF316E8D940AF0AD3"));

    private static string Refusal(byte[] file, string password)
    {
        var refusal = Assert.Throws<ManualFormatException>(() => PdfTextDocument.Open(file, new PdfReadOptions { Password = password }))!;
        Assert.That(refusal.Code, Is.EqualTo("SO9002"));
        return refusal.Message;
    }

    private static byte[] Encrypted(int revision, int version, int length, string user, string owner)
    {
        var ownerKey = Repeated(MD5.HashData(Pad(owner)), revision, 16)[..length];
        var ownerEntry = Turns(revision).Aggregate(Pad(user), (data, turn) => Rc4.Apply(Turned(ownerKey, turn), data));
        var key = Repeated(MD5.HashData([.. Pad(user), .. ownerEntry, 0xFC, 0xFF, 0xFF, 0xFF, .. Id]), revision, length)[..length];
        var userEntry = revision == 2
            ? Rc4.Apply(key, Padding)
            : [.. Turns(revision).Aggregate(MD5.HashData([.. Padding, .. Id]), (data, turn) => Rc4.Apply(Turned(key, turn), data)), .. new byte[16]];
        var builder = PdfBuilderWith(version, (data, number) =>
        {
            byte[] salt = version == 4 ? [.. "sAlT"u8] : [];
            var objectKey = MD5.HashData([.. key, (byte)number, 0, 0, 0, 0, .. salt])[..Math.Min(length + 5, 16)];
            return version == 4 ? Aes(objectKey, data) : Rc4.Apply(objectKey, data);
        });
        builder.Trailer = $"/ID [<{Convert.ToHexString(Id)}> <00>] /Encrypt << /Filter /Standard /V {version} /R {revision} /Length {length * 8} /P -4 "
            + $"/O <{Convert.ToHexString(ownerEntry)}> /U <{Convert.ToHexString(userEntry)}> /CF << /StdCF << /CFM /AESV2 /Length 16 >> >> /StmF /StdCF /StrF /StdCF >>";
        return builder.Build();
    }

    private static byte[] Encrypted256(int revision, string user, string owner)
    {
        var key = SHA256.HashData("file key"u8);
        byte[] userSalts = [.. Enumerable.Range(10, 16).Select(value => (byte)value)];
        byte[] ownerSalts = [.. Enumerable.Range(40, 16).Select(value => (byte)value)];
        byte[] userEntry = [.. Hash(revision, user, userSalts[..8], []), .. userSalts];
        byte[] ownerEntry = [.. Hash(revision, owner, ownerSalts[..8], userEntry), .. ownerSalts];
        var builder = PdfBuilderWith(5, (data, _) => Aes(key, data));
        builder.Trailer = $"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 5 /R {revision} /Length 256 /P -4 /O <{Convert.ToHexString(ownerEntry)}> /U <{Convert.ToHexString(userEntry)}> "
            + $"/OE <{Convert.ToHexString(AesCbc.Encrypt(Hash(revision, owner, ownerSalts[8..], userEntry), key, new byte[16]))}> "
            + $"/UE <{Convert.ToHexString(AesCbc.Encrypt(Hash(revision, user, userSalts[8..], []), key, new byte[16]))}> "
            + "/CF << /StdCF << /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF >>";
        return builder.Build();
    }

    private static PdfBuilder PdfBuilderWith(int version, Func<byte[], int, byte[]> encrypt)
    {
        Assert.That(version, Is.InRange(1, 5));
        var builder = PdfBuilder.OnePage("");
        builder.Encrypt = encrypt;
        builder.SetStream(4, "", Encoding.Latin1.GetBytes(Content));
        return builder;
    }

    /// <summary>Algorithm 2.B of ISO 32000-2, or plain SHA-256 for revision 5; written from the text, apart from the reader's.</summary>
    private static byte[] Hash(int revision, string password, byte[] salt, byte[] user)
    {
        var bytes = Encoding.UTF8.GetBytes(password);
        var key = SHA256.HashData([.. bytes, .. salt, .. user]);
        var last = 255;
        for (var round = 1; revision == 6 && (round <= 64 || last > round - 1 - 32); round++)
        {
            byte[] once = [.. bytes, .. key, .. user];
            var encrypted = AesCbc.Encrypt(key[..16], Enumerable.Repeat(once, 64).SelectMany(part => part).ToArray(), key.AsSpan(16, 16));
            var number = new System.Numerics.BigInteger(encrypted.AsSpan(0, 16), isUnsigned: true, isBigEndian: true);
            key = (int)(number % 3) switch { 0 => SHA256.HashData(encrypted), 1 => SHA384.HashData(encrypted), _ => SHA512.HashData(encrypted) };
            last = encrypted[^1];
        }

        return key[..32];
    }

    private static byte[] Aes(byte[] key, byte[] data)
    {
        var padding = 16 - data.Length % 16;
        var vector = SHA256.HashData(data)[..16];
        return [.. vector, .. AesCbc.Encrypt(key, [.. data, .. Enumerable.Repeat((byte)padding, padding)], vector)];
    }

    private static IEnumerable<int> Turns(int revision) => Enumerable.Range(0, revision == 2 ? 1 : 20);

    private static byte[] Turned(byte[] key, int by) => [.. key.Select(part => (byte)(part ^ by))];

    private static byte[] Repeated(byte[] hash, int revision, int length) => Enumerable.Range(0, revision == 2 ? 0 : 50).Aggregate(hash, (data, _) => MD5.HashData(data.AsSpan(0, length)));

    private static byte[] Pad(string password)
    {
        byte[] all = [.. Encoding.Latin1.GetBytes(password), .. Padding];
        return all[..32];
    }
}
