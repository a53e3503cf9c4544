using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Tests.Training;

public sealed class NaiveBayesScalingTests
{
    // Column 0 is in four rows, 1 in two, 2 and 3 in one each; the last row is not used.
    private static readonly SparseRows Rows = new([0, 2, 4, 6, 7, 8], [0, 1, 0, 2, 1, 3, 0, 0], [0.6f, 0.8f, 0.6f, 0.8f, 0.6f, 0.8f, 1, 1], 4);
    private static readonly float[] Signs = [1, 1, -1, -1, 0];

    [Test]
    public void Columns_are_scaled_by_how_much_more_often_they_stand_in_rows_of_the_tag()
    {
        double[] squares = [.. Enumerable.Range(0, 4).Select(column => Math.Pow(Ratio(column), 2))];
        var unit = 4 / Enumerable.Range(0, 4).Sum(row => Enumerable.Range(Rows.Starts[row], Rows.ColumnsOf(row).Length).Sum(at => squares[Rows.Columns[at]] * Math.Pow(Rows.Values[at], 2)));
        var scaling = NaiveBayesScaling.Of(new SplitRows(Rows), [.. Signs.SelectMany(sign => Enumerable.Range(0, TagLanes.Width).Select(lane => lane == 0 ? sign : 0))], 1);
        Assert.Multiple(() =>
        {
            Assert.That(scaling.Squares[0], Is.EqualTo(squares[0] * unit).Within(1e-5));
            Assert.That(scaling.Squares[TagLanes.Width], Is.EqualTo(squares[1] * unit).Within(1e-5));
            Assert.That(scaling.OwnOfPositive[0], Is.EqualTo(squares[2] * unit).Within(1e-5));
            Assert.That(scaling.OwnOfNegative[0], Is.EqualTo(squares[3] * unit).Within(1e-5));
        });
    }

    /// <summary>By the definition: the logarithm of the share of the entries of positive rows over that of negative ones, each count and 3.</summary>
    private static double Ratio(int column) => Math.Log((Entries(1, column) + 3) / (Entries(1) + 12)) - Math.Log((Entries(-1, column) + 3) / (Entries(-1) + 12));

    private static double Entries(float sign, int? column = null) =>
        Enumerable.Range(0, Rows.Count).Where(row => Signs[row] == sign).Sum(row => Rows.ColumnsOf(row).ToArray().Count(entry => column is null || entry == column));
}
