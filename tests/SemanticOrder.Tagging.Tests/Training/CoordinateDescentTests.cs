using System.Runtime.Intrinsics;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Tests.Training;

public sealed class CoordinateDescentTests
{
    [Test]
    public void Two_points_are_parted_where_the_problem_says()
    {
        // Rows (1) and (-1), C = 1: minimise w²/2 + b²/2 + 2(1 - w)², so w = 4/5, b = 0.
        var rows = new SparseRows([0, 1, 2], [0, 0], [1, -1], 1);
        var weights = Train(rows, [1, -1], [1, 1]);
        Assert.Multiple(() =>
        {
            Assert.That(weights[0], Is.EqualTo(0.8).Within(0.02));
            Assert.That(weights[1], Is.EqualTo(0).Within(0.02));
        });
    }

    [Test]
    public void A_row_that_is_not_used_changes_nothing()
    {
        var used = Train(new SparseRows([0, 1, 2], [0, 1], [1, 1], 2), [1, -1], [1, 1]);
        var unused = Train(new SparseRows([0, 1, 2, 3], [0, 1, 0], [1, 1, 1], 2), [1, -1, 0], [1, 1, 1]);
        Assert.That(unused, Is.EqualTo(used).Within(1e-5));
    }

    [Test]
    public void Columns_that_one_row_has_alone_are_learnt()
    {
        // Rows (1, 0) and (0, -1), C = 1: minimise w² + b²/2 + 2(1 - w)², so w = 2/3, b = 0. Multiplied by 2 before: w = 4/9 there, 8/9 for rows as they are.
        var rows = new SparseRows([0, 1, 2], [0, 1], [1, 1], 2);
        var twice = ColumnScaling.None with { OwnOfPositive = Vector256.Create(4f), OwnOfNegative = Vector256.Create(4f) };
        Assert.Multiple(() =>
        {
            Assert.That(Train(rows, [1, -1], [1, 1]), Is.EqualTo(new[] { 2 / 3f, -2 / 3f, 0 }).Within(0.02));
            Assert.That(Train(rows, twice, [1, -1], [1, 1], new float[2]), Is.EqualTo(new[] { 8 / 9f, -8 / 9f, 0 }).Within(0.02));
        });
    }

    [Test]
    public void A_dearer_error_pulls_harder()
    {
        var rows = new SparseRows([0, 1, 2], [0, 0], [1, 1], 1);
        var even = Train(rows, [1, -1], [1, 1]);
        var dear = Train(rows, [1, -1], [5, 1]);
        Assert.That(dear[0] + dear[1], Is.GreaterThan(even[0] + even[1] + 0.1));
    }

    [Test]
    public void Where_a_fit_begins_hardly_matters_to_where_it_ends()
    {
        var (rows, classes, costs) = Noisy();
        var cold = Train(rows, classes, costs);
        float[] elsewhere = [.. Enumerable.Range(0, rows.Count).Select(row => row % 3 * 0.4f)];
        var warm = Train(rows, ColumnScaling.None, classes, costs, elsewhere);
        Assert.That(Enumerable.Range(0, cold.Length).Max(column => Math.Abs(cold[column] - warm[column])), Is.LessThan(0.05));
    }

    [Test]
    public void Tags_side_by_side_are_learnt_as_well_as_alone()
    {
        var (rows, classes, costs) = Noisy();
        sbyte[][] tags = [.. Enumerable.Range(0, TagLanes.Width - 1).Select(tag => classes.Select((@class, row) => (row + tag) % 5 == 0 ? (sbyte)-@class : @class).ToArray())];
        var together = CoordinateDescent.Train(new SplitRows(rows), ColumnScaling.None, TagLanes.Signs(tags, [.. Enumerable.Range(0, rows.Count)]), costs, 1, new float[rows.Count * TagLanes.Width]);
        for (var tag = 0; tag < tags.Length; tag++)
        {
            var (side, alone) = (Lane(together, tag), Train(rows, tags[tag], costs));
            Assert.That(Enumerable.Range(0, alone.Length).Max(column => Math.Abs(alone[column] - side[column])), Is.LessThan(0.05));
        }

        Assert.That(Lane(together, TagLanes.Width - 1), Is.All.Zero);
    }

    [TestCase(1, "1")]
    [TestCase(8, "8")]
    [TestCase(10, "5 5")]
    [TestCase(77, "7 8 8 7 8 8 7 8 8 8")]
    public void Tags_are_split_evenly_and_in_order(int tags, string sizes) =>
        Assert.That(string.Join(' ', TagLanes.Split(tags).Select(part => part.GetOffsetAndLength(tags).Length)), Is.EqualTo(sizes));

    [Test]
    public void Scaled_columns_give_the_weights_of_rows_that_were_multiplied()
    {
        var (rows, classes, costs) = Noisy();
        float[] factors = [.. Enumerable.Range(0, rows.Width).Select(column => 0.5f + (column % 4 * 0.5f))];
        var multiplied = Train(rows with { Values = [.. rows.Values.Select((value, at) => value * factors[rows.Columns[at]])] }, classes, costs);
        var scaled = Train(rows, ColumnScaling.None with { Squares = Alone([.. factors.Select(factor => factor * factor)]) }, classes, costs, new float[rows.Count]);

        // Both end near the same optimum, where rounding lets them stop.
        for (var column = 0; column < rows.Width; column++)
            Assert.That(scaled[column], Is.EqualTo(multiplied[column] * factors[column]).Within(0.02));
    }

    /// <summary>Rows of which no line parts the classes.</summary>
    private static (SparseRows Rows, sbyte[] Classes, float[] Costs) Noisy()
    {
        var random = new Random(7);
        int[] columns = [.. Enumerable.Range(0, 200).SelectMany(_ => Enumerable.Range(0, 12).OrderBy(_ => random.Next()).Take(4).Order())];
        var rows = new SparseRows([.. Enumerable.Range(0, 201).Select(row => row * 4)], columns, [.. columns.Select(_ => 0.2f + (float)random.NextDouble())], 12);
        sbyte[] classes = [.. Enumerable.Range(0, 200).Select(row => (rows.ColumnsOf(row)[0] < 2) ^ (random.Next(8) == 0) ? (sbyte)1 : (sbyte)-1)];
        return (rows, classes, [.. Enumerable.Repeat(1f, 200)]);
    }

    private static float[] Train(SparseRows rows, sbyte[] classes, float[] costs) => Train(rows, ColumnScaling.None, classes, costs, new float[rows.Count]);

    /// <summary>In the first lane; the others have no tag.</summary>
    private static float[] Train(SparseRows rows, ColumnScaling scaling, sbyte[] classes, float[] costs, float[] alphas) =>
        Lane(CoordinateDescent.Train(new SplitRows(rows), scaling, Alone([.. classes.Select(@class => (float)@class)]), costs, 1, Alone(alphas)), 0);

    private static float[] Alone(float[] numbers) => [.. numbers.SelectMany(number => new[] { number }.Concat(new float[TagLanes.Width - 1]))];

    private static float[] Lane(float[] numbers, int lane) => [.. numbers.Where((_, at) => at % TagLanes.Width == lane)];
}
