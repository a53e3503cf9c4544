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
    public void Steps_and_thresholds_of_a_tag_are_kept()
    {
        var model = OrderModel.Model;
        var stepped = model.Calibrations[3] with { StepScores = [-1, 0.25, 2], StepRates = [0.01, 0.5, 0.99], Thresholds = new Thresholds(0.4, 0.8) };
        TagCalibration[] calibrations = [.. model.Calibrations.Take(3), stepped, .. model.Calibrations.Skip(4)];
        var read = ModelFile.Read(ModelFile.Write(new IntentModel(model.Tags, model.Index, model.Rarity, model.FirstRule, model.Weights, calibrations, model.IsExclusive) { Lexicon = model.Lexicon }));
        Assert.Multiple(() =>
        {
            Assert.That(read.Calibrations[3].StepScores, Is.EqualTo(stepped.StepScores));
            Assert.That(read.Calibrations[3].StepRates, Is.EqualTo(stepped.StepRates));
            Assert.That(read.Calibrations[3].Thresholds, Is.EqualTo(stepped.Thresholds));
            Assert.That(read.Calibrations[2], Is.EqualTo(model.Calibrations[2]).Using<TagCalibration>((left, right) => left.Slope.CompareTo(right.Slope)));
        });
    }

    [Test]
    public void A_model_of_the_release_before_says_which_forms_are_read()
    {
        var other = (byte[])Bytes.Clone();
        other[8] = 1;
        Assert.That(() => ModelFile.Read(other, "old.model"), Throws.TypeOf<TaggingException>().With.Property("Code").EqualTo("SO9104").And.Message.Contains("form 1").And.Message.Contains("form 2"));
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
