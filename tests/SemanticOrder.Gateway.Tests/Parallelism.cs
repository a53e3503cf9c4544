using NUnit.Framework;

// Fixtures have a gateway, a database and a folder each. Those that count what the process does, or measure its memory, are marked and run alone.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(3)]
