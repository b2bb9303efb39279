package dev.kith.internal.contact;

import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.contact.Roles;
import dev.kith.form.RoleForm;
import dev.kith.internal.command.Catalogue;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateView;
import dev.kith.store.IndexKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The roles of a book as a tree. */
final class RoleCatalogue {

    /** The index that holds each role under the one of which it is a kind. */
    private static final String BY_PARENT = "parent";

    static final AggregateKind<Role> KIND =
            AggregateKind.of(new RoleForm(), Role.class, RoleCatalogue::keys);

    static final Catalogue<Role> ROLES = new Catalogue<>(KIND, Roles.reserved());

    private RoleCatalogue() {}

    private static List<IndexKey> keys(Role role) {
        List<IndexKey> keys = new ArrayList<>(2);
        keys.add(Catalogue.byKey(role.key()));
        role.parent().ifPresent(parent -> keys.add(byParent(parent)));
        return keys;
    }

    static IndexKey byParent(RoleKey parent) {
        return new IndexKey(BY_PARENT, parent.text());
    }

    /** A role and all of which it is a kind, up to the top. */
    static List<RoleKey> lineage(AggregateView view, RoleKey role) {
        List<RoleKey> lineage = new ArrayList<>();
        Set<RoleKey> seen = new HashSet<>();
        Optional<RoleKey> next = Optional.of(role);
        while (next.isPresent() && seen.add(next.get())) {
            lineage.add(next.get());
            next = ROLES.find(view, next.get()).flatMap(Role::parent);
        }
        return lineage;
    }

    /** A role and all that are kinds of it. */
    static List<RoleKey> under(AggregateView view, RoleKey role) {
        List<Role> all = ROLES.all(view);
        List<RoleKey> found = new ArrayList<>(List.of(role));
        for (int i = 0; i < found.size(); i++) {
            RoleKey parent = found.get(i);
            for (Role each : all) {
                if (each.parent().filter(parent::equals).isPresent()
                        && !found.contains(each.key())) {
                    found.add(each.key());
                }
            }
        }
        return found;
    }
}
