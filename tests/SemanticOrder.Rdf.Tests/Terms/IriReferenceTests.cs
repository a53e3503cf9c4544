using System.Text;

namespace SemanticOrder.Rdf.Tests.Terms;

public class IriReferenceTests
{
    /// <summary>RFC 3986 §5.4.1 and §5.4.2, with base http://a/b/c/d;p?q.</summary>
    [TestCase("g:h", "g:h")]
    [TestCase("g", "http://a/b/c/g")]
    [TestCase("./g", "http://a/b/c/g")]
    [TestCase("g/", "http://a/b/c/g/")]
    [TestCase("/g", "http://a/g")]
    [TestCase("//g", "http://g")]
    [TestCase("?y", "http://a/b/c/d;p?y")]
    [TestCase("g?y", "http://a/b/c/g?y")]
    [TestCase("#s", "http://a/b/c/d;p?q#s")]
    [TestCase("g#s", "http://a/b/c/g#s")]
    [TestCase("g?y#s", "http://a/b/c/g?y#s")]
    [TestCase(";x", "http://a/b/c/;x")]
    [TestCase("g;x?y#s", "http://a/b/c/g;x?y#s")]
    [TestCase("", "http://a/b/c/d;p?q")]
    [TestCase(".", "http://a/b/c/")]
    [TestCase("./", "http://a/b/c/")]
    [TestCase("..", "http://a/b/")]
    [TestCase("../", "http://a/b/")]
    [TestCase("../g", "http://a/b/g")]
    [TestCase("../..", "http://a/")]
    [TestCase("../../g", "http://a/g")]
    [TestCase("../../../g", "http://a/g")]
    [TestCase("/./g", "http://a/g")]
    [TestCase("/../g", "http://a/g")]
    [TestCase("g.", "http://a/b/c/g.")]
    [TestCase("..g", "http://a/b/c/..g")]
    [TestCase("./../g", "http://a/b/g")]
    [TestCase("./g/.", "http://a/b/c/g/")]
    [TestCase("g/./h", "http://a/b/c/g/h")]
    [TestCase("g/../h", "http://a/b/c/h")]
    [TestCase("g;x=1/../y", "http://a/b/c/y")]
    [TestCase("g?y/../x", "http://a/b/c/g?y/../x")]
    [TestCase("g#s/../x", "http://a/b/c/g#s/../x")]
    [TestCase("http:g", "http:g")]
    public void References_are_resolved_as_rfc_3986_says(string reference, string expected) =>
        Assert.That(Resolve("http://a/b/c/d;p?q", reference), Is.EqualTo(expected));

    [TestCase("http://a", "g", "http://a/g")]
    [TestCase("urn:ex:a", "b", "urn:b")]
    [TestCase("urn:ex:a", "#b", "urn:ex:a#b")]
    [TestCase("file:///a/b", "../c", "file:///c")]
    public void Bases_of_other_shapes_work_too(string @base, string reference, string expected) =>
        Assert.That(Resolve(@base, reference), Is.EqualTo(expected));

    [TestCase("https://w3id.org/semanticorder/core#", true)]
    [TestCase("http://例え.jp/冷链?查询=1#片段", true)]
    [TestCase("http://user:pw@[2001:db8::1]:8080/a", true)]
    [TestCase("urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", true)]
    [TestCase("mailto:a@example.org", true)]
    [TestCase("a/b:c", true)]
    [TestCase("http://e/100%", false)]
    [TestCase("http://e/a b", false)]
    [TestCase("http://e/[a]", false)]
    [TestCase("http://e:80x/", false)]
    [TestCase("http://e/#a#b", false)]
    [TestCase("1:b", false)]
    [TestCase("http://e/\uE000", false)]
    [TestCase("http://e/?\uE000", true)]
    public void Validity_follows_rfc_3987(string iri, bool valid) =>
        Assert.That(new IriReference(Encoding.UTF8.GetBytes(iri)).IsValid, Is.EqualTo(valid));

    [Test]
    public void Components_are_cut_at_their_delimiters()
    {
        var iri = new IriReference("http://u@h:1/p/q?a?b#c?d"u8);
        Assert.That(Encoding.UTF8.GetString(iri.Scheme) + " " + Encoding.UTF8.GetString(iri.Authority) + " " + Encoding.UTF8.GetString(iri.Path)
            + " " + Encoding.UTF8.GetString(iri.Query) + " " + Encoding.UTF8.GetString(iri.Fragment), Is.EqualTo("http u@h:1 /p/q a?b c?d"));
    }

    private static string Resolve(string @base, string reference)
    {
        var room = new byte[@base.Length + reference.Length + 2];
        var length = new IriReference(Encoding.UTF8.GetBytes(reference)).Resolve(new IriReference(Encoding.UTF8.GetBytes(@base)), room);
        return Encoding.UTF8.GetString(room, 0, length);
    }
}
