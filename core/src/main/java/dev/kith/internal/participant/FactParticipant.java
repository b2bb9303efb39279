package dev.kith.internal.participant;

import dev.kith.common.BookId;
import dev.kith.contact.ContactId;
import dev.kith.contact.PersonalData;
import dev.kith.fact.Fact;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.form.FactForm;
import dev.kith.form.Form;
import dev.kith.form.FormBytes;
import dev.kith.form.FormDocument;
import dev.kith.form.FormNode;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.ContactUse;
import dev.kith.internal.fact.DeclaredFacts;
import dev.kith.store.FactView;
import dev.kith.store.StorageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The facts. The library's own follow from what moves, so only the host's are moved: the one that
 * stays keeps its value, gets one that it has not, and all of a fact that has several.
 */
final class FactParticipant implements Participant {

    private static final String IMAGE = "moved-facts";
    private static final FactForm FORM = new FactForm();

    private final DeclaredFacts declared;

    FactParticipant(DeclaredFacts declared) {
        this.declared = declared;
    }

    @Override
    public String name() {
        return "fact";
    }

    @Override
    public Set<String> holds() {
        return Set.of("facts");
    }

    /** Facts are about one contact and refer to no other one. */
    @Override
    public List<Reference> references(
            BookId book, StorageView view, ContactId contact, String after, int size) {
        return List.of();
    }

    @Override
    public byte[] moved(CommandContext context, ContactId from, ContactId to) {
        FactView facts = context.unit().facts();
        List<FormNode> entries = new ArrayList<>();
        for (FactKey key : hosts(facts, from)) {
            List<FactValue> source = facts.find(from, key);
            List<FactValue> target = facts.find(to, key);
            List<FactValue> joined = joined(key, target, source);
            Form.Builder entry = Form.builder().add("key", FormNode.of(key.text()));
            entry.add("source", nodes(from, key, source));
            entry.add("target", nodes(to, key, target));
            entry.add("joined", nodes(to, key, joined));
            entries.add(entry.build());
            context.put(from, key, List.of());
            context.put(to, key, joined);
        }
        Form image =
                Form.builder()
                        .add("from", FormNode.of(from.uuid()))
                        .add("to", FormNode.of(to.uuid()))
                        .add("moved", FormNode.of(entries))
                        .build();
        return FormBytes.of(new FormDocument(IMAGE, 1, image)).toByteArray();
    }

    private Set<FactKey> hosts(FactView facts, ContactId contact) {
        return facts.of(contact).stream()
                .map(Fact::key)
                .filter(key -> !declared.isOwn(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<FactValue> joined(FactKey key, List<FactValue> target, List<FactValue> source) {
        boolean several = declared.find(key).map(FactDefinition::hasSeveralValues).orElse(false);
        if (!several) {
            return target.isEmpty() ? source : target;
        }
        List<FactValue> all = new ArrayList<>(target);
        all.addAll(source);
        return FactValue.sorted(all);
    }

    private static FormNode nodes(ContactId contact, FactKey key, List<FactValue> values) {
        return FormNode.of(
                values.stream()
                        .map(value -> FormBytes.of(FORM, new Fact(contact, key, value)))
                        .map(bytes -> FormNode.of(bytes.toByteArray()))
                        .toList());
    }

    private static List<FactValue> values(Form entry, String name) {
        return entry.list(name, FormBytes.MAX_VALUES, FormNode::bytes).stream()
                .map(bytes -> FORM.read(FormBytes.read(bytes)).value())
                .toList();
    }

    @Override
    public List<Reference> restored(CommandContext context, byte[] beforeImage) {
        Form image = FormBytes.read(beforeImage).content();
        ContactId from = ContactId.of(image.id("from"));
        ContactId to = ContactId.of(image.id("to"));
        ContactUse.hold(context.unit(), List.of(from, to));
        List<Reference> changedSince = new ArrayList<>();
        for (Form entry : image.objects("moved", FormBytes.MAX_VALUES, each -> each)) {
            FactKey key = entry.value("key", FactKey::of);
            restore(context, from, key, List.of(), values(entry, "source"), changedSince);
            restore(
                    context,
                    to,
                    key,
                    values(entry, "joined"),
                    values(entry, "target"),
                    changedSince);
        }
        return changedSince;
    }

    private void restore(
            CommandContext context,
            ContactId contact,
            FactKey key,
            List<FactValue> left,
            List<FactValue> before,
            List<Reference> changedSince) {
        if (context.unit().facts().find(contact, key).equals(left)) {
            context.put(contact, key, before);
        } else {
            changedSince.add(new Reference("fact", contact + " " + key));
        }
    }

    @Override
    public List<String> erased(CommandContext context, ContactId contact) {
        hosts(context.unit().facts(), contact).forEach(key -> context.put(contact, key, List.of()));
        // what is left is counted and dated, which has no entries in the log
        context.unit().facts().of(contact).stream()
                .map(Fact::key)
                .distinct()
                .forEach(key -> context.unit().facts().put(contact, key, List.of()));
        return List.of();
    }

    @Override
    public void exported(BookId book, StorageView view, ContactId contact, FormWriter writer) {
        writer.beginList();
        view.facts().of(contact).forEach(fact -> FORM.write(fact, writer));
        writer.endList();
    }

    @Override
    public Map<String, PersonalData> fields() {
        return declared.definitions().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                definition -> definition.key().text(),
                                FactDefinition::personalData));
    }
}
