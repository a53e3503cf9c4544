using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Tests.Training;

public sealed class CoordinateDescentTests
{
    [Test]
    public void Two_points_are_parted_where_the_problem_says()
    {
        // Rows (1) and (-1), C = 1: minimise w²/2 + b²/2 + 2(1 - w)², so w = 4/5, b = 0.
        var rows = new SparseRows([0, 1, 2], [0, 0], [1, -1], 1);
        var weights = CoordinateDescent.Train(rows, [1, -1], [1, 1], 1);
        Assert.Multiple(() =>
        {
            Assert.That(weights[0], Is.EqualTo(0.8).Within(0.02));
            Assert.That(weights[1], Is.EqualTo(0).Within(0.02));
        });
    }

    [Test]
    public void A_row_that_is_not_used_changes_nothing()
    {
        var used = CoordinateDescent.Train(new SparseRows([0, 1, 2], [0, 1], [1, 1], 2), [1, -1], [1, 1], 1);
        var unused = CoordinateDescent.Train(new SparseRows([0, 1, 2, 3], [0, 1, 0], [1, 1, 1], 2), [1, -1, 0], [1, 1, 1], 1);
        Assert.That(unused, Is.EqualTo(used));
    }

    [Test]
    public void A_dearer_error_pulls_harder()
    {
        var rows = new SparseRows([0, 1, 2], [0, 0], [1, 1], 1);
        var even = CoordinateDescent.Train(rows, [1, -1], [1, 1], 1);
        var dear = CoordinateDescent.Train(rows, [1, -1], [5, 1], 1);
        Assert.That(dear[0] + dear[1], Is.GreaterThan(even[0] + even[1] + 0.1));
    }
}
