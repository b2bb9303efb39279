package dev.kith.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.Actor;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.Derivations;
import dev.kith.contact.LeapDayPolicy;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.rule.Condition;
import dev.kith.rule.Condition.Direction;
import dev.kith.rule.Condition.Side;
import dev.kith.rule.Condition.Unit;
import dev.kith.rule.Rule;
import dev.kith.rule.RuleSetting;
import dev.kith.rule.RuleSubject;
import dev.kith.rule.RuleValue;
import dev.kith.rule.StandardField;
import dev.kith.store.ContactTerm;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimesTest {

    /** Clocks that go back over midnight, skip it, and a day that was left out. */
    private static final Map<String, String> ZONES =
            Map.of(
                    "Europe/Berlin", "2026-03-29T01:00:00Z",
                    "America/Sao_Paulo", "2018-02-18T02:00:00Z",
                    "America/St_Johns", "2010-11-07T02:31:00Z",
                    "Asia/Beirut", "2026-03-28T22:00:00Z",
                    "Pacific/Apia", "2011-12-30T10:00:00Z",
                    "UTC", "2026-05-01T00:00:00Z");

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void the_instants_are_those_that_fulfil_the_condition_by_itself() {
        int told = 0;
        int fulfilled = 0;
        for (Map.Entry<String, String> each : ZONES.entrySet()) {
            ZoneId zone = ZoneId.of(each.getKey());
            Instant around = Instant.parse(each.getValue());
            for (int i = 0; i < 1_000; i++) {
                RuleSetting setting = setting(near(around), zone);
                Condition condition = condition(around, zone);
                Optional<Times> times = Times.of(condition, setting);
                if (times.isEmpty()) {
                    continue;
                }
                told++;
                Instant created = near(around);
                long micros = ContactTerm.micros(created);
                boolean isIn =
                        times.get().spans().stream()
                                .anyMatch(span -> micros >= span.from() && micros < span.until());
                boolean holds =
                        Rule.where(StandardField.CREATED, condition)
                                .holdsFor(
                                        new RuleSubject(
                                                created(created),
                                                fact -> List.of(),
                                                segment -> false,
                                                setting));
                assertThat(isIn)
                        .as("%s at %s in %s, %s", condition, setting.at(), zone, created)
                        .isEqualTo(holds);
                fulfilled += holds ? 1 : 0;
            }
        }
        assertThat(told).isGreaterThan(3_000);
        assertThat(fulfilled).isBetween(told / 5, told * 4 / 5);
    }

    private Instant near(Instant instant) {
        Instant near = instant.plusSeconds(random.nextInt(-200_000, 200_000));
        return switch (random.nextInt(4)) {
            case 0 -> near.truncatedTo(ChronoUnit.HOURS);
            case 1 -> near.truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.MICROS);
            default -> near;
        };
    }

    private Condition condition(Instant around, ZoneId zone) {
        return switch (random.nextInt(4)) {
            case 0 -> new Condition.Is(List.of(value(around, zone), value(around, zone)));
            case 1 -> new Condition.Between(value(around, zone), value(around, zone));
            case 2 -> new Condition.Beyond(any(Side.values()), value(around, zone));
            default ->
                    new Condition.Relative(
                            any(Direction.values()), random.nextInt(4), any(Unit.values()));
        };
    }

    private RuleValue value(Instant around, ZoneId zone) {
        Instant near = near(around);
        return random.nextBoolean()
                ? new RuleValue.Moment(near)
                : new RuleValue.Day(near.atZone(zone).toLocalDate());
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private static RuleSetting setting(Instant at, ZoneId zone) {
        return new RuleSetting(
                at, zone, LeapDayPolicy.FEBRUARY_28, Map.of(), Map.of(), id -> Optional.empty());
    }

    private static Contact created(Instant at) {
        return Person.known("Ada")
                .toContact(
                        ContactState.first(
                                ContactId.of(new UUID(1, 1)), new Stamp(at, Actor.system())),
                        new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), ""));
    }
}
