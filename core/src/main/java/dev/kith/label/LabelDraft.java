package dev.kith.label;

import dev.kith.common.FoldKey;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a label will say. Everything that is wrong is collected and listed at once when the draft is
 * given to the book. Used by one thread.
 */
public final class LabelDraft {

    /** The most aliases of a label. */
    public static final int MAX_ALIASES = 100;

    private final CategoryKey category;
    private String name;
    private final List<String> aliases = new ArrayList<>();
    private boolean deprecated;
    private @Nullable LabelId replacement;

    LabelDraft(CategoryKey category, String name) {
        this.category = Objects.requireNonNull(category, "category");
        this.name = Objects.requireNonNull(name, "name");
    }

    LabelDraft(Label label) {
        this(label.category(), label.name());
        aliases.addAll(label.aliases());
        deprecated = label.isDeprecated();
        replacement = label.replacement().orElse(null);
    }

    /** {@return the category to which it belongs for good} */
    public CategoryKey category() {
        return category;
    }

    /**
     * Calls the label something else. Its old name is free afterwards, unless it is made an {@link
     * #alias}.
     *
     * @param name one line of at most 200 characters; else it becomes a violation
     * @return this draft
     */
    public LabelDraft name(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return this;
    }

    /** {@return what it is called} */
    public String name() {
        return name;
    }

    /**
     * Adds a name by which the label is found as well, unless it is.
     *
     * @param alias one line of at most 200 characters; else it becomes a violation
     * @return this draft
     */
    public LabelDraft alias(String alias) {
        aliases.add(Objects.requireNonNull(alias, "alias"));
        return this;
    }

    /**
     * Takes an alias away.
     *
     * @param alias the alias, whatever its case and accents
     * @return this draft
     */
    public LabelDraft withoutAlias(String alias) {
        FoldKey gone = FoldKey.of(alias);
        aliases.removeIf(each -> FoldKey.of(each).equals(gone));
        return this;
    }

    /** {@return the aliases, each once; the name is none of them} */
    public List<String> aliases() {
        List<String> distinct = new ArrayList<>();
        Set<FoldKey> seen = new HashSet<>(Set.of(FoldKey.of(name)));
        for (String alias : aliases) {
            if (seen.add(FoldKey.of(alias))) {
                distinct.add(alias.strip());
            }
        }
        return List.copyOf(distinct);
    }

    /** {@return this draft, of a label that is no longer newly put on contacts} */
    public LabelDraft deprecated() {
        deprecated = true;
        replacement = null;
        return this;
    }

    /**
     * Deprecates the label in favour of another one.
     *
     * @param replacement a label of the same category that is not deprecated itself
     * @return this draft
     */
    public LabelDraft replacedBy(LabelId replacement) {
        deprecated = true;
        this.replacement = Objects.requireNonNull(replacement, "replacement");
        return this;
    }

    /** {@return this draft, of a label that can be put on contacts} */
    public LabelDraft reinstated() {
        deprecated = false;
        replacement = null;
        return this;
    }

    /** {@return whether it is no longer newly put on contacts} */
    public boolean isDeprecated() {
        return deprecated;
    }

    /** {@return the label to take instead} */
    public Optional<LabelId> replacement() {
        return Optional.ofNullable(replacement);
    }

    /** {@return everything that is wrong with the draft by itself} */
    public List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        LabelName.RULE.violation(name).ifPresent(violation -> found.add(violation.at("name")));
        List<String> distinct = aliases();
        for (int i = 0; i < distinct.size(); i++) {
            String place = "aliases[" + i + "]";
            LabelName.RULE
                    .violation(distinct.get(i))
                    .ifPresent(violation -> found.add(violation.at(place)));
        }
        if (distinct.size() > MAX_ALIASES) {
            found.add(
                    new Violation(
                            "aliases",
                            "too-many",
                            "a label has at most " + MAX_ALIASES + " aliases",
                            Map.of("max", MAX_ALIASES)));
        }
        return List.copyOf(found);
    }

    /**
     * {@return the label that says so} Called by the library and by what reads stored labels; a
     * host gives its drafts to the book.
     *
     * @param id its identity
     * @param revision which version it is
     * @param created when it was added and by whom
     * @param changed when it was changed and by whom
     * @throws InvalidValueException if the draft has violations; it lists all of them
     */
    public Label toLabel(LabelId id, Revision revision, Stamp created, Stamp changed) {
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            throw new InvalidValueException("label", violations);
        }
        return new Label(this, id, revision, created, changed);
    }
}
