package dev.kith.testkit;

import dev.kith.ContactBook;
import dev.kith.common.DateRange;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.Contacts;
import dev.kith.contact.DatedRole;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.contact.Stage;
import dev.kith.contact.StageKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The commands that change what a contact says. */
final class ModelContacts extends ModelSubject {

    private final ModelEdits edits;

    ModelContacts(ModelWorld world) {
        super(world);
        edits = new ModelEdits(world);
    }

    @Override
    @Nullable ModelStep step() {
        Contact seen = world.seen(Contact.class, data().contacts());
        if (seen == null || world.oneIn(data().contacts().size() < 10 ? 4 : 20)) {
            return add();
        }
        return switch (world.random.nextInt(11)) {
            case 0, 1 -> advance(playing(seen));
            case 2 -> convert(playing(seen));
            case 3, 4, 5 -> seen instanceof Person person ? changeJob(person) : change(seen);
            default -> change(seen);
        };
    }

    private Contact playing(Contact seen) {
        List<Contact> playing =
                data().contacts().stream()
                        .filter(contact -> !contact.rolesAt(world.today()).isEmpty())
                        .toList();
        return playing.isEmpty() || world.oneIn(5) ? seen : world.any(playing);
    }

    ModelStep add() {
        Consumer<ContactDraft<?, ?>> edit = edits.any();
        boolean person = world.oneIn(2);
        String name = world.any(ModelEdits.NAMES);
        boolean nameless = world.oneIn(20);
        return adding(
                "contact.add",
                () -> {
                    ContactDraft<? extends Contact, ?> draft =
                            person ? Person.draft() : Organization.draft();
                    if (!nameless) {
                        draft.displayAs(name);
                    }
                    edit.accept(draft);
                    return draft;
                });
    }

    private ModelStep adding(String command, Supplier<ContactDraft<? extends Contact, ?>> draft) {
        // whose id is not known yet
        ContactState state = ContactState.first(Sample.id(0), world.stamp());
        ModelPlan plan = new ModelPlan(world, draft.get(), state, null);
        return ModelStep.of(
                command,
                plan.refusals(),
                Contact.class,
                book -> add(book.contacts(), draft.get()),
                answer -> plan.accept(answer, command));
    }

    private static <C extends Contact> C add(Contacts contacts, ContactDraft<C, ?> draft) {
        return contacts.add(draft);
    }

    private ModelStep change(Contact seen) {
        Consumer<ContactDraft<?, ?>> edit = edits.any();
        Function<Contact, ContactDraft<? extends Contact, ?>> change =
                contact -> {
                    ContactDraft<? extends Contact, ?> draft = contact.edit();
                    edit.accept(draft);
                    return draft;
                };
        return changing(
                "contact.change", seen, change, book -> book.contacts().change(seen, change));
    }

    /**
     * A change of values.
     *
     * @param change what it makes of the stored contact; throws what it refuses
     */
    ModelStep changing(
            String command,
            Contact seen,
            Function<Contact, ? extends ContactDraft<? extends Contact, ?>> change,
            Function<ContactBook, Contact> call) {
        ModelRefusals refusals = new ModelRefusals();
        Contact current = world.current(seen, refusals);
        ModelPlan plan = null;
        try {
            if (current == null) {
                // under a command key, what the caller has seen is looked at first
                refusals.drafted(change.apply(seen).violations());
            } else {
                refusals.becauseIf(!current.status().isChangeable(), ContactStatusException.class);
                ContactState next = current.state().next(world.stamp());
                plan = new ModelPlan(world, change.apply(current), next, current);
                refusals.add(plan.refusals());
            }
        } catch (Refused e) {
            refusals.violating(List.of(e.code));
        } catch (IllegalArgumentException e) {
            refusals.because(IllegalArgumentException.class);
        }
        ModelPlan planned = plan;
        return ModelStep.of(
                command,
                refusals,
                Contact.class,
                call,
                answer -> Objects.requireNonNull(planned).accept(answer, command));
    }

