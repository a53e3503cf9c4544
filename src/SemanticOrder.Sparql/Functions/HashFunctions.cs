using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Functions;

/// <summary>Hash functions (SPARQL 1.1 §17.4.6): of the UTF-8 bytes of a string without language, as hexadecimal digits in small letters.</summary>
internal static class HashFunctions
{
    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "SPARQL names MD5; nothing is protected by it here.")]
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "SPARQL names SHA-1; nothing is protected by it here.")]
    public static TermId Call(BuiltInFunction function, TermId text, EvaluationScope scope)
    {
        Span<byte> room = stackalloc byte[TermId.MaxInlineLexicalLength];
        var argument = StringArgument.Read(text, scope, room);
        if (!argument.IsSimple)
            return TermId.None;
        Span<byte> hash = stackalloc byte[SHA512.HashSizeInBytes];
        var length = function switch
        {
            BuiltInFunction.Md5 => MD5.HashData(argument.Text, hash),
            BuiltInFunction.Sha1 => SHA1.HashData(argument.Text, hash),
            BuiltInFunction.Sha256 => SHA256.HashData(argument.Text, hash),
            BuiltInFunction.Sha384 => SHA384.HashData(argument.Text, hash),
            _ => SHA512.HashData(argument.Text, hash),
        };
        Span<byte> digits = stackalloc byte[2 * SHA512.HashSizeInBytes];
        for (var i = 0; i < length; i++)
        {
            digits[2 * i] = "0123456789abcdef"u8[hash[i] >> 4];
            digits[2 * i + 1] = "0123456789abcdef"u8[hash[i] & 15];
        }
        return scope.Terms.AddString(digits[..(2 * length)]);
    }
}
