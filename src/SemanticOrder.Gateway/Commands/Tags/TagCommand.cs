using System.CommandLine;
using System.Globalization;
using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.Tagging;
using SemanticOrder.Tagging.Evaluation;
using SemanticOrder.Tagging.Intents;
using SemanticOrder.Tagging.Lexicon;
using SemanticOrder.Tagging.Scheme;
using SemanticOrder.Tagging.Training;
using SemanticOrder.Tagging.Versions;

namespace SemanticOrder.Gateway.Commands.Tags;

/// <summary><c>tag</c>: trains and evaluates the intent tagger, tags one text, goes back to the model before; questions for labelling tools, drift, promotion.</summary>
internal static class TagCommand
{
    public static Command Create(TextWriter output, TextWriter error, KnowledgeCompiler compiler)
    {
        var command = new Command("tag", "意图标签：训练、评测、试用 · Intent tags: train, evaluate, try");
        command.Add(Train(output, error, compiler));
        command.Add(Evaluate(output, error, compiler));
        command.Add(TagTextCommand.Create(output, compiler));
        command.Add(RollBack(output));
        command.Add(TagLabelling.Export(output));
        command.Add(TagLabelling.Import(output));
        command.Add(TagReports.Drift(output));
        command.Add(TagReports.Promote(output));
        return command;
    }