    /** What a change refuses by itself. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;

        Refused(String code) {
            super(code);
            this.code = code;
        }
    }

    private ModelStep advance(Contact seen) {
        RoleKey role = anyRole(seen);
        StageKey stage = anyStage(role);
        LocalDate today = world.today();
        return changing(
                "contact.advance",
                seen,
                contact -> {
                    ContactDraft<? extends Contact, ?> draft = contact.edit();
                    draft.advance(role, stage, today);
                    return draft;
                },
                book -> book.contacts().advance(seen, role, stage));
    }

    /** Mostly one that the role has. */
    private StageKey anyStage(RoleKey role) {
        List<Stage> stages = stages(role);
        return stages.isEmpty() || world.oneIn(4)
                ? StageKey.of(world.any(ModelRoles.STAGES))
                : world.any(stages).key();
    }

    private List<Stage> stages(RoleKey role) {
        return ModelRoles.roleOf(data(), role).map(Role::stages).orElse(List.of());
    }

    private ModelStep convert(Contact seen) {
        RoleKey from = anyRole(seen);
        RoleKey to = world.any(ModelRoles.ROLES);
        LocalDate today = world.today();
        return changing(
                "contact.convert",
                seen,
                contact -> {
                    ContactDraft<? extends Contact, ?> draft = contact.edit();
                    draft.endRole(from, today);
                    draft.role(to, today);
                    return draft;
                },
                book -> book.contacts().convert(seen, from, to));
    }

    private RoleKey anyRole(Contact seen) {
        List<DatedRole> played = seen.rolesAt(world.today());
        List<RoleKey> staged =
                played.stream().map(DatedRole::role).filter(key -> !stages(key).isEmpty()).toList();
        if (!staged.isEmpty()) {
            return world.any(staged);
        }
        return played.isEmpty() ? world.any(ModelRoles.ROLES) : world.any(played).role();
    }

    private ModelStep changeJob(Person seen) {
        Affiliation next = edits.anyAffiliation();
        LocalDate day = world.anyDay();
        Affiliation last =
                seen.affiliations().isEmpty() || world.oneIn(2)
                        ? null
                        : world.any(seen.affiliations());
        return changing(
                "contact.change-job",
                seen,
                contact -> job((Person) contact, last, next, day),
                book ->
                        last == null
                                ? book.contacts().changeJob(seen, next, day)
                                : book.contacts().changeJob(seen, last, next, day));
    }

    /** The place that ends, and the one that begins before it in the list. */
    private static PersonDraft job(
            Person person, @Nullable Affiliation last, Affiliation next, LocalDate day) {
        List<Affiliation> all = new ArrayList<>(person.affiliations());
        List<Integer> held =
                IntStream.range(0, all.size())
                        .filter(i -> all.get(i).period().contains(day))
                        .filter(i -> last == null || all.get(i).equals(last))
                        .boxed()
                        .toList();
        List<Integer> main = held.stream().filter(i -> all.get(i).isPrimary()).toList();
        if (last != null && held.isEmpty()) {
            throw new Refused("not-current");
        }
        if (last == null && held.size() > 1 && main.isEmpty()) {
            throw new Refused("no-primary");
        }
        int place =
                held.isEmpty() ? -1 : last == null && !main.isEmpty() ? main.get(0) : held.get(0);
        Optional<LocalDate> until = next.period().until();
        boolean turnedRound = until.filter(end -> !day.isBefore(end)).isPresent();
        boolean tooEarly = place >= 0 && all.get(place).period().from().equals(Optional.of(day));
        if (turnedRound || tooEarly) {
            throw new Refused("ends-before-it-begins");
        }
        DateRange period =
                until.isPresent() ? DateRange.between(day, until.get()) : DateRange.from(day);
        Affiliation begun = next.during(period);
        if (place < 0) {
            all.add(0, begun);
        } else {
            Affiliation ended = all.get(place);
            begun = ended.isPrimary() ? begun.asPrimary() : begun;
            all.set(place, ended.during(ended.period().endedAt(day)));
            all.add(place, begun);
        }
        return person.edit().affiliations(all);
    }

    @Override
    void check() {
        new ModelReads(world).check();
    }
}
