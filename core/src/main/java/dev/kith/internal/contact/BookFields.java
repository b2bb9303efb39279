package dev.kith.internal.contact;

import dev.kith.common.DefinitionInUseException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Violation;
import dev.kith.contact.Choice;
import dev.kith.contact.ChoiceKey;
import dev.kith.contact.CustomField;
import dev.kith.contact.CustomFieldDraft;
import dev.kith.contact.CustomFields;
import dev.kith.contact.FieldKey;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.Commands;
import dev.kith.internal.command.DefinitionCommand;
import dev.kith.internal.command.DefinitionUse;
import dev.kith.store.AggregateView;
import dev.kith.store.ContactKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The custom fields of one book for one actor. */
public final class BookFields implements CustomFields {

    private final Commands commands;
    private final AggregateView view;

    public BookFields(Commands commands) {
        this.commands = commands;
        view = commands.view().aggregates();
    }

    @Override
    public List<CustomField> all() {
        return List.copyOf(FieldCatalogue.FIELDS.all(view));
    }

    @Override
    public Optional<CustomField> find(FieldKey key) {
        return FieldCatalogue.FIELDS.find(view, Objects.requireNonNull(key, "key"));
    }

    @Override
    public CustomField define(CustomFieldDraft draft) {
        Objects.requireNonNull(draft, "draft");
        CustomField shape = shape(draft);
        return commands.run(
                DefinitionCommand.defining(
                        "field.define",
                        FieldCatalogue.FIELDS,
                        shape,
                        context -> {
                            CustomField field =
                                    draft.toCustomField(
                                            Revision.FIRST, context.stamp(), context.stamp());
                            FieldCatalogue.FIELDS.define(context, field);
                            return field;
                        }));
    }

    @Override
    public CustomField change(CustomField seen, UnaryOperator<CustomFieldDraft> change) {
        Objects.requireNonNull(change, "change");
        CustomField shape = shape(changed(seen, change));
        return commands.run(
                DefinitionCommand.changing(
                        "field.change",
                        FieldCatalogue.FIELDS,
                        seen,
                        shape,
                        context -> changed(context, seen, shape, change)));
    }

    @Override
    public void remove(CustomField seen) {
        Objects.requireNonNull(seen, "seen");
        commands.run(
                DefinitionCommand.removing(
                        "field.remove",
                        FieldCatalogue.FIELDS,
                        seen,
                        context -> {
                            DefinitionUse.exclude(context);
                            CustomField current = FieldCatalogue.FIELDS.current(context, seen);
                            checkUnused(context, current);
                            context.remove(FieldCatalogue.KIND, current);
                            return current;
                        }));
    }

    private static CustomField changed(
            CommandContext context,
            CustomField seen,
            CustomField shape,
            UnaryOperator<CustomFieldDraft> change) {
        Set<ChoiceKey> gone = gone(seen, shape);
        if (!gone.isEmpty()) {
            DefinitionUse.exclude(context);
        }
        CustomField current = FieldCatalogue.FIELDS.current(context, seen);
        CustomField next =
                changed(current, change)
                        .toCustomField(
                                current.revision().next(), current.created(), context.stamp());
        if (next.hasSameContent(current)) {
            return current;
        }
        checkUnused(context, current.key(), gone);
        context.save(FieldCatalogue.KIND, next, current);
        return next;
    }

    private static CustomFieldDraft changed(
            CustomField field, UnaryOperator<CustomFieldDraft> change) {
        CustomFieldDraft draft =
                Objects.requireNonNull(
                        change.apply(field.edit()), "the draft that the change makes");
        if (!draft.key().equals(field.key()) || draft.type() != field.type()) {
            throw new IllegalArgumentException(
                    "a field keeps its key and its type; define another field");
        }
        return draft;
    }

    private static void checkUnused(CommandContext context, CustomField field) {
        context.unit().contacts().findByKey(ContactKey.of(field.key()), 1).stream()
                .findFirst()
                .ifPresent(
                        holder -> {
                            throw new DefinitionInUseException(field.id(), holder.id());
                        });
    }

    private static Set<ChoiceKey> gone(CustomField seen, CustomField next) {
        return seen.choices().stream()
                .map(Choice::key)
                .filter(choice -> next.choice(choice).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void checkUnused(
            CommandContext context, FieldKey field, Set<ChoiceKey> choices) {
        for (ChoiceKey choice : choices) {
            ContactKey key = ContactKey.of(field, choice);
            if (!context.unit().contacts().findByKey(key, 1).isEmpty()) {
                throw new InvalidValueException(
                        "field",
                        List.of(
                                new Violation(
                                        "choices",
                                        "choice-in-use",
                                        "contacts have the choice "
                                                + choice
                                                + ", so it stays; deprecate it",
                                        Map.of("choice", choice.text()))));
            }
        }
    }

    private CustomField shape(CustomFieldDraft draft) {
        return draft.toCustomField(Revision.FIRST, commands.nowhere(), commands.nowhere());
    }
}
