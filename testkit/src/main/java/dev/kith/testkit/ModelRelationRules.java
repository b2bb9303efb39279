package dev.kith.testkit;

import dev.kith.common.DateRange;
import dev.kith.contact.RelationshipCycleException;
import dev.kith.contact.RelationshipDraft;
import dev.kith.contact.RelationshipEnd;
import dev.kith.contact.RelationshipId;
import dev.kith.contact.RelationshipLimitException;
import dev.kith.contact.RelationshipOverlapException;
import dev.kith.contact.RelationshipType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands against a relationship, looked at day by day. */
final class ModelRelationRules {

    private ModelRelationRules() {}

    /** What stands against a relationship on one of its days. */
    static void refuseDays(
            ModelData data,
            RelationshipDraft draft,
            RelationshipType type,
            @Nullable RelationshipId self,
            ModelRefusals refusals) {
        for (int i = -1; i <= 2 * ModelWorld.DAYS; i++) {
            LocalDate day = ModelWorld.day(i);
            if (draft.period().contains(day)) {
                refuse(draft, type, ModelEdges.on(data, type, day, self), refusals);
            }
        }
    }

    private static void refuse(
            RelationshipDraft draft,
            RelationshipType type,
            ModelEdges edges,
            ModelRefusals refusals) {
        refusals.becauseIf(edges.has(draft.from(), draft.to()), RelationshipOverlapException.class);
        refusals.becauseIf(
                (type.isSingle(RelationshipEnd.FROM) && edges.leadsTo(draft.to()))
                        || (type.isSingle(RelationshipEnd.TO) && edges.leadsFrom(draft.from())),
                RelationshipLimitException.class);
        refusals.becauseIf(
                type.isAcyclic() && edges.reached(draft.to()).contains(draft.from()),
                RelationshipCycleException.class);
    }

    /** It begins before the day, and has not ended before it. */
    static void refuseEnd(DateRange period, LocalDate day, ModelRefusals refusals) {
        if (!beginsBefore(period, day)) {
            refusals.violating(List.of("ends-before-it-begins"));
        } else if (period.until().filter(until -> until.isBefore(day)).isPresent()) {
            refusals.violating(List.of("ended-before"));
        }
    }

    static boolean beginsBefore(DateRange period, LocalDate day) {
        return period.from().filter(from -> !from.isBefore(day)).isEmpty();
    }
}
