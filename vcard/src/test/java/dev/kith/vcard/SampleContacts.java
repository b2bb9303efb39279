package dev.kith.vcard;

import dev.kith.common.Actor;
import dev.kith.common.Stamp;
import dev.kith.contact.AddressPart;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.ContactState;
import dev.kith.contact.Derivations;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.ExternalId;
import dev.kith.contact.MessagingHandle;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.NamePart;
import dev.kith.contact.Occasion;
import dev.kith.contact.Organization;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.PartialDate;
import dev.kith.contact.Person;
import dev.kith.contact.PersonName;
import dev.kith.contact.PhoneKind;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.PhotoReference;
import dev.kith.contact.PointValue;
import dev.kith.contact.PostalAddress;
import dev.kith.contact.Purpose;
import dev.kith.contact.Remark;
import dev.kith.contact.Use;
import dev.kith.contact.WebAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Contacts with every kind of value, the same ones for the same seed. */
final class SampleContacts {
    private static final List<String> WORDS =
            List.of(
                    "Ada",
                    "Lovelace",
                    "M\u00FCller",
                    "\u5C71\u7530",
                    "\u062D\u0633\u0646",
                    "\uD83D\uDE00",
                    "a,b;c",
                    "back\\slash",
                    "\\n",
                    "quo\"te",
                    "car^et",
                    "x=y:z",
                    "BEGIN:VCARD",
                    "e\u0301",
                    "\u200Ftext",
                    "very long ".repeat(9) + "end",
                    "=41",
                    "a\\,b",
                    "^n",
                    "item1.TEL",
                    "%41",
                    "1");
    private static final AddressPart[] COMPONENTS =
            AddressMapper.COMPONENTS.toArray(AddressPart[]::new);
    private final Random random;

    private SampleContacts(long seed) {
        random = new Random(seed);
    }

    static Contact contact(long seed) {
        SampleContacts sample = new SampleContacts(seed);
        return seed % 3 == 0 ? contact(sample.organization()) : contact(sample.person());
    }

