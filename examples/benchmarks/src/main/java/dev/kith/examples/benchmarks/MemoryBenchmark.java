package dev.kith.examples.benchmarks;

import java.util.List;

/** A large book's heap and the time it takes to fill it. */
final class MemoryBenchmark {

    private MemoryBenchmark() {}

    static List<Row> run(Scale scale) {
        String contacts = Figures.count(scale.many()) + " contacts";
        List<String> count = List.of(Integer.toString(scale.many()));
        Measured filled = ChildJvm.run("2g", "fill", count);
        Measured changed = ChildJvm.run("4g", "change", count);
        Measured phases = ChildJvm.run("4g", "phases", count);
        return List.of(
                weight(contacts, filled),
                history(contacts, changed),
                bulkAdd(contacts, filled, phases));
    }

    private static Row weight(String contacts, Measured filled) {
        double values = filled.of("values");
        double whole = filled.of("whole");
        return new Row(
                contacts + " with -Xmx2g, bytes a contact: values + indexes",
                "runs",
                Figures.count(values) + " + " + Figures.count(whole - values),
                Figures.count(whole)
                        + " B in all, a bare map's entries "
                        + Figures.count(filled.of("map.bytes"))
                        + " B; "
                        + Figures.count(filled.of("answers"))
                        + " of 1,000 sampled e-mail addresses found");
    }

    private static Row history(String contacts, Measured changed) {
        return new Row(
                contacts + " changed once each, bytes a contact: history",
                "",
                Figures.count(changed.of("released")),
                "a version that somebody still holds: " + Figures.count(changed.of("held")) + " B");
    }

    private static Row bulkAdd(String contacts, Measured filled, Measured phases) {
        double drafts = phases.of("drafts");
        double built = phases.of("drafts+build");
        double stored = phases.of("drafts+build+store");
        double all = phases.of("drafts+build+store+phones");
        return new Row(
                contacts + " added with -Xmx2g, time beside filling a bare map with them",
                "",
                Figures.seconds(filled.of("add")) + " beside " + Figures.seconds(filled.of("map")),
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
