package dev.kith.contact;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The catalogue of the roles that a book's contacts play for us: the reserved ones, which every
 * book has, and those that were defined in it. Safe for use by many threads.
 */
public interface Roles {

    /** {@return the roles that every book has, each behind the one of which it is a kind} */
    static List<Role> reserved() {
        return StandardRoles.ALL;
    }

    /** {@return all roles: the reserved ones in their order, then the others by key} */
    List<Role> all();

    /**
     * {@return the role of that key}
     *
     * @param key the key
     */
    Optional<Role> find(RoleKey key);

    /**
     * {@return whether a role is another one or a kind of it}
     *
     * @param role the role
     * @param other what it may be a kind of
     */
    boolean isKindOf(RoleKey role, RoleKey other);

    /**
     * {@return a role and all that are kinds of it, the role first}
     *
     * @param role the role; one that the catalogue does not have stands alone
     */
    List<RoleKey> under(RoleKey role);

    /**
     * Defines a role.
     *
     * @param draft what it will say
     * @return the role at its first revision
     * @throws dev.kith.common.InvalidValueException if the draft has violations, such as an unknown
     *     parent; it lists all of them
     * @throws dev.kith.common.DefinitionTakenException if the book has a role of that key
     */
    Role define(RoleDraft draft);

    /**
     * Changes a role from the version that the caller has seen. Contacts that play it go on as they
     * do, and can end it and go through its stages: who may play it, and beside what, is asked of
     * those who begin to.
     *
     * @param seen the role as the caller has seen it
     * @param change makes the new version from the one it is given; keeps the key
     * @return the role at its next revision, or the same if nothing changed
     * @throws dev.kith.common.ReservedDefinitionException if the role is reserved
     * @throws dev.kith.common.StaleException if the stored role is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such role
     * @throws dev.kith.common.InvalidValueException if the draft has violations, such as a cycle of
     *     parents or a stage taken away in which contacts are; it lists all of them
     */
    Role change(Role seen, UnaryOperator<RoleDraft> change);

    /**
     * Takes a role out of the catalogue.
     *
     * @param seen the role as the caller has seen it
     * @throws dev.kith.common.ReservedDefinitionException if the role is reserved
     * @throws dev.kith.common.DefinitionInUseException if a contact has or had it, or another role
     *     is a kind of it
     * @throws dev.kith.common.StaleException if the stored role is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such role
     */
    void remove(Role seen);
}
