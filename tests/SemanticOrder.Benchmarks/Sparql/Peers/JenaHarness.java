import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;

/** Measures Apache Jena's in-memory graph in the lines that PeerProcess reads: name, value, count, CPU. */
public final class JenaHarness {
    private final Path results;

    private JenaHarness(Path results) {
        this.results = results;
    }

    public static void main(String[] args) throws IOException {
        String base = args[0];
        JenaHarness harness = new JenaHarness(Path.of(args[2]));
        harness.memory(base + ".nt");
        for (String extension : List.of(".nt", ".ttl")) {
            harness.repeat("parse " + extension, () -> parse(base + extension));
            harness.repeat("load " + extension, () -> load(base + extension).size());
        }
        Model model = load(base + ".nt");
        List<Path> queries;
        try (Stream<Path> files = Files.list(Path.of(args[1]))) {
            queries = files.filter(f -> f.toString().endsWith(".rq")).sorted().collect(Collectors.toList());
        }
        for (Path query : queries) {
            harness.measureQuery(model, query);
        }
    }

    private static void report(String name, double value, long count, double cpu) {
        System.out.println(name + "\t" + value + "\t" + count + "\t" + cpu);
        System.out.flush();
    }

    /** Nanoseconds of CPU of this process, all threads. */
    private static long cpuTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long parse(String file) {
        long[] count = {0};
        RDFParser.source(file).checking(false).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                count[0]++;
            }
        });
        return count[0];
    }

    private static Model load(String file) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.source(file).checking(false).parse(model);
        return model;
    }

    /** The median of the second half of the times; the first half is warm-up. */
    private static double median(List<Double> times) {
        List<Double> warm = new ArrayList<>(times.subList(times.size() / 2, times.size()));
        Collections.sort(warm);
        return warm.get(warm.size() / 2);
    }

    /** The mean of the second half: CPU is counted in ticks, and one short run has none or a whole one. */
    private static double mean(List<Double> times) {
        return times.subList(times.size() / 2, times.size()).stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static long usedBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void memory(String file) {
        parse(file);
        long before = usedBytes();
        Model model = load(file);
        long bytes = usedBytes() - before;
        report("memory", (double) bytes / model.size(), model.size(), 0);
    }

    private void repeat(String name, LongSupplier run) {
        List<Double> times = new ArrayList<>();
        List<Double> cpuTimes = new ArrayList<>();
        long count = 0;
        for (int i = 0; i < 3; i++) {
            long cpu = cpuTime();
            long start = System.nanoTime();
            count = run.getAsLong();
            times.add((System.nanoTime() - start) / 1e9);
            cpuTimes.add((cpuTime() - cpu) / 1e9);
        }
        report(name, median(times), count, mean(cpuTimes));
    }

    private void measureQuery(Model model, Path file) throws IOException {
        String text = Files.readString(file);
        String name = file.getFileName().toString().replace(".rq", "");
        List<Double> times = new ArrayList<>();
        List<Double> cpuTimes = new ArrayList<>();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        long begin = cpuTime();
        // Three seconds of CPU, so that the second half is warm on a busy machine as well.
        while (cpuTime() - begin < 3_000_000_000L) {
            answer.reset();
            long cpu = cpuTime();
            long start = System.nanoTime();
            try (QueryExecution execution = QueryExecutionFactory.create(QueryFactory.create(text), model)) {
                ResultSetFormatter.outputAsJSON(answer, execution.execSelect());
            }
            times.add((System.nanoTime() - start) / 1e6);
            cpuTimes.add((cpuTime() - cpu) / 1e6);
        }
        Path result = results.resolve(name + ".srj");
        Files.write(result, answer.toByteArray());
        long rows = ResultSetFormatter.consume(ResultSetFactory.load(result.toString(), org.apache.jena.sparql.resultset.ResultsFormat.FMT_RS_JSON));
        report(name, median(times), rows, mean(cpuTimes));
    }
}
