using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Training;

namespace SemanticOrder.SemanticLayer.Tests.Tagging;

/// <summary>Models of a few texts about invoices, trained in a moment.</summary>
internal static class SmallModel
{
    private static readonly TagLexicon Lexicon = TagLexicon.Parse(System.IO.File.ReadAllText(Path.Combine(SampleKnowledge.Root, "ontologies", "core", "tags.lexicon.tsv")), "core/tags.lexicon.tsv");
    private static readonly string[] Firms = ["华兴", "东方", "海通", "明达", "嘉禾", "远大", "新光", "启明", "安泰", "瑞丰"];

    /// <summary>Texts that want an invoice when they speak of a company, and none when they merely ask around.</summary>
    public static IReadOnlyList<LabelledText> Texts { get; } =
        [.. Enumerable.Range(0, 240).Select(number => number % 2 == 0 ? new LabelledText($"可能要发票 公司{Firms[number / 2 % 10]}报销{number}", ["invoice"]) : new LabelledText($"可能要发票 先问问{Firms[number / 2 % 10]}再说{number}", []))];

    /// <summary>Learns the texts as they are labelled.</summary>
    public static IntentModel Sharp { get; } = Train(Texts);

    /// <summary>Learns that as many of either kind want one: it is never sure.</summary>
    public static IntentModel Blunt { get; } = Train([.. Texts.Select((text, number) => text with { Tags = number / 2 % 2 == 0 ? ["invoice"] : [] })]);

    public static KnowledgeFile File(IntentModel model) => new($"tagging/{model.Hash}.model", ModelFile.Write(model));

    private static IntentModel Train(IReadOnlyList<LabelledText> texts) => IntentTrainer.Train(texts, new TrainingOptions { Lexicon = Lexicon, Settings = new LearnerSettings(1, 4, 4, 0.25), Folds = 3 });
}