    private static Command Train(TextWriter output, TextWriter error, KnowledgeCompiler compiler)
    {
        var files = Files();
        var test = new Option<FileInfo[]>("--test") { Description = "另存的评测文本 · Labelled texts to evaluate on, not trained on", AllowMultipleArgumentsPerToken = true };
        var lexicon = new Option<FileInfo>("--lexicon") { Description = "词典 · The lexicon; by default core/tags.lexicon.tsv of the ontologies" };
        var shadow = new Option<bool>("--shadow") { Description = "只保存，不启用 · Keep the model without putting it in use" };
        var exclusive = new Option<bool>("--exclusive") { Description = "每段文本至多一个标签，none 为范围外 · A text has one tag at most; texts of none are out of scope" };
        var (models, ontologies) = (Models(), CommandOptions.Ontologies());
        var command = new Command("train", "训练模型 · Trains a model and puts it in use") { files, test, lexicon, exclusive, shadow, models, ontologies };
        test.AcceptExistingOnly();
        lexicon.AcceptExistingOnly();
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var (texts, isWhole) = Read(parsed.GetValue(files)!, error);
                var words = ReadLexicon(parsed.GetValue(lexicon)?.FullName ?? Path.Combine(parsed.GetValue(ontologies)!, "core", "tags.lexicon.tsv"), error);
                var alone = ReadAlone(parsed.GetValue(ontologies)!, compiler, cancellation);
                WarnOfStrangers(texts, alone, error);
                var handover = Handover.Train(texts, new TrainingOptions { Lexicon = words, IsExclusive = parsed.GetValue(exclusive) }, alone);
                var model = handover.Model ?? throw new TaggingException("SO9113", $"None of the {handover.Left.Count} tags of these {texts.Count} texts would be read better by a model than by the lexicon alone, so no model was made. Add texts: some dozens for each tag.");
                var (held, isTestWhole) = Read(parsed.GetValue(test) ?? [], error);
                var evaluation = held.Count > 0 ? Judge(model, alone, held) : null;
                var (folder, shelf) = (parsed.GetValue(models)!, new ModelShelf(parsed.GetValue(models)!));
                shelf.Add(model);
                File.WriteAllText(Path.Combine(folder, model.Hash + ".md"), ModelCard.Write(model, parsed.GetValue(files)!.Select(file => file.Name), evaluation));
                if (!parsed.GetValue(shadow))
                    shelf.Use(model.Hash);
                output.WriteLine($"model {model.Hash} of {texts.Count} texts, {model.Tags.Count} tags{(parsed.GetValue(shadow) ? ", kept and not in use" : ", in use")}");
                WriteHandover(output, handover, alone is not null && !parsed.GetValue(exclusive));
                if (evaluation is not null)
                    output.Write(EvaluationReport.Write(evaluation));
                return isWhole && isTestWhole && words.Diagnostics.Count == 0 ? GatewayCommands.Done : GatewayCommands.InputWrong;
            },
            cancellation));
        return command;
    }

    private static Command Evaluate(TextWriter output, TextWriter error, KnowledgeCompiler compiler)
    {
        var (files, models, model, ontologies) = (Files(), Models(), Model(), CommandOptions.Ontologies());
        var command = new Command("eval", "评测模型，没有模型就评测词典 · Evaluates a model, or without one the lexicon: each tag, calibration, confusion, slices") { files, models, model, ontologies };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var (texts, isWhole) = Read(parsed.GetValue(files)!, error);
                var chosen = ReadModel(parsed.GetValue(models)!, parsed.GetValue(model));
                if (chosen is null)
                    output.WriteLine(ServedTags.NoModel);
                output.Write(EvaluationReport.Write(chosen is null
                    ? IntentEvaluation.Of(ServedTags.ByLexicon(parsed.GetValue(ontologies)!, compiler, cancellation).Scheme, texts)
                    : Judge(chosen, ReadAlone(parsed.GetValue(ontologies)!, compiler, cancellation), texts)));
                return isWhole ? GatewayCommands.Done : GatewayCommands.InputWrong;
            },
            cancellation));
        return command;
    }

    /// <summary>What reads without a model; null where there is no ontology folder, as for texts of another kind.</summary>
    private static TagScheme? ReadAlone(string ontologies, KnowledgeCompiler compiler, CancellationToken cancellation) => Directory.Exists(ontologies) ? ServedTags.ByLexicon(ontologies, compiler, cancellation).Scheme : null;

    private static IntentEvaluation Judge(IntentModel model, TagScheme? alone, List<LabelledText> texts) => alone is null ? IntentEvaluation.Of(model, texts) : IntentEvaluation.Of(model, alone, texts);

    /// <summary>Tags that no concept has: they are learnt, and no order gets them.</summary>
    private static void WarnOfStrangers(List<LabelledText> texts, TagScheme? scheme, TextWriter error)
    {
        var strangers = texts.SelectMany(text => text.Tags).Where(tag => scheme is not null && scheme.Find(tag) is null).GroupBy(tag => tag, StringComparer.Ordinal);
        foreach (var tag in strangers.OrderBy(tag => tag.Key, StringComparer.Ordinal))
            error.WriteLine(Diagnostic.Warning("SO9111", $"{tag.Count()} of the texts have the tag '{tag.Key}', but no concept has it as os:intentKey: the model learns it, and no order gets it. Declare the concept, or correct the name."));
    }

    private static void WriteHandover(TextWriter output, Handover handover, bool isCompared)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held out of these texts: micro-F1 {handover.After.F1:0.000}{(isCompared ? $", by the lexicon alone {handover.Before.F1:0.000}" : "")}"));
        foreach (var tag in handover.Left)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stays with the lexicon: {tag.Tag}, F1 {tag.ByLexicon.F1:0.000}, by a model {tag.ByModel.F1:0.000} ({tag.Texts} texts)"));
    }

    private static Command RollBack(TextWriter output)
    {
        var models = Models();
        var command = new Command("rollback", "退回上一个模型或词典 · Puts the model before back in use, or before the first the lexicon alone") { models };
        command.SetAction(parsed =>
        {
            output.WriteLine(new ModelShelf(parsed.GetValue(models)!).RollBack() is { } model ? $"model {model.Hash} in use" : ServedTags.NoModel);
            return GatewayCommands.Done;
        });
        return command;
    }

    private static (List<LabelledText> Texts, bool IsWhole) Read(IEnumerable<FileInfo> files, TextWriter error)
    {
        var (texts, isWhole) = (new List<LabelledText>(), true);
        foreach (var file in files)
        {
            var read = LabelledTextFile.Parse(File.ReadAllText(file.FullName), file.FullName);
            texts.AddRange(read.Texts);
            isWhole &= read.Diagnostics.Count == 0;
            foreach (var diagnostic in read.Diagnostics)
                error.WriteLine(diagnostic);
        }

        return (texts, isWhole);
    }

    private static TagLexicon ReadLexicon(string file, TextWriter error)
    {
        if (!File.Exists(file))
            return TagLexicon.Empty;
        var lexicon = TagLexicon.Parse(File.ReadAllText(file), file);
        foreach (var diagnostic in lexicon.Diagnostics)
            error.WriteLine(diagnostic);
        return lexicon;
    }

    /// <summary>The model of a hash, or the one in use; null when there is none, or none is asked for.</summary>
    /// <exception cref="SemanticOrder.Tagging.TaggingException">SO9103, SO9104, SO9106: the model that is named, or in use, cannot be read.</exception>
    public static IntentModel? ReadModel(string folder, string? hash)
    {
        var shelf = new ModelShelf(folder);
        return hash != ServedFolder.NoModel && (hash ?? shelf.Current) is { } chosen ? shelf.Read(chosen) : null;
    }

    public static Option<string> Models() => new("--models") { Description = "模型文件夹 · Folder of the models", DefaultValueFactory = _ => Path.Combine("data", "models") };

    public static Option<string> Model() => new("--model") { Description = "模型的散列值，none 为只用词典 · Hash of a model, or none for the lexicon alone; by default the one in use" };

    private static Argument<FileInfo[]> Files()
    {
        var files = new Argument<FileInfo[]>("texts") { Description = "标注文本，JSONL 或 TSV · Labelled texts, JSONL or TSV", Arity = ArgumentArity.OneOrMore };
        files.AcceptExistingOnly();
        return files;
    }
}
