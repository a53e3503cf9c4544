using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Tests.Intents;

public sealed class ModelFileTests
{
    private static readonly byte[] Bytes = ModelFile.Write(OrderModel.Model);

    [Test]
    public void A_model_that_was_written_reads_as_itself()
    {
        var read = ModelFile.Read(Bytes);
        var (left, right) = (new IntentScorer(OrderModel.Model), new IntentScorer(read));
        Assert.That(read.Hash, Is.EqualTo(OrderModel.Model.Hash).And.Length.EqualTo(64));
        Assert.That(ModelFile.Write(read), Is.EqualTo(Bytes));
        foreach (var text in OrderModel.Texts.Take(50))
            Assert.That(right.Score(text.Text).ToArray(), Is.EqualTo(left.Score(text.Text).ToArray()));
    }

    [Test]
    public void Any_number_of_threads_writes_the_same_bytes()
    {
        var texts = OrderModel.Texts.Take(200).ToList();
        var one = IntentTrainer.Train(texts, OrderModel.Options with { Parallelism = 1 });
        var eight = IntentTrainer.Train(texts, OrderModel.Options with { Parallelism = 8 });
        Assert.That(ModelFile.Write(eight), Is.EqualTo(ModelFile.Write(one)));
    }

    [Test]
    public void A_model_of_order_tags_stays_under_ten_megabytes() => Assert.That(Bytes, Has.Length.LessThan(10_000_000));

    [TestCase(0)]
    [TestCase(5)]
    [TestCase(20)]
    [TestCase(1000)]
    public void A_model_cut_short_is_named(int length) =>
        Assert.That(() => ModelFile.Read(Bytes[..length], "intents.model"), Throws.TypeOf<TaggingException>().With.Property("Code").EqualTo("SO9103").And.Message.Contains("intents.model"));

    [Test]
    public void A_damaged_byte_is_noticed()
    {
        var damaged = (byte[])Bytes.Clone();
        damaged[damaged.Length / 2] ^= 1;
        Assert.That(() => ModelFile.Read(damaged), Throws.TypeOf<TaggingException>().With.Property("Code").EqualTo("SO9103"));
    }

    [Test]
    public void A_model_of_another_version_says_so()
    {
        var other = (byte[])Bytes.Clone();
        other[8] = 9;
        Assert.That(() => ModelFile.Read(other), Throws.TypeOf<TaggingException>().With.Property("Code").EqualTo("SO9104"));
    }
}
