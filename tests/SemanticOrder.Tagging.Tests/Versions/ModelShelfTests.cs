using SemanticOrder.Tagging.Evaluation;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Training;
using SemanticOrder.Tagging.Versions;

namespace SemanticOrder.Tagging.Tests.Versions;

public sealed class ModelShelfTests
{
    private static readonly IntentModel Other = IntentTrainer.Train([.. OrderModel.Texts.Take(120)], OrderModel.Options);
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("models-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_model_before_comes_back()
    {
        var shelf = new ModelShelf(_folder);
        shelf.Use(shelf.Add(OrderModel.Model));
        shelf.Use(shelf.Add(Other));
        Assert.That(shelf.Current, Is.EqualTo(Other.Hash));
        Assert.That(shelf.RollBack()!.Hash, Is.EqualTo(OrderModel.Model.Hash).And.EqualTo(shelf.Current));
        Assert.That((shelf.RollBack(), shelf.Current), Is.EqualTo(((IntentModel?)null, (string?)null)), "before the first model the lexicon read alone");
        Assert.That(shelf.RollBack, Throws.TypeOf<TaggingException>().With.Property("Code").EqualTo("SO9106"));
    }

    [Test]
    public void A_damaged_model_is_not_put_in_use_and_the_old_one_stays()
    {
        var shelf = new ModelShelf(_folder);
        shelf.Use(shelf.Add(OrderModel.Model));
        var hash = shelf.Add(Other);
        var path = Path.Combine(_folder, hash + ".model");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..5000]);
        Assert.That(() => shelf.Use(hash), Throws.TypeOf<TaggingException>().With.Property("Code").EqualTo("SO9103"));
        Assert.That(shelf.Current, Is.EqualTo(OrderModel.Model.Hash));
    }

    [Test]
    public void A_model_of_another_release_is_not_put_in_use_and_the_old_one_stays()
    {
        var shelf = new ModelShelf(_folder);
        shelf.Use(shelf.Add(OrderModel.Model));
        var hash = shelf.Add(Other);
        var path = Path.Combine(_folder, hash + ".model");
        var bytes = File.ReadAllBytes(path);
        bytes[8] = 1;
        File.WriteAllBytes(path, bytes);
        Assert.That(() => shelf.Use(hash), Throws.TypeOf<TaggingException>().With.Property("Code").EqualTo("SO9104"));
        Assert.That(shelf.Current, Is.EqualTo(OrderModel.Model.Hash));
    }

    [TestCase("../../etc/passwd")]
    [TestCase("")]
    public void What_is_no_hash_is_not_looked_for(string hash) =>
        Assert.That(() => new ModelShelf(_folder).Read(hash), Throws.TypeOf<TaggingException>().With.Property("Code").EqualTo("SO9106"));

    [Test]
    public void A_shadow_decides_nothing_and_its_differences_are_counted()
    {
        var shadow = new ShadowTagger(new IntentTagger(OrderModel.Model), new IntentTagger(Other));
        foreach (var text in OrderModel.Texts.Skip(120).Take(100))
            Assert.That(shadow.Tag(text.Text).ModelHash, Is.EqualTo(OrderModel.Model.Hash));
        Assert.That(shadow.Texts, Is.EqualTo(100));
        Assert.That(shadow.Differences.Values.Sum(difference => difference.Added + difference.Left), Is.GreaterThan(0));
    }

    [Test]
    public void A_card_names_the_model_and_its_tags()
    {
        var card = ModelCard.Write(Other, ["a.jsonl"], IntentEvaluation.Of(Other, [.. OrderModel.Texts.Skip(120).Take(20)]));
        Assert.That(card, Does.Contain(Other.Hash).And.Contain("a.jsonl").And.Contain("micro-F1").And.Contain("relaxed_fit"));
    }
}
