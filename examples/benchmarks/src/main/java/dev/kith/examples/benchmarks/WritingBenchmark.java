package dev.kith.examples.benchmarks;

import dev.kith.ContactBook;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.examples.benchmarks.ReducedStorage.Part;
import dev.kith.form.ContactForm;
import dev.kith.form.FormBytes;
import dev.kith.form.FormDiff;
import dev.kith.testkit.ContactGenerator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/**
 * What adding and changing contacts costs, and how much of it the log, the facts and the indexes
 * take.
 *
 * <p>The same people are added to new books, each with one part less than the one before it, and
 * then every one of them gets another employer and another title. That touches the log, a fact of
 * both employers, a key and tokens. In each round every book has its turn, another one first each
 * time, and begins with the garbage of the others collected.
 */
final class WritingBenchmark {
    private static final int EMPLOYERS = 100;

    /** So many times a small book, so that a turn lasts a good part of a second. */
    private static final int SIZE = 10;

    private static final List<Set<Part>> LADDER =
            List.of(
                    EnumSet.noneOf(Part.class),
                    EnumSet.of(Part.LOG),
                    EnumSet.of(Part.LOG, Part.FACTS),
                    EnumSet.allOf(Part.class));

    private final Scale scale;
    private final int count;
    private long sink;

    private WritingBenchmark(Scale scale) {
        this.scale = scale;
        count = scale.few() * SIZE;
    }

    /** The nanoseconds a contact of one turn. */
    private record Turn(double adding, double changing, double addedForms, double changedForms) {}

    static void rows(Scale scale, Consumer<Row> rows) {
        WritingBenchmark benchmark = new WritingBenchmark(scale);
        List<List<Turn>> turns = benchmark.turns();
        rows.accept(row("adding a person", turns, Turn::adding, Turn::addedForms));
        rows.accept(
                row("giving a person another employer", turns, Turn::changing, Turn::changedForms));
        if (benchmark.sink == 0) {
            throw new IllegalStateException("nothing was written");
        }
    }

    private static Row row(
            String what,
            List<List<Turn>> turns,
            ToDoubleFunction<Turn> writing,
            ToDoubleFunction<Turn> forming) {
        double all = median(turns.get(0), writing);
        double unlogged = median(turns.get(1), writing);
        double factless = median(turns.get(2), writing);
        double bare = median(turns.get(3), writing);
        double forms = median(turns.stream().flatMap(List::stream).toList(), forming);
        double indexed = factless - forms;
        return new Row(
                what + " with log, facts and indexes, throughput beside the same without them",
                "≥ 0.5",
                Figures.ratio((bare - forms) / all),
                Figures.micros(all)
                        + " beside "
                        + Figures.micros(bare - forms)
                        + " in a bare map; beside the same with indexes, "
                        + Figures.micros(indexed)
                        + ", "
                        + Figures.ratio(indexed / all)
                        + "; versions, keys, order and tokens take "
                        + Figures.micros(factless - bare)
                        + ", facts "
                        + Figures.micros(unlogged - factless)
                        + ", making the log's form of the values "
                        + Figures.micros(forms)
                        + ", storing the log "
                        + Figures.micros(all - unlogged));
    }

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        return Rounds.median(turns.stream().mapToDouble(figure).boxed().toList());
    }

    /** The measured turns of each book. */
    private List<List<Turn>> turns() {
        List<List<Turn>> turns = new ArrayList<>();
        LADDER.forEach(parts -> turns.add(new ArrayList<>()));
        for (int round = 0; round < 2 * scale.rounds(); round++) {
            for (int i = 0; i < LADDER.size(); i++) {
                int next = (round + i) % LADDER.size();
                Turn turn = turn(LADDER.get(next));
                // the first half of the rounds warms up
                if (round >= scale.rounds()) {
                    turns.get(next).add(turn);
                }
            }
        }
        return turns;
    }

    private Turn turn(Set<Part> without) {
        ContactBook book = Books.without(without);
        List<Affiliation> jobs = jobs(book);
        List<PersonDraft> drafts = drafts(jobs);
        List<Person> people = new ArrayList<>(count);
        double adding = time(book, i -> people.add(book.contacts().add(drafts.get(i))));
        List<Person> before = List.copyOf(people);
        double changing =
                time(book, i -> people.set(i, promote(book, people.get(i), job(jobs, i + 1))));
        double addedForms = timeAlone(i -> sink += form(before.get(i)).toByteArray().length);
        double changedForms = timeAlone(i -> sink += formOfChange(before.get(i), people.get(i)));
        return new Turn(adding, changing, addedForms, changedForms);
    }

    private static Person promote(ContactBook book, Person person, Affiliation job) {
        return book.contacts().change(person, seen -> seen.edit().affiliations(List.of(job)));
    }

    private static List<Affiliation> jobs(ContactBook book) {
        List<Affiliation> jobs = new ArrayList<>();
        for (int i = 0; i < EMPLOYERS; i++) {
            Organization employer =
                    book.contacts().add(Organization.named("Difference Engines " + i));
            jobs.add(Affiliation.at(employer).withTitle("Engineer of Grade " + i));
        }
        return jobs;
    }

    private static Affiliation job(List<Affiliation> jobs, int number) {
        return jobs.get(number % jobs.size());
    }

    private List<PersonDraft> drafts(List<Affiliation> jobs) {
        ContactGenerator people = ContactGenerator.seeded(7);
        List<PersonDraft> drafts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            drafts.add(people.typical(i).affiliation(job(jobs, i)));
        }
        return drafts;
    }

    /** What the log keeps of an addition. */
    private static FormBytes form(Contact contact) {
        return FormBytes.of(ContactForm.form(), contact);
    }

    /** What the log keeps of a change: what the changed fields were, and all of what is now. */
    private static int formOfChange(Contact before, Contact next) {
        FormBytes earlier = form(before);
        FormBytes later = form(next);
        return earlier.only(FormDiff.changedFields(earlier, later)).toByteArray().length
                + later.toByteArray().length;
    }

    /** The mean nanoseconds of a write, many in a unit. */
    private double time(ContactBook book, IntConsumer write) {
        System.gc();
        long start = System.nanoTime();
        for (int from = 0; from < count; from += Books.ADDS_A_UNIT) {
            int first = from;
            int end = Math.min(count, from + Books.ADDS_A_UNIT);
            book.unit(
                    () -> {
                        for (int i = first; i < end; i++) {
                            write.accept(i);
                        }
                    });
        }
        return (System.nanoTime() - start) / (double) count;
    }

    private double timeAlone(IntConsumer work) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            work.accept(i);
        }
        return (System.nanoTime() - start) / (double) count;
    }
}
