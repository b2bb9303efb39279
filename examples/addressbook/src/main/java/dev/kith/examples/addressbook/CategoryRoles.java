package dev.kith.examples.addressbook;

import dev.kith.common.DateRange;
import dev.kith.common.FoldKey;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.DatedRole;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.contact.Roles;
import dev.kith.label.LabelName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The roles that the categories of cards name. A vCard has no word for what somebody is to us, so
 * people write it among the categories.
 */
final class CategoryRoles {
    private final Map<RoleKey, Role> byKey = new HashMap<>();
    private final Map<FoldKey, Role> byWord = new HashMap<>();

    /**
     * The roles of a catalogue, by key and by name.
     *
     * @param catalogue which roles there are
     */
    CategoryRoles(Roles catalogue) {
        for (Role role : catalogue.all()) {
            byKey.put(role.key(), role);
            byWord.put(FoldKey.of(role.name()), role);
        }
        byKey.values().forEach(role -> byWord.put(FoldKey.of(role.key().text()), role));
    }

    /** The role of a key or name, in any case and with or without accents. */
    Optional<Role> find(String word) {
        return Optional.ofNullable(byWord.get(FoldKey.of(word)));
    }

    /**
     * Adds to a draft the roles that its labels name and its kind can play; the labels stay. Where
     * a contact can play only one of several roles at a time, it gets the first. A card does not
     * say since when, so the roles have no beginning.
     */
    void give(ContactDraft<?, ?> draft) {
        Contact.Kind kind =
                draft instanceof PersonDraft ? Contact.Kind.PERSON : Contact.Kind.ORGANIZATION;
        Set<RoleKey> taken = new HashSet<>();
        for (LabelName label : draft.labelNames()) {
            find(label.text())
                    .filter(role -> role.kinds().contains(kind))
                    .filter(role -> taken.add(claimed(role)))
                    .ifPresent(role -> draft.role(DatedRole.of(role.key(), DateRange.always())));
        }
    }

    /** What nobody else may be while a role is played: its exclusive group, or the role alone. */
    private RoleKey claimed(Role role) {
        RoleKey group = role.key();
        for (Optional<Role> at = Optional.of(role); at.isPresent(); at = parent(at.get())) {
            if (at.get().isExclusive()) {
                group = at.get().key();
            }
        }
        return group;
    }

    private Optional<Role> parent(Role role) {
        return role.parent().map(byKey::get);
    }
}
