using NUnit.Framework;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Scheme;
using SemanticOrder.Tagging.Time;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.Tagging.Tests.Scheme;

/// <summary>Texts read by a scheme: by the lexicon alone, and beside a model.</summary>
public sealed class TagReaderTests
{
    private static readonly DateTimeOffset Said = new(2026, 1, 10, 20, 0, 5, TimeSpan.FromHours(8));

    private static readonly TagDefinition[] Tags =
    [
        new("http://example.org/urgent", "urgent") { Validity = TagValidity.MentionedTime },
        new("http://example.org/timeSensitive", "time_sensitive") { Validity = TagValidity.MentionedTime },
        new("http://example.org/notUrgent", "no_rush"),
        new("http://example.org/keepCold", "cold_chain") { IsSafety = true },
    ];

    private static TagReader WithoutModel { get; } = new(new TagScheme(Tags, CoreLexicon.Lexicon, null));

    [TestCase("麻烦快一点", "urgent:Apply")]
    [TestCase("不用加急", "urgent:Drop no_rush:Apply")]
    [TestCase("孩子明天生日", "time_sensitive:Apply")]
    [TestCase("周末再发", "no_rush:Apply")]
    [TestCase("请放门口", "")]
    [TestCase("", "")]
    [TestCase("\ud800\u0000\u200f", "")]
    public void The_lexicon_alone_reads_tags(string text, string expected) =>
        Assert.That(string.Join(' ', WithoutModel.Read(text, Said).OrderBy(reading => reading.Tag.Key == "urgent" ? 0 : 1).Select(reading => $"{reading.Tag.Key}:{reading.Zone}")), Is.EqualTo(expected));

    [Test]
    public void A_tag_ends_with_the_time_of_its_text_and_says_which_words_and_cue_it_rests_on()
    {
        const string Text = "孩子明天生日";
        var reading = WithoutModel.Read(Text, Said).Single();
        Assert.Multiple(() =>
        {
            Assert.That(reading.Expires, Is.EqualTo(new DateTimeOffset(2026, 1, 12, 0, 0, 0, TimeSpan.FromHours(8))));
            Assert.That(Text[reading.Time!.Start..reading.Time.End], Is.EqualTo("明天"));
            Assert.That(reading.Time.Role, Is.EqualTo(TimeRole.DeliverBy));
            Assert.That(reading.Causes.Select(cause => Text[cause.Start..cause.End]), Does.Contain("生日"));
            Assert.That(reading.Source, Is.EqualTo(TagSource.Rule));
            Assert.That(reading.Origin, Does.Match("^tags.lexicon.tsv:[0-9]+$"));
            Assert.That(WithoutModel.Read(Text).Single().Expires, Is.Null, "no clock, no end");
        });
    }

    [Test]
    public void A_declined_cue_is_told_and_speaks_for_nothing()
    {
        var reading = WithoutModel.Read("不用加急", Said).Single(reading => reading.Tag.Key == "urgent");
        Assert.That((reading.Zone, reading.Score, reading.Declined.Count), Is.EqualTo((TagZone.Drop, 0.0, 1)));
    }

    [Test]
    public void A_label_is_a_cue_so_that_a_concept_alone_is_a_tag()
    {
        var scheme = new TagScheme([new("http://example.org/fishbone", "fishbone")], TagLexicon.Join([CoreLexicon.Lexicon], [("fishbone", "去鱼骨"), ("fishbone", "(odd|label)")]), null);
        var reader = new TagReader(scheme);
        Assert.Multiple(() =>
        {
            Assert.That(reader.Read("麻烦去鱼骨").Select(reading => (reading.Tag.Key, reading.Zone, reading.Origin)), Is.EqualTo(new[] { ("fishbone", TagZone.Apply, "label 去鱼骨") }));
            Assert.That(reader.Read("不要去鱼骨").Select(reading => reading.Zone), Is.EqualTo(new[] { TagZone.Drop }));
        });
    }

