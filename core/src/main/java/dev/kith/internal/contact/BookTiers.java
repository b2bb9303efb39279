package dev.kith.internal.contact;

import dev.kith.common.DefinitionInUseException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.Tier;
import dev.kith.contact.TierKey;
import dev.kith.contact.Tiers;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.Commands;
import dev.kith.internal.command.DefinitionCommand;
import dev.kith.internal.command.DefinitionUse;
import dev.kith.store.AggregateView;
import dev.kith.store.ContactKey;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The tiers of one book for one actor. */
public final class BookTiers implements Tiers {

    private final Commands commands;
    private final AggregateView view;

    public BookTiers(Commands commands) {
        this.commands = commands;
        view = commands.view().aggregates();
    }

    @Override
    public List<Tier> all() {
        return TierCatalogue.TIERS.all(view).stream()
                .sorted(Tier.BY_RANK.thenComparing(Comparator.comparing(tier -> tier.key().text())))
                .toList();
    }

    @Override
    public Optional<Tier> find(TierKey key) {
        return TierCatalogue.TIERS.find(view, Objects.requireNonNull(key, "key"));
    }

    @Override
    public Tier define(TierKey key, String name, int rank) {
        Tier shape =
                Tier.of(key, Revision.FIRST, name, rank, commands.nowhere(), commands.nowhere());
        return commands.run(
                DefinitionCommand.defining(
                        "tier.define",
                        TierCatalogue.TIERS,
                        shape,
                        context -> {
                            Stamp now = context.stamp();
                            Tier tier = Tier.of(key, Revision.FIRST, name, rank, now, now);
                            TierCatalogue.TIERS.define(context, tier);
                            return tier;
                        }));
    }

    @Override
    public Tier change(Tier seen, String name, int rank) {
        Tier shape = next(seen, seen.revision(), name, rank, commands.nowhere());
        return commands.run(
                DefinitionCommand.changing(
                        "tier.change",
                        TierCatalogue.TIERS,
                        seen,
                        shape,
                        context -> changed(context, seen, name, rank)));
    }

    private static Tier changed(CommandContext context, Tier seen, String name, int rank) {
        Tier current = TierCatalogue.TIERS.current(context, seen);
        Tier next = next(current, current.revision().next(), name, rank, context.stamp());
        if (next.hasSameContent(current)) {
            return current;
        }
        context.save(TierCatalogue.KIND, next, current);
        return next;
    }

    private static Tier next(Tier tier, Revision revision, String name, int rank, Stamp changed) {
        return Tier.of(tier.key(), revision, name, rank, tier.created().orElse(changed), changed);
    }

    @Override
    public void remove(Tier seen) {
        Objects.requireNonNull(seen, "seen");
        commands.run(
                DefinitionCommand.removing(
                        "tier.remove",
                        TierCatalogue.TIERS,
                        seen,
                        context -> {
                            DefinitionUse.exclude(context);
                            Tier current = TierCatalogue.TIERS.current(context, seen);
                            List<Contact> users =
                                    context.unit()
                                            .contacts()
                                            .findByKey(ContactKey.of(current.key()), 1);
                            if (!users.isEmpty()) {
                                throw new DefinitionInUseException(current.id(), users.get(0).id());
                            }
                            context.remove(TierCatalogue.KIND, current);
                            return current;
                        }));
    }
}
