package dev.kith.rule;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.contact.AddressPart;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.DatedRole;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.FieldValue;
import dev.kith.contact.NamePart;
import dev.kith.contact.Occasion;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.PointValue;
import dev.kith.contact.PostalAddress;
import dev.kith.contact.Provenance;
import dev.kith.contact.Verification;
import dev.kith.fact.FactValue;
import dev.kith.label.CategoryKey;
import dev.kith.label.LabelId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the values of fields. The only place that knows where in a contact a field is. */
final class Values {

    private final RuleSubject subject;
    private final Contact contact;
    private final LocalDate today;

    Values(RuleSubject subject) {
        this.subject = subject;
        contact = subject.contact();
        today = subject.setting().today();
    }

    /** The parts of a kind, in their order. */
    List<?> parts(RuleScope part) {
        return switch (part) {
            case AFFILIATION ->
                    contact instanceof Person person ? person.affiliations() : List.of();
            case ROLE -> contact.roles();
            case EMAIL -> contact.emails();
            case PHONE -> contact.phones();
            case ADDRESS -> contact.addresses();
            case OCCASION -> contact.occasions();
            case CONTACT -> throw new IllegalStateException("a contact has parts, not contacts");
        };
    }

    /** The values of one of the contact's fields. */
    List<RuleValue> of(RuleField field) {
        if (field instanceof StandardField standard) {
            return standard(standard).toList();
        }
        if (field instanceof LabelField label) {
            return contact.labels().stream()
                    .filter(id -> isIn(id, label.category()))
                    .<RuleValue>map(id -> new RuleValue.Id(id.uuid()))
                    .toList();
        }
        if (field instanceof OwnField own) {
            return list(contact.field(own.key()), Values::value);
        }
        return list(subject.facts().apply(((FactField) field).key()), Values::value);
    }

    /** The values of a field of one of the parts. */
    List<RuleValue> of(StandardField field, Object part) {
        if (part instanceof Affiliation affiliation) {
            return affiliation(field, affiliation).toList();
        }
        if (part instanceof DatedRole role) {
            return role(field, role).toList();
        }
        if (part instanceof Occasion occasion) {
            return (field == StandardField.OCCASION_LABEL
                            ? text(occasion.label())
                            : Stream.<RuleValue>of(new RuleValue.Partial(occasion.date())))
                    .toList();
        }
        ContactPoint<?> point = (ContactPoint<?>) part;
        return point(field, point).toList();
    }

    private Stream<RuleValue> standard(StandardField field) {
        return switch (field) {
            case KIND -> key(contact.kind());
            case STATUS -> key(contact.status());
            case NAME -> text(contact.displayName());
            case SORT_NAME -> text(contact.sortName());
            case GIVEN_NAME -> names(NamePart.GIVEN);
            case FAMILY_NAME ->
                    Stream.concat(names(NamePart.FAMILY), names(NamePart.SECOND_FAMILY));
            case NICKNAME -> texts(contact.nicknames());
            case EMAIL -> emails().map(EmailAddress::key).flatMap(Values::text);
            case EMAIL_DOMAIN -> emails().map(EmailAddress::domain).flatMap(Values::text);
            case PHONE_NUMBER -> phones().map(PhoneNumber::key).flatMap(Values::text);
            case CALLING_CODE -> phones().flatMap(Values::callingCode);
            case STREET -> addresses().flatMap(each -> texts(each.all(AddressPart.STREET)));
            case CITY -> addresses().flatMap(each -> texts(each.all(AddressPart.LOCALITY)));
            case REGION -> addresses().flatMap(each -> texts(each.all(AddressPart.REGION)));
            case POSTAL_CODE ->
                    addresses().flatMap(each -> texts(each.all(AddressPart.POSTAL_CODE)));
            case COUNTRY -> addresses().flatMap(each -> key(each.countryCode()));
            case ROLE_KEY ->
                    contact.rolesAt(today).stream().flatMap(role -> key(role.role().text()));
            case STAGE ->
                    contact.rolesAt(today).stream()
                            .flatMap(role -> key(role.stageAt(today).map(stage -> stage.text())));
            case TIER -> key(contact.importance().map(importance -> importance.tier().text()));
            case OWNER -> key(contact.owner().map(Values::word));
            case TEAM -> contact.teams().stream().flatMap(team -> key(team.id()));
            case COLLECTION ->
                    contact.collection().stream().<RuleValue>map(id -> new RuleValue.Id(id.uuid()));
            case ORGANIZATION -> affiliations().flatMap(each -> text(each.organization().text()));
            case EMPLOYER -> affiliations().flatMap(Values::employer);
            case TITLE -> affiliations().flatMap(each -> texts(each.title().stream().toList()));
            case DEPARTMENT -> affiliations().flatMap(each -> texts(each.units()));
            case BIRTHDAY -> occasions(Occasion.BIRTHDAY);
            case ANNIVERSARY -> occasions(Occasion.ANNIVERSARY);
            case SOURCE ->
                    contact.provenances().values().stream()
                            .map(Provenance::source)
                            .flatMap(Values::text);
            case EXTERNAL_SYSTEM -> contact.externalIds().stream().flatMap(id -> text(id.system()));
            case RESTRICTED ->
                    flag(
                            contact.restriction()
                                    .filter(found -> found.period().contains(today))
                                    .isPresent());
            case CREATED -> moment(contact.state().created().at());
            case CHANGED -> moment(contact.state().changed().at());
            case VERIFIED -> verified();
            case SEGMENT -> throw new IllegalStateException("segments are asked one by one");
            default -> throw new IllegalStateException(field + " is a field of a part");
        };
    }