    [Test]
    public void With_a_model_its_tags_are_read_by_it_and_new_cues_decide_as_is_declared()
    {
        var model = OrderModel.Model;
        var news = TagLexicon.Join([CoreLexicon.Lexicon, TagLexicon.Parse("urgent\tcue\t冲冲冲\n", "new.lexicon.tsv")], []);
        var byRule = new TagReader(new TagScheme(Tags, news, model));
        var byModel = new TagReader(new TagScheme(Tags, news, model, new Dictionary<TagSource, int> { [TagSource.Rule] = 1, [TagSource.Model] = 2 }));
        var scorer = new IntentScorer(model);
        var urgent = model.Tags.ToList().IndexOf("urgent");
        var text = OrderModel.Texts.Select(labelled => labelled.Text).MaxBy(candidate => scorer.Score(candidate)[urgent].Probability)!;
        var learnt = byRule.Read(text, Said).Single(reading => reading.Tag.Key == "urgent");
        Assert.Multiple(() =>
        {
            Assert.That((learnt.Source, learnt.Origin), Is.EqualTo((TagSource.Model, model.Hash)));
            Assert.That(learnt.Score, Is.EqualTo(new IntentTagger(model).Tag(text).Tags.Single(tag => tag.Tag == "urgent").Probability));
            Assert.That(byRule.Read("冲冲冲", Said).Select(reading => (reading.Tag.Key, reading.Source, reading.Origin)), Is.EqualTo(new[] { ("urgent", TagSource.Rule, "new.lexicon.tsv:1") }));
            Assert.That(byModel.Read("冲冲冲", Said).Where(reading => reading.Source == TagSource.Rule), Is.Empty);
        });
    }

    [Test]
    public void Where_a_text_declines_something_a_person_is_asked_what_the_model_would_not_give()
    {
        var model = OrderModel.Model;
        var strict = new IntentModel(model.Tags, model.Index, model.Rarity, model.FirstRule, model.Weights, [.. model.Calibrations.Select(calibration => calibration with { Thresholds = new Thresholds(0.4, 0.9) })], isExclusive: false)
        {
            Lexicon = model.Lexicon, LongestRun = model.LongestRun,
        };
        var (reader, scorer, asked) = (new TagReader(new TagScheme(model.Tags.Select(tag => new TagDefinition($"http://example.org/{tag}", tag)), CoreLexicon.Lexicon, strict)), new IntentScorer(strict), 0);
        foreach (var text in LabelledTextFile.Parse(File.ReadAllText(Path.Combine(CoreLexicon.Root, "samples", "intents", "b.jsonl"))).Texts)
        {
            scorer.Score(text.Text);
            foreach (var reading in reader.Read(text.Text).Where(reading => reading.Source == TagSource.Model && reading.Tag.Costs.ZoneOf(reading.Score) == TagZone.Apply))
            {
                var isGiven = scorer.IsGiven(model.Tags.ToList().IndexOf(reading.Tag.Key));
                Assert.That(reading.Zone, Is.EqualTo(isGiven || !scorer.Extractor.Declines ? TagZone.Apply : TagZone.Ask), text.Text);
                asked += reading.Zone == TagZone.Ask ? 1 : 0;
            }
        }

        Assert.That(asked, Is.GreaterThan(0));
    }

    [Test]
    public void A_safety_tag_is_asked_about_earlier()
    {
        var safe = new TagDefinition("http://example.org/a", "a") { IsSafety = true };
        Assert.That((safe.Costs.ZoneOf(0.21), safe.Costs.ZoneOf(0.19), TagCosts.Even.ZoneOf(0.21)), Is.EqualTo((TagZone.Ask, TagZone.Drop, TagZone.Drop)));
    }

    [Test]
    public void A_text_without_end_is_refused() =>
        Assert.That(() => WithoutModel.Read(new string('急', 200_001)), Throws.TypeOf<TaggingException>().With.Property("Code").EqualTo("SO9102"));
}
