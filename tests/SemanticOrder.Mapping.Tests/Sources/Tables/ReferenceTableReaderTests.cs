using System.Text;
using NUnit.Framework;
using SemanticOrder.Mapping.Sources.Tables;

namespace SemanticOrder.Mapping.Tests.Sources.Tables;

public sealed class ReferenceTableReaderTests
{
    [Test]
    public void A_row_is_found_by_its_key()
    {
        var table = Read("sku,brand,sex\nKN-1, KN ,F\n尺码,\"a,b\",\n", "sku").Table!;
        Assert.Multiple(() =>
        {
            Assert.That(table.Count, Is.EqualTo(2));
            Assert.That(table.TryFind("尺码"u8, out var row), Is.True);
            Assert.That((row.Line, row[table.ColumnIndex("brand")], row[table.ColumnIndex("sex")], row[table.ColumnIndex("none")]), Is.EqualTo((3, "a,b", (string?)null, (string?)null)));
            Assert.That(table.TryFind("KN-1"u8, out row), Is.True);
            Assert.That(row[table.ColumnIndex("brand")], Is.EqualTo("KN"));
            Assert.That(table.TryFind("kn-1"u8, out _), Is.False);
            Assert.That(table.TryFind(new byte[5000], out _), Is.False);
            Assert.That(table.TryFind([0xFF], out _), Is.False);
        });
    }

    [Test]
    public void Rows_that_are_wrong_are_named_and_left_out()
    {
        var reading = Read("sku,brand\nA,1\n,2\nA,3\nB\n\nC,\"x\ny\"\nB,4\n" + new string('k', 600) + ",5\n", "sku");
        Assert.Multiple(() =>
        {
            Assert.That(reading.Diagnostics.Select(fault => $"{fault.File}:{fault.Span} {fault.Code}"), Is.EqualTo(["t.csv:3:1 SO5081", "t.csv:4:1 SO5081", "t.csv:5:1 SO5009", "t.csv:10:1 SO5081"]));
            Assert.That(reading.Diagnostics[1].Message, Does.Contain("already stands in line 2"));
            Assert.That(reading.Table!.Count, Is.EqualTo(3));
            Assert.That(reading.Table.TryFind("B"u8, out var row) && row.Line == 9, Is.True);
        });
    }

    [TestCase("", "SO5005")]
    [TestCase("sku,sku\nA,B\n", "SO5009")]
    [TestCase("id,brand\nA,B\n", "SO5080")]
    public void A_file_that_is_no_such_table_is_refused(string csv, string code)
    {
        var reading = Read(csv, "sku");
        Assert.That((reading.Table, reading.Diagnostics.Single().Code, reading.Diagnostics.Single().File), Is.EqualTo(((ReferenceTable?)null, code, "t.csv")));
    }

    private static ReferenceTableReading Read(string csv, string key) => ReferenceTableReader.Read(Encoding.UTF8.GetBytes(csv), "t.csv", key);
}