    private Stream<RuleValue> affiliation(StandardField field, Affiliation affiliation) {
        return switch (field) {
            case AFFILIATION_ORGANIZATION -> text(affiliation.organization().text());
            case AFFILIATION_EMPLOYER -> employer(affiliation);
            case AFFILIATION_TITLE -> texts(affiliation.title().stream().toList());
            case AFFILIATION_DEPARTMENT -> texts(affiliation.units());
            case AFFILIATION_FUNCTION -> texts(affiliation.roles());
            case AFFILIATION_CURRENT -> flag(affiliation.isCurrent(today));
            case AFFILIATION_PRIMARY -> flag(affiliation.isPrimary());
            case AFFILIATION_SINCE -> since(affiliation.period());
            case AFFILIATION_UNTIL -> until(affiliation.period());
            default -> throw new IllegalStateException(field + " is no field of an affiliation");
        };
    }

    private Stream<RuleValue> role(StandardField field, DatedRole role) {
        return switch (field) {
            case ROLE_ROLE -> key(role.role().text());
            case ROLE_STAGE -> key(role.stageAt(today).map(stage -> stage.text()));
            case ROLE_CURRENT -> flag(role.period().contains(today));
            case ROLE_SINCE -> since(role.period());
            case ROLE_UNTIL -> until(role.period());
            default -> throw new IllegalStateException(field + " is no field of a role");
        };
    }

    private Stream<RuleValue> point(StandardField field, ContactPoint<?> point) {
        return switch (field) {
            case EMAIL_USE, PHONE_USE, ADDRESS_USE -> text(point.use().label());
            case EMAIL_CURRENT, PHONE_CURRENT, ADDRESS_CURRENT -> flag(point.isCurrent(today));
            case EMAIL_PRIMARY, PHONE_PRIMARY, ADDRESS_PRIMARY -> flag(point.isPrimary());
            case EMAIL_USABLE, PHONE_USABLE, ADDRESS_USABLE ->
                    flag(point.isUsable(subject.setting().at()));
            case EMAIL_VERIFIED, PHONE_VERIFIED, ADDRESS_VERIFIED -> verified(point);
            default -> value(field, point.value());
        };
    }

    private static Stream<RuleValue> value(StandardField field, PointValue value) {
        if (value instanceof EmailAddress email) {
            return text(field == StandardField.EMAIL_ADDRESS ? email.key() : email.domain());
        }
        if (value instanceof PhoneNumber phone) {
            return switch (field) {
                case PHONE_TEXT -> text(phone.key());
                case PHONE_CALLING_CODE -> callingCode(phone);
                default -> phone.kinds().stream().sorted().flatMap(Values::key);
            };
        }
        PostalAddress address = (PostalAddress) value;
        return switch (field) {
            case ADDRESS_STREET -> texts(address.all(AddressPart.STREET));
            case ADDRESS_CITY -> texts(address.all(AddressPart.LOCALITY));
            case ADDRESS_REGION -> texts(address.all(AddressPart.REGION));
            case ADDRESS_POSTAL_CODE -> texts(address.all(AddressPart.POSTAL_CODE));
            default -> key(address.countryCode());
        };
    }