    static <C extends Contact> C contact(ContactDraft<C, ?> draft) {
        Stamp stamp = new Stamp(Instant.EPOCH, Actor.system());
        ContactState state = ContactState.first(ContactId.of(new UUID(0, 1)), stamp);
        return draft.toContact(
                state,
                new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "GB"),
                TestLabels::id);
    }

    private ContactDraft<Person, ?> person() {
        PersonName.Builder name = PersonName.builder();
        times(3, () -> name.add(any(NamePart.values()), text()));
        times(1, () -> name.addPhonetic(any(NamePart.values()), text()));
        var draft = Person.draft().name(name.build());
        times(2, () -> draft.affiliation(affiliation()));
        fill(draft);
        return draft;
    }

    private ContactDraft<Organization, ?> organization() {
        OrganizationName name = some() ? OrganizationName.of(text()) : OrganizationName.empty();
        name = some() ? name.withUnits(List.of(text(), text())) : name;
        var draft = Organization.draft().name(some() ? name : name.withPhonetic(text()));
        fill(draft);
        return draft;
    }

    private Affiliation affiliation() {
        OrganizationName name = OrganizationName.of(text());
        name = some() ? name.withUnits(List.of(text())) : name;
        Affiliation affiliation =
                switch (random.nextInt(3)) {
                    case 0 -> Affiliation.titled(text());
                    case 1 -> Affiliation.inRole(text());
                    default -> Affiliation.at(name);
                };
        affiliation = some() ? affiliation.withTitle(text()) : affiliation;
        return some() ? affiliation.withRole(text()) : affiliation;
    }

    private void fill(ContactDraft<?, ?> draft) {
        if (some() || draft.violations().stream().anyMatch(v -> v.code().equals("nameless"))) {
            draft.displayAs(text());
        }
        times(1, () -> draft.sortAs(text()));
        times(3, () -> draft.nickname(text()));
        times(3, () -> draft.label(text()));
        times(
                2,
                () -> draft.email(point(EmailAddress.of("a" + random.nextInt(99) + "@b.example"))));
        times(3, () -> draft.phone(point(phone())));
        times(2, () -> draft.address(point(address())));
        times(2, () -> draft.webAddress(point(WebAddress.of(text()))));
        times(2, () -> draft.handle(point(MessagingHandle.of(service(), text()))));
        times(2, () -> draft.occasion(new Occasion(occasion(), date())));
        times(1, () -> draft.birthday(date()));
        times(2, () -> draft.remark(remark()));
        times(1, () -> draft.photo(photo()));
        times(1, () -> draft.externalId(ExternalId.of(ExternalId.VCARD_UID, text())));
        times(1, () -> draft.externalId(ExternalId.of("crm", text())));
    }

    private String service() {
        return some() ? "jabber" : some() ? "Skype" : "google talk";
    }

    private String occasion() {
        return some() ? Occasion.ANNIVERSARY : some() ? Occasion.DEATH : label();
    }

    private PhotoReference photo() {
        PhotoReference photo = PhotoReference.of(URI.create("https://example.org/a,b;c.png"));
        return some() ? photo.withMediaType("image/png") : photo;
    }

    private Remark remark() {
        Remark remark = Remark.of(text() + "\n\t" + text());
        remark = some() ? remark.withAuthor(text()) : remark;
        return some() ? remark.withCreated(Instant.ofEpochSecond(random.nextInt())) : remark;
    }

    private PhoneNumber phone() {
        PhoneNumber phone = PhoneNumber.of("+44 (20) 7946 " + random.nextInt(10_000));
        phone = some() ? phone.withExtension("12" + random.nextInt(9)) : phone;
        phone = some() ? phone.withAskFor(text()) : phone;
        return some() ? phone.withKinds(any(PhoneKind.values()), any(PhoneKind.values())) : phone;
    }

    private PostalAddress address() {
        PostalAddress.Builder address = PostalAddress.builder();
        for (AddressPart part :
                List.of(AddressPart.ADDRESSEE, AddressPart.ATTENTION, AddressPart.CARE_OF)) {
            if (random.nextInt(8) == 0) {
                times(2, () -> address.add(part, text()));
            }
        }
        times(4, () -> address.add(any(COMPONENTS), text()));
        times(2, () -> address.line(text()));
        if (some()) {
            address.countryCode("DE");
        }
        return address.add(AddressPart.STREET, text() + "\n" + text()).build();
    }

    private PartialDate date() {
        int year = 1900 + random.nextInt(120);
        return switch (random.nextInt(6)) {
            case 0 -> PartialDate.ofYear(year);
            case 1 -> PartialDate.ofYearMonth(year, 3);
            case 2 -> PartialDate.ofMonthDay(2, 29);
            case 3 -> PartialDate.ofMonth(11);
            case 4 -> PartialDate.ofDay(31);
            default -> PartialDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        };
    }

    private <V extends PointValue> ContactPoint<V> point(V value) {
        ContactPoint<V> point =
                ContactPoint.of(value, any(Use.HOME, Use.WORK, Use.OTHER, Use.of(label())));
        if (some() && Purpose.SUPPORT.fits(value.channel())) {
            point = point.withPurposes(Purpose.SUPPORT);
        }
        return some() ? point.withRank(1 + random.nextInt(100)) : point;
    }

    private String label() {
        return any("Caf\u00E9, bar;", "x \uD83D\uDE00", "assistant") + random.nextInt(3);
    }

    private String text() {
        String text = any(WORDS.toArray(String[]::new));
        return some() ? text : text + " " + any(WORDS.toArray(String[]::new));
    }

    private boolean some() {
        return random.nextInt(3) > 0;
    }

    private void times(int most, Runnable action) {
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            action.run();
        }
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
