package dev.kith.contact;

import dev.kith.common.TextRule;
import dev.kith.common.Violation;
import dev.kith.label.CategoryKey;
import dev.kith.label.LabelId;
import dev.kith.label.LabelName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a draft has beside names and contact points.
 *
 * @param <D> the draft's own type
 */
abstract sealed class ValuesDraft<D> extends PointsDraft<D> permits ContactStandingDraft {

    private List<ExternalId> externalIds = List.of();
    final LabelsDraft labels;
    final FieldsDraft fields;
    private List<Occasion> occasions = List.of();
    private List<Remark> remarks = List.of();
    private List<PhotoReference> photos = List.of();
    private @Nullable Original original;

    ValuesDraft() {
        labels = new LabelsDraft(Set.of());
        fields = new FieldsDraft(Map.of());
    }

    ValuesDraft(ContactContent content) {
        super(content);
        externalIds = content.externalIds();
        labels = new LabelsDraft(content.labels());
        fields = new FieldsDraft(content.fields());
        occasions = content.occasions();
        remarks = content.remarks();
        photos = content.photos();
        original = content.original();
    }

    /**
     * Adds what another system calls the contact; a text that is none becomes a violation.
     *
     * @param system the other system
     * @param value its identifier there
     * @return this draft
     */
    public D externalId(String system, String value) {
        List<Violation> wrong = new ArrayList<>(0);
        ExternalId.SYSTEM.violation(system).ifPresent(found -> wrong.add(found.at("system")));
        ExternalId.VALUE.violation(value).ifPresent(found -> wrong.add(found.at("value")));
        if (wrong.isEmpty()) {
            return externalId(ExternalId.of(system, value));
        }
        refusals.add("externalIds", externalIds.size(), wrong);
        return self();
    }

    /**
     * Adds what another system calls the contact.
     *
     * @param id the external id
     * @return this draft
     */
    public D externalId(ExternalId id) {
        externalIds = plus(externalIds, id);
        return self();
    }

    /**
     * Replaces all external ids.
     *
     * @param ids the external ids
     * @return this draft
     */
    public D externalIds(List<ExternalId> ids) {
        externalIds = new ArrayList<>(ids);
        refusals.forget("externalIds");
        return self();
    }

    /**
     * Adds a label, unless the contact has it.
     *
     * @param label one of the book's labels; one that the book does not have, or that is
     *     deprecated, is a violation found by the book
     * @return this draft
     */
    public D label(LabelId label) {
        labels.add(Objects.requireNonNull(label, "label"));
        return self();
    }

    /**
     * Adds a label by its name in the category {@link CategoryKey#LABEL}, unless the contact has
     * it. If nothing goes by the name, the book gets a new label.
     *
     * @param name its name or an alias, one line of at most 200 characters; else it becomes a
     *     violation
     * @return this draft
     */
    public D label(String name) {
        return label(CategoryKey.LABEL, name);
    }

    /**
     * Adds a label by its name in a category, unless the contact has it. If nothing goes by the
     * name, the book gets a new label; in a closed category that is a violation found by the book.
     *
     * @param category the category
     * @param name its name or an alias, one line of at most 200 characters; else it becomes a
     *     violation
     * @return this draft
     */
    public D label(CategoryKey category, String name) {
        Objects.requireNonNull(category, "category");
        if (accepts("labels", labels.all(), LabelName.RULE, name)) {
            labels.add(LabelName.of(category, name));
        }
        return self();
    }

    /**
     * Replaces all labels, those given by name included.
     *
     * @param labels some of the book's labels
     * @return this draft
     */
    public D labels(Collection<LabelId> labels) {
        this.labels.replace(labels);
        refusals.forget("labels");
        return self();
    }

    /**
     * Takes a label away.
     *
     * @param label the label
     * @return this draft
     */
    public D withoutLabel(LabelId label) {
        labels.remove(label);
        return self();
    }

    /**
     * Gives a custom field its values, in place of those that it has.
     *
     * @param key the field, one of the book's; whether the values are such as the field can have is
     *     found by the book
     * @param values the values in their order; none takes the field away
     * @return this draft
     */
    public D field(FieldKey key, FieldValue... values) {
        return field(key, List.of(values));
    }

    /**
     * Gives a custom field its values, in place of those that it has.
     *
     * @param key the field, one of the book's; whether the values are such as the field can have is
     *     found by the book
     * @param values the values in their order; none takes the field away
     * @return this draft
     */
    public D field(FieldKey key, List<FieldValue> values) {
        refusals.forget("fields." + key);
        fields.put(Objects.requireNonNull(key, "key"), values);
        return self();
    }

    /**
     * Gives a custom field a text, in place of the values that it has.
     *
     * @param key the field, one of the book's
     * @param text at most 100,000 characters, in any number of lines; else it becomes a violation
     * @return this draft
     */
    public D field(FieldKey key, String text) {
        Optional<Violation> wrong = FieldValue.Text.RULE.violation(text);
        if (wrong.isEmpty()) {
            return field(key, FieldValue.of(text));
        }
        refusals.forget("fields." + key);
        refusals.add("fields." + key, wrong.get());
        return self();
    }

    /**
     * Takes a custom field away.
     *
     * @param key the field
     * @return this draft
     */
    public D withoutField(FieldKey key) {
        return field(key, List.of());
    }

