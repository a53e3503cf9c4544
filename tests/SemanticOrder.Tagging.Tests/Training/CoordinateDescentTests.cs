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
        Assert.That(unused, Is.EqualTo(used));
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
        var warm = CoordinateDescent.Train(rows, default, classes, costs, 1, elsewhere);
        Assert.That(Enumerable.Range(0, cold.Length).Max(column => Math.Abs(cold[column] - warm[column])), Is.LessThan(0.05));
    }

    [Test]
    public void Scaled_columns_give_the_weights_of_rows_that_were_multiplied()
    {
        var (rows, classes, costs) = Noisy();
        float[] factors = [.. Enumerable.Range(0, rows.Width).Select(column => 0.5f + (column % 4 * 0.5f))];
        var multiplied = Train(rows with { Values = [.. rows.Values.Select((value, at) => value * factors[rows.Columns[at]])] }, classes, costs);
        var scaled = CoordinateDescent.Train(rows, [.. factors.Select(factor => factor * factor)], classes, costs, 1, new float[rows.Count]);
        for (var column = 0; column < rows.Width; column++)
            Assert.That(scaled[column], Is.EqualTo(multiplied[column] * factors[column]).Within(1e-3));
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

    private static float[] Train(SparseRows rows, sbyte[] classes, float[] costs) => CoordinateDescent.Train(rows, default, classes, costs, 1, new float[rows.Count]);
}
