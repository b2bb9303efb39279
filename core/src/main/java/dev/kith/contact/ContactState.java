package dev.kith.contact;

import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the book says of a contact, as opposed to what the contact's own values say.
 *
 * @param id its identity
 * @param revision its version, one more with each change
 * @param steps the steps of its life, each from the status that the one before led to; a contact
 *     begins as active, so it has none until it leaves that status
 * @param created when it was added and by whom
 * @param changed when it was last changed and by whom; at the first revision the same as {@code
 *     created}
 */
public record ContactState(
        ContactId id, Revision revision, List<StatusChange> steps, Stamp created, Stamp changed) {

    /**
     * Copies the list.
     *
     * @param id its identity
     * @param revision its version
     * @param steps the steps of its life
     * @param created when it was added and by whom
     * @param changed when it was last changed and by whom
     * @throws IllegalArgumentException if a step does not follow from the one before
     */
    public ContactState {
        steps = List.copyOf(steps);
        ContactStatus status = ContactStatus.ACTIVE;
        for (StatusChange step : steps) {
            if (!status.canBecome(step.to())) {
                throw new IllegalArgumentException(
                        "a contact that is " + status + " does not become " + step.to());
            }
            status = step.to();
        }
    }

    /**
     * {@return the state of a contact that has just been added}
     *
     * @param id its identity
     * @param created when and by whom
     */
    public static ContactState first(ContactId id, Stamp created) {
        return new ContactState(id, Revision.FIRST, List.of(), created, created);
    }

    /** {@return where the contact stands in its life} */
    public ContactStatus status() {
        return lastStep().map(StatusChange::to).orElse(ContactStatus.ACTIVE);
    }

    /** {@return the step that led to its status; empty if it has always been active} */
    public Optional<StatusChange> lastStep() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    /** {@return the status that it had before the last step} */
    public Optional<ContactStatus> statusBefore() {
        return switch (steps.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(ContactStatus.ACTIVE);
            default -> Optional.of(steps.get(steps.size() - 2).to());
        };
    }

    /**
     * {@return the state after one more change of values}
     *
     * @param changed when and by whom
     */
    public ContactState next(Stamp changed) {
        return new ContactState(id, revision.next(), steps, created, changed);
    }

    /**
     * {@return the state after one more step of its life}
     *
     * @param step the step
     * @throws IllegalArgumentException if it does not follow from the status
     */
    public ContactState next(StatusChange step) {
        List<StatusChange> more = new ArrayList<>(steps);
        more.add(step);
        return new ContactState(id, revision.next(), more, created, step.stamp());
    }
}
