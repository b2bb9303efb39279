package dev.kith.examples.benchmarks;

import java.util.List;
import java.util.function.Consumer;

/** A large book's heap and the time it takes to fill it. */
final class MemoryBenchmark {

    private MemoryBenchmark() {}

    static void run(Scale scale, Consumer<Row> rows) {
        String contacts = Figures.count(scale.many()) + " contacts";
        List<String> count = List.of(Integer.toString(scale.many()));
        Measured filled = ChildJvm.run("2g", "fill", count);
        rows.accept(weight(contacts, filled));
        rows.accept(history(contacts, ChildJvm.run("4g", "change", count)));
        rows.accept(bulkAdd(contacts, filled, ChildJvm.run("4g", "phases", count)));
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