    private static RuleValue value(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return new RuleValue.Text(text.text());
        }
        if (value instanceof FieldValue.Decimal decimal) {
            return new RuleValue.Decimal(decimal.number());
        }
        if (value instanceof FieldValue.Flag flag) {
            return new RuleValue.Flag(flag.yes());
        }
        if (value instanceof FieldValue.Day day) {
            return new RuleValue.Day(day.date());
        }
        if (value instanceof FieldValue.Partial partial) {
            return new RuleValue.Partial(partial.date());
        }
        if (value instanceof FieldValue.Moment moment) {
            return new RuleValue.Moment(moment.at());
        }
        if (value instanceof FieldValue.Chosen chosen) {
            return new RuleValue.Key(chosen.choice().text());
        }
        if (value instanceof FieldValue.Reference reference) {
            return new RuleValue.Id(reference.contact().uuid());
        }
        return new RuleValue.Text(((FieldValue.Link) value).uri().toString());
    }

    private static RuleValue value(FactValue value) {
        if (value instanceof FactValue.Text text) {
            return new RuleValue.Text(text.text());
        }
        if (value instanceof FactValue.Decimal decimal) {
            return new RuleValue.Decimal(decimal.number());
        }
        return new RuleValue.Moment(((FactValue.Moment) value).instant());
    }

    private boolean isIn(LabelId label, CategoryKey category) {
        return subject.setting().categories().apply(label).filter(category::equals).isPresent();
    }

    private static String word(Actor actor) {
        return actor.kind().name().toLowerCase(Locale.ROOT) + ":" + actor.id();
    }

    private Stream<RuleValue> names(NamePart part) {
        return contact instanceof Person person ? texts(person.name().all(part)) : Stream.empty();
    }

    private Stream<EmailAddress> emails() {
        return current(contact.emails());
    }

    private Stream<PhoneNumber> phones() {
        return current(contact.phones());
    }

    private Stream<PostalAddress> addresses() {
        return current(contact.addresses());
    }

    private <V extends PointValue> Stream<V> current(List<ContactPoint<V>> points) {
        return points.stream().filter(point -> point.isCurrent(today)).map(ContactPoint::value);
    }

    private Stream<Affiliation> affiliations() {
        return contact instanceof Person person
                ? person.affiliationsAt(today).stream()
                : Stream.empty();
    }

    private Stream<RuleValue> occasions(String label) {
        return contact.occasions().stream()
                .filter(occasion -> occasion.label().equals(label))
                .map(occasion -> new RuleValue.Partial(occasion.date()));
    }

    private Stream<RuleValue> verified() {
        List<ContactPoint<?>> points = new ArrayList<>(contact.emails());
        points.addAll(contact.phones());
        points.addAll(contact.addresses());
        points.addAll(contact.webAddresses());
        points.addAll(contact.handles());
        return points.stream().flatMap(Values::verified);
    }

    private static Stream<RuleValue> verified(ContactPoint<?> point) {
        return point.verification().map(Verification::verifiedAt).stream().flatMap(Values::moment);
    }

    private static Stream<RuleValue> employer(Affiliation affiliation) {
        return affiliation.organizationId().stream()
                .<RuleValue>map(id -> new RuleValue.Id(id.uuid()));
    }

    private static Stream<RuleValue> callingCode(PhoneNumber phone) {
        OptionalInt code = phone.callingCode();
        return code.isPresent()
                ? Stream.of(new RuleValue.Decimal(BigDecimal.valueOf(code.getAsInt())))
                : Stream.empty();
    }

    private static Stream<RuleValue> since(DateRange period) {
        return period.from().stream().map(RuleValue.Day::new);
    }

    private static Stream<RuleValue> until(DateRange period) {
        return period.until().stream().map(RuleValue.Day::new);
    }

    private static Stream<RuleValue> moment(Instant instant) {
        return Stream.of(new RuleValue.Moment(instant));
    }

    private static Stream<RuleValue> flag(boolean yes) {
        return Stream.of(new RuleValue.Flag(yes));
    }

    /** An empty text is no value: an affiliation without an organisation has no name of one. */
    private static Stream<RuleValue> text(String text) {
        return text.isBlank() ? Stream.empty() : Stream.of(new RuleValue.Text(text));
    }

    private static Stream<RuleValue> texts(List<String> texts) {
        return texts.stream().flatMap(Values::text);
    }

    private static Stream<RuleValue> key(String text) {
        return Stream.of(new RuleValue.Key(text));
    }

    private static Stream<RuleValue> key(Optional<String> text) {
        return text.stream().flatMap(Values::key);
    }

    private static Stream<RuleValue> key(Enum<?> word) {
        return key(word.name().toLowerCase(Locale.ROOT));
    }

    private static <V> List<RuleValue> list(
            Collection<V> values, Function<? super V, RuleValue> toRuleValue) {
        List<RuleValue> list = new ArrayList<>();
        values.forEach(value -> list.add(toRuleValue.apply(value)));
        return list;
    }
}
