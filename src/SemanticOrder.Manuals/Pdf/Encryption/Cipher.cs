namespace SemanticOrder.Manuals.Pdf.Encryption;

/// <summary>How a crypt filter encrypts (ISO 32000-2 Table 25, <c>/CFM</c>).</summary>
internal enum Cipher
{
    /// <summary>Not at all.</summary>
    Identity,

    /// <summary><c>V2</c>: RC4 with a key per object.</summary>
    Rc4,

    /// <summary><c>AESV2</c>: AES-128-CBC with a key per object.</summary>
    Aes128,

    /// <summary><c>AESV3</c>: AES-256-CBC with the file key.</summary>
    Aes256,
}
