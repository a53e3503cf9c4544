using System.IO.Compression;

namespace SemanticOrder.Benchmarks.Sparql.Peers;

/// <summary>Apache Jena, from Debian's <c>libapache-jena-java</c>, in a Java virtual machine of 6 GiB.</summary>
internal static class JenaPeer
{
    private const string Name = "Jena";
    private const string Jars = "/usr/share/java";

    /// <summary>Where Debian's jar keeps the message files that its relocated classes look for at the top.</summary>
    private const string Relocated = "org/apache/jena/ext/";

    private static readonly string[] Libraries =
    [
        "slf4j-api", "slf4j-nop", "guava", "failureaccess", "gson", "thrift", "protobuf", "dexx.collection", "jsonld-java", "jackson-core", "jackson-databind", "jackson-annotations", "httpclient", "httpcore",
        "commons-cli", "commons-codec", "commons-compress", "commons-csv", "commons-io", "commons-lang3",
    ];

    public static Figures Measure(ComparisonInput input)
    {
        return Run(Path.Combine(input.PeerFolder, "jena"), ComparisonInput.Script("JenaHarness.java"), input.Data, input.Queries, input.ResultsOf(Name));
    }

    /// <summary>Closes files over a rule file of Jena's own syntax with its forward engine.</summary>
    public static Figures MeasureClosure(string ontology, string data, string rules) => Run(
        Path.Combine(Path.GetTempPath(), "semanticorder-jena"), Path.Combine(Repository.Root, "tests/SemanticOrder.Benchmarks/Reasoning/JenaClosure.java"),
        Path.GetFullPath(ontology), Path.GetFullPath(data), Path.GetFullPath(rules));

    /// <summary>Validates a file with shapes.</summary>
    public static Figures MeasureShapes(string data, string shapes) => Run(
        Path.Combine(Path.GetTempPath(), "semanticorder-jena"), Path.Combine(Repository.Root, "tests/SemanticOrder.Benchmarks/Reasoning/JenaShapes.java"),
        Path.GetFullPath(data), Path.GetFullPath(shapes));

    /// <summary>Compiles a program and runs it.</summary>
    private static Figures Run(string folder, string source, params string[] arguments)
    {
        var core = Path.Combine(Jars, "jena-core.jar");
        if (!PeerProcess.Exists("javac") || !File.Exists(core))
            return Figures.NotPresent(Name, "a JDK and Debian's libapache-jena-java are needed");
        var classes = Directory.CreateDirectory(folder).FullName;
        PutMessagesInPlace(core, classes);
        PeerProcess.Run("javac", ["-cp", string.Join(Path.PathSeparator, ClassPath()), "-d", classes, source], Console.WriteLine);
        var path = string.Join(Path.PathSeparator, ClassPath().Prepend(classes));
        return PeerProcess.Measure(Name, "java", ["-Xmx6g", "-cp", path, Path.GetFileNameWithoutExtension(source), .. arguments]);
    }

    private static IEnumerable<string> ClassPath() => Directory.EnumerateFiles(Jars, "jena-*.jar").Concat(Libraries.Select(library => Path.Combine(Jars, library + ".jar")));

    private static void PutMessagesInPlace(string core, string classes)
    {
        using var jar = ZipFile.OpenRead(core);
        foreach (var entry in jar.Entries.Where(e => e.FullName.StartsWith(Relocated, StringComparison.Ordinal) && e.Name.EndsWith(".properties", StringComparison.Ordinal)))
        {
            var target = Path.GetFullPath(Path.Combine(classes, entry.FullName[Relocated.Length..]));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            entry.ExtractToFile(target, overwrite: true);
        }
    }
}
