import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;

/** Validates a file with Apache Jena in the lines that PeerProcess reads: name, milliseconds of the best run, results, its milliseconds of CPU. */
public final class JenaShapes {
    private static final int RUNS = 7;

    public static void main(String[] args) {
        Graph data = RDFDataMgr.loadGraph(args[0]);
        Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph(args[1]));
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double best = Double.MAX_VALUE;
        double cpu = 0;
        int results = 0;
        for (int run = 0; run < RUNS; run++) {
            long used = system.getProcessCpuTime();
            long start = System.nanoTime();
            results = ShaclValidator.get().validate(shapes, data).getEntries().size();
            double time = (System.nanoTime() - start) / 1e6;
            if (time < best) {
                best = time;
                cpu = (system.getProcessCpuTime() - used) / 1e6;
            }
        }
        System.out.println("validate\t" + best + "\t" + results + "\t" + cpu);
    }
}
