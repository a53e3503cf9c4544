using SemanticOrder.Manuals.Scoring;

// Scores the extractor on a folder of PDFs with gold of schema manual-gold/1: --gold FOLDER [--differences]. Texts count alike, however many files each has.
var at = Array.IndexOf(args, "--gold");
if (at < 0 || at + 1 >= args.Length || !Directory.Exists(args[at + 1]))
{
    Console.Error.WriteLine("Usage: SemanticOrder.Manuals.Scoring --gold FOLDER [--differences]");
    return 2;
}

var texts = new SortedDictionary<string, (ManualScore Sum, int Files)>(StringComparer.Ordinal);
foreach (var file in GoldFolder.Files(args[at + 1]))
{
    var gold = GoldDocument.Read(file);
    var (extraction, diagnostics) = GoldFolder.Extract(file);
    if (gold.Document.Note is { } note)
    {
        Console.WriteLine($"{gold.File}: not in the totals ({note[..Math.Min(60, note.Length)]}…); warned by {string.Join(", ", diagnostics.Select(found => found.Code).Distinct().DefaultIfEmpty("nothing"))}");
        continue;
    }

    var scorer = new Scorer();
    var score = scorer.Score(extraction, gold);
    var (sum, files) = texts.GetValueOrDefault(gold.Document.Id, (new ManualScore(), 0));
    texts[gold.Document.Id] = (sum + score, files + 1);
    Console.WriteLine($"{gold.File}: {string.Join(", ", score.Rows.Where(row => row.Count.F1 < 1).Select(row => $"{row.Name} {row.Count.F1:F3}").DefaultIfEmpty("all right"))}");
    foreach (var difference in args.Contains("--differences") ? scorer.Differences : [])
        Console.WriteLine("    " + difference);
}

var total = new ManualScore();
foreach (var (text, (sum, files)) in texts)
{
    Console.WriteLine($"\n{text} ({files} files)");
    foreach (var (name, count) in (sum / files).Rows)
        Console.WriteLine($"  {name,-14} {count}");
    total += sum / files;
}

Console.WriteLine($"\nall {texts.Count} texts");
foreach (var (name, count) in total.Rows)
    Console.WriteLine($"  {name,-14} {count}");
return 0;