    /**
     * Replaces the values of all custom fields.
     *
     * @param fields the values in their order, by field
     * @return this draft
     */
    public D fields(Map<FieldKey, List<FieldValue>> fields) {
        refusals.forget("fields");
        this.fields.replace(fields);
        return self();
    }

    /**
     * Adds a date that matters.
     *
     * @param occasion the label and the date
     * @return this draft
     */
    public D occasion(Occasion occasion) {
        occasions = plus(occasions, occasion);
        return self();
    }

    /**
     * Sets the day of birth, instead of the one that may be there.
     *
     * @param date the date, as far as it is known
     * @return this draft
     */
    public D birthday(PartialDate date) {
        List<Occasion> others = new ArrayList<>();
        others.add(Occasion.birthday(date));
        occasions.stream().filter(o -> !o.label().equals(Occasion.BIRTHDAY)).forEach(others::add);
        occasions = others;
        return self();
    }

    /**
     * Replaces all dates that matter.
     *
     * @param occasions the labels and dates
     * @return this draft
     */
    public D occasions(List<Occasion> occasions) {
        this.occasions = new ArrayList<>(occasions);
        return self();
    }

    /**
     * Adds a remark.
     *
     * @param text at most 100,000 characters, in any number of lines; else it becomes a violation
     * @return this draft
     */
    public D remark(String text) {
        return accepts("remarks", remarks, Remark.TEXT, text) ? remark(Remark.of(text)) : self();
    }

    /**
     * Adds a remark.
     *
     * @param remark the remark
     * @return this draft
     */
    public D remark(Remark remark) {
        remarks = plus(remarks, remark);
        return self();
    }

    /**
     * Replaces all remarks.
     *
     * @param remarks the remarks
     * @return this draft
     */
    public D remarks(List<Remark> remarks) {
        this.remarks = new ArrayList<>(remarks);
        refusals.forget("remarks");
        return self();
    }

    /**
     * Adds a picture.
     *
     * @param photo where it is
     * @return this draft
     */
    public D photo(PhotoReference photo) {
        photos = plus(photos, photo);
        return self();
    }

    /**
     * Replaces all pictures.
     *
     * @param photos where they are, the one to show first
     * @return this draft
     */
    public D photos(List<PhotoReference> photos) {
        this.photos = new ArrayList<>(photos);
        return self();
    }

    /**
     * Keeps the record that the contact was read from.
     *
     * @param original the record
     * @return this draft
     */
    public D original(Original original) {
        this.original = original;
        return self();
    }

    /** {@return this draft without the record that the contact was read from} */
    public D withoutOriginal() {
        original = null;
        return self();
    }

    /** {@return the external ids so far} */
    public List<ExternalId> externalIds() {
        return List.copyOf(externalIds);
    }

    /** {@return the labels so far, in the order they were given, without those given by name} */
    public Set<LabelId> labels() {
        return labels.ids();
    }

    /**
     * {@return the names of labels that the book has yet to look up; those labels will follow the
     * others}
     */
    public List<LabelName> labelNames() {
        return labels.names();
    }

    /** {@return the values of custom fields so far, by field} */
    public Map<FieldKey, List<FieldValue>> fields() {
        return fields.values();
    }

    /** {@return the dates so far} */
    public List<Occasion> occasions() {
        return List.copyOf(occasions);
    }

    /** {@return the remarks so far} */
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** {@return the pictures so far} */
    public List<PhotoReference> photos() {
        return List.copyOf(photos);
    }

    /** {@return the record that the contact was read from, if it was} */
    public Optional<Original> original() {
        return Optional.ofNullable(original);
    }

    void checkValues(List<Violation> found) {
        checkSize("externalIds", externalIds, found);
        checkSize("labels", labels.all(), found);
        fields.check(found);
        checkSize("occasions", occasions, found);
        checkSize("remarks", remarks, found);
        checkSize("photos", photos, found);
        if (externalIds.size() > 1 && Set.copyOf(externalIds).size() < externalIds.size()) {
            found.add(
                    new Violation(
                            "externalIds", "repeated", "a contact has each external id once"));
        }
        if (occasions.stream().filter(o -> o.label().equals(Occasion.BIRTHDAY)).count() > 1) {
            found.add(new Violation("occasions", "repeated", "a contact has at most one birthday"));
        }
    }

    /** Whether the rule accepts the next text of a list; else what is wrong with it is kept. */
    boolean accepts(String field, Collection<?> values, TextRule rule, String text) {
        Optional<Violation> wrong = rule.violation(text);
        wrong.ifPresent(found -> refusals.add(field, values.size(), List.of(found)));
        return wrong.isEmpty();
    }

    static void checkSize(String path, Collection<?> values, List<Violation> found) {
        if (values.size() > ContactDraft.MAX_VALUES) {
            found.add(
                    new Violation(
                            path,
                            "too-many",
                            "a contact has at most "
                                    + ContactDraft.MAX_VALUES
                                    + " values of one kind",
                            Map.of("max", ContactDraft.MAX_VALUES)));
        }
    }

    static <T> List<T> plus(List<T> list, T item) {
        List<T> longer = list instanceof ArrayList<T> own ? own : new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
