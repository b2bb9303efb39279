package dev.kith.testkit;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.Contacts;
import dev.kith.contact.StatusChange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The steps of contacts from status to status. */
final class ModelLives extends ModelSubject {

    ModelLives(ModelWorld world) {
        super(world);
    }

    @Override
    @Nullable ModelStep step() {
        Contact seen = world.seen(Contact.class, data().contacts());
        if (seen == null) {
            return null;
        }
        return switch (world.random.nextInt(5)) {
            case 0 -> archive(seen);
            case 1, 2 -> restore(in(ContactStatus.ARCHIVED, seen));
            case 3 -> deactivate(seen);
            default -> activate(in(ContactStatus.INACTIVE, seen));
        };
    }

    private Contact in(ContactStatus status, Contact seen) {
        List<Contact> there =
                data().contacts().stream().filter(contact -> contact.status() == status).toList();
        return there.isEmpty() || world.oneIn(3) ? seen : world.any(there);
    }

    private ModelStep archive(Contact seen) {
        String reason = world.oneIn(2) ? null : world.anyOf("moved", " gone ", "");
        return moving(
                "contact.archive",
                seen,
                Set.of(ContactStatus.ACTIVE, ContactStatus.INACTIVE),
                current -> step(ContactStatus.ARCHIVED, reason),
                (contacts, contact) ->
                        reason == null
                                ? contacts.archive(contact)
                                : contacts.archive(contact, reason));
    }

    private ModelStep restore(Contact seen) {
        return moving(
                "contact.restore",
                seen,
                Set.of(ContactStatus.ARCHIVED),
                current -> {
                    List<StatusChange> steps = current.statusHistory();
                    Optional<StatusChange> last =
                            steps.size() < 2
                                    ? Optional.empty()
                                    : Optional.of(steps.get(steps.size() - 2));
                    return last.filter(step -> step.to() == ContactStatus.INACTIVE)
                            .map(step -> step(step.to(), step.reason().orElseThrow()))
                            .orElseGet(() -> step(ContactStatus.ACTIVE, null));
                },
                Contacts::restore);
    }

    private ModelStep deactivate(Contact seen) {
        String reason = world.anyOf("closed", "retired", " ");
        return moving(
                "contact.deactivate",
                seen,
                Set.of(ContactStatus.ACTIVE),
                current -> step(ContactStatus.INACTIVE, reason),
                (contacts, contact) -> contacts.deactivate(contact, reason));
    }

    private ModelStep activate(Contact seen) {
        return moving(
                "contact.activate",
                seen,
                Set.of(ContactStatus.INACTIVE),
                current -> step(ContactStatus.ACTIVE, null),
                Contacts::activate);
    }

    private StatusChange step(ContactStatus to, @Nullable String reason) {
        return reason == null
                ? StatusChange.to(to, world.stamp())
                : StatusChange.to(to, world.stamp(), reason);
    }

    private ModelStep moving(
            String command,
            Contact seen,
            Set<ContactStatus> from,
            Function<Contact, StatusChange> step,
            BiFunction<Contacts, Contact, Contact> call) {
        ModelRefusals refusals = new ModelRefusals();
        Contact current = world.current(seen, refusals);
        Contact next = null;
        try {
            if (current != null && from.contains(current.status())) {
                next = current.inState(current.state().next(step.apply(current)));
            } else {
                refusals.becauseIf(current != null, ContactStatusException.class);
            }
        } catch (IllegalArgumentException e) {
            refusals.because(IllegalArgumentException.class);
        }
        Contact moved = next;
        return ModelStep.of(
                command,
                refusals,
                Contact.class,
                book -> call.apply(book.contacts(), seen),
                answer -> {
                    ContactFields.assertWhole(
                            Objects.requireNonNull(moved), answer, where(command));
                    world.remember(answer);
                    data().put(answer, command, world.stamp());
                });
    }

    /** What stands in which status is checked with all else that contacts say. */
    @Override
    void check() {}
}
