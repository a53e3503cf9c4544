import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.reasoner.InfGraph;
import org.apache.jena.reasoner.rulesys.GenericRuleReasoner;
import org.apache.jena.reasoner.rulesys.Rule;
import org.apache.jena.riot.RDFParser;

/** Closes an ontology with data over a rule file with Jena's forward RETE engine, in the lines that PeerProcess reads: name, seconds, inferred statements. */
public final class JenaClosure {
    private static final int RUNS = 2;

    private JenaClosure() {
    }

    public static void main(String[] args) {
        List<Double> times = new ArrayList<>();
        long inferred = 0;
        for (int run = 0; run < RUNS; run++) {
            Model model = ModelFactory.createDefaultModel();
            RDFParser.source(args[0]).checking(false).parse(model);
            RDFParser.source(args[1]).checking(false).parse(model);
            GenericRuleReasoner reasoner = new GenericRuleReasoner(Rule.rulesFromURL("file:" + args[2]));
            reasoner.setMode(GenericRuleReasoner.FORWARD_RETE);
            reasoner.setTransitiveClosureCaching(false);
            long start = System.nanoTime();
            InfGraph closed = reasoner.bind(model.getGraph());
            closed.prepare();
            Graph deductions = closed.getDeductionsGraph();
            inferred = deductions.size();
            times.add((System.nanoTime() - start) / 1e9);
        }
        System.out.println("13 rules\t" + Collections.min(times) + "\t" + inferred);
    }
}
