using NUnit.Framework;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders.Tests.Records;

public sealed class VersionOrdinalTests
{
    private static readonly VersionOrdinal[] InOrder =
    [
        VersionOrdinal.None,
        VersionOrdinal.FromNumber(-1),
        VersionOrdinal.FromNumber(1.5m),
        VersionOrdinal.FromNumber(9),
        VersionOrdinal.FromNumber(10),
        VersionOrdinal.FromTime(new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.FromHours(8))),
        VersionOrdinal.FromTime(new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.Zero)),
        VersionOrdinal.FromText("10"),
        VersionOrdinal.FromText("9"),
        VersionOrdinal.FromText(""),
    ];

    [Test]
    public void Versions_without_value_come_first_then_numbers_and_times_then_texts()
    {
        Assert.That(InOrder.Where(ordinal => ordinal != VersionOrdinal.FromText("")), Is.Ordered);
        Assert.That(VersionOrdinal.FromText(""), Is.LessThan(VersionOrdinal.FromText("10")));
        Assert.That(VersionOrdinal.None.IsNone && !VersionOrdinal.FromText("").IsNone, Is.True);
    }

    [Test]
    public void Printing_and_parsing_is_identity() =>
        Assert.That(InOrder.Select(ordinal => VersionOrdinal.Parse(ordinal.ToString())), Is.EqualTo(InOrder));

    [Test]
    public void Equal_numbers_print_alike() =>
        Assert.That(VersionOrdinal.FromNumber(1.50m).ToString(), Is.EqualTo(VersionOrdinal.FromNumber(1.5m).ToString()));

    [Test]
    public void Anything_else_does_not_parse() =>
        Assert.That(() => VersionOrdinal.Parse("x1"), Throws.InstanceOf<FormatException>());
}
