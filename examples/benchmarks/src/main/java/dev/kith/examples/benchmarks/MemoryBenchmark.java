package dev.kith.examples.benchmarks;

import java.util.List;
import java.util.Map;

/** A large book's heap and the time it takes to fill it. */
final class MemoryBenchmark {

    private MemoryBenchmark() {}

    static List<Row> run(Scale scale) {
        String contacts = Figures.count(scale.many()) + " contacts";
        List<String> count = List.of(Integer.toString(scale.many()));
        Map<String, Double> filled = ChildJvm.run("2g", "fill", count);
        Map<String, Double> changed = ChildJvm.run("4g", "change", count);
        Map<String, Double> phases = ChildJvm.run("4g", "phases", count);
        return List.of(
                weight(contacts, filled),
                history(contacts, changed),
                bulkAdd(contacts, filled, phases));
    }

    private static Row weight(String contacts, Map<String, Double> filled) {
        double values = filled.get("values");
        double whole = filled.get("whole");
        return new Row(
                contacts + " with -Xmx2g, bytes a contact: values + indexes",
                "runs",
                Figures.count(values) + " + " + Figures.count(whole - values),
                Figures.count(whole * 1e-9 * 1e9)
                        + " B in all, a bare map's entries "
                        + Figures.count(filled.get("map.bytes"))
                        + " B; "
                        + Figures.count(filled.get("answers"))
                        + " of 1,000 sampled e-mail addresses found");
    }

    private static Row history(String contacts, Map<String, Double> changed) {
        return new Row(
                contacts + " changed once each, bytes a contact: history",
                "",
                Figures.count(changed.get("released")),
                "a version that somebody still holds: "
                        + Figures.count(changed.get("held"))
                        + " B");
    }

    private static Row bulkAdd(
            String contacts, Map<String, Double> filled, Map<String, Double> phases) {
        double drafts = phases.get("drafts");
        double built = phases.get("drafts+build");
        double stored = phases.get("drafts+build+store");
        double all = phases.get("drafts+build+store+phones");
        return new Row(
                contacts + " added with -Xmx2g, time beside filling a bare map with them",
                "",
                Figures.seconds(filled.get("add"))
                        + " beside "
                        + Figures.seconds(filled.get("map")),
                "with -Xmx4g "
                        + Figures.seconds(all)
                        + ": making drafts "
                        + Figures.seconds(drafts)
                        + ", checking and building "
                        + Figures.seconds(built - drafts)
                        + ", storing "
                        + Figures.seconds(stored - built)
                        + ", phone numbers "
                        + Figures.seconds(all - stored));
    }
}
