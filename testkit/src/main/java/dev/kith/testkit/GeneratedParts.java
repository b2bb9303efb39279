package dev.kith.testkit;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.contact.AddressPart;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Channel;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.MessagingHandle;
import dev.kith.contact.NamePart;
import dev.kith.contact.Occasion;
import dev.kith.contact.Organization;
import dev.kith.contact.OrganizationDraft;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.Original;
import dev.kith.contact.PartialDate;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.PersonName;
import dev.kith.contact.PhoneKind;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.PhotoReference;
import dev.kith.contact.PointValue;
import dev.kith.contact.PostalAddress;
import dev.kith.contact.Provenance;
import dev.kith.contact.Purpose;
import dev.kith.contact.Reachability;
import dev.kith.contact.Remark;
import dev.kith.contact.Use;
import dev.kith.contact.Verification;
import dev.kith.contact.WebAddress;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/** The parts of generated contacts, and the contacts made of them. */
final class GeneratedParts {

    private static final String[] COUNTRIES = {"GB", "DE", "JP", "EG", "IL", "BR", "IN", "US"};
    private static final String[] PHONES = {
        "+44 20 7946 0", "(030) 12345-", "+1 (212) 555-0", "٠١٢٣٤٥", "０３-１２３４-", "00 49 171 "
    };

    private final SplittableRandom random;
    private int serial;

    GeneratedParts(SplittableRandom random) {
        this.random = random;
    }

    PersonDraft usualPerson() {
        PersonDraft draft = Person.draft();
        fill(draft, 3);
        if (chance(80)) {
            draft.name(personName());
        } else {
            draft.displayAs(text(3));
        }
        some(2, i -> draft.affiliation(i > 0 ? affiliation() : mainAffiliation()));
        return draft;
    }

    OrganizationDraft usualOrganization() {
        OrganizationDraft draft = Organization.draft();
        fill(draft, 3);
        draft.name(organizationName());
        return draft;
    }

    PersonDraft hugePerson() {
        PersonDraft draft = Person.draft().name(personName());
        fill(draft, 200);
        draft.displayAs(GeneratedText.any(random).ofLength(random, 1_000));
        some(100, i -> draft.affiliation(affiliation()));
        enlarge(draft);
        return draft;
    }

    OrganizationDraft hugeOrganization() {
        String name = GeneratedText.any(random).ofLength(random, 1_000);
        OrganizationDraft draft = Organization.named(name);
        fill(draft, 200);
        enlarge(draft);
        return draft;
    }

    PersonDraft nearlyEmptyPerson() {
        PersonDraft draft = Person.draft();
        switch (random.nextInt(6)) {
            case 0 -> draft.displayAs(word());
            case 1 -> draft.nickname(word());
            case 2 -> draft.email(email());
            case 3 -> draft.phone(phone());
            case 4 -> draft.name(PersonName.builder().add(NamePart.FAMILY, word()).build());
            default -> draft.address(PostalAddress.builder().countryCode("DE").build(), Use.OTHER);
        }
        return draft;
    }

    OrganizationDraft nearlyEmptyOrganization() {
        return random.nextBoolean()
                ? Organization.named(word())
                : Organization.draft().webAddress("https://" + serial++ + ".example/");
    }

    private void enlarge(ContactDraft<?, ?> draft) {
        draft.remark(Remark.of(GeneratedText.any(random).ofLength(random, 100_000)));
        byte[] record = new byte[50_000];
        for (int i = 0; i < record.length; i++) {
            record[i] = (byte) random.nextInt(256);
        }
        draft.original(Original.of("vcard", record));
    }

    private void fill(ContactDraft<?, ?> draft, int most) {
        if (chance(15)) {
            draft.from(provenance());
        }
        if (chance(10)) {
            draft.displayAs(text(3));
        }
        if (chance(10)) {
            draft.sortAs(text(2));
        }
        some(chance(20) ? most : 0, i -> draft.nickname(word()));
        some(most, i -> draft.email(email()));
        some(most, i -> draft.phone(phone()));
        some(chance(50) ? most : 0, i -> draft.address(point(address())));
        some(chance(30) ? most : 0, i -> draft.webAddress(point(web())));
        some(chance(30) ? most : 0, i -> draft.handle(point(handle())));
        some(chance(30) ? most : 0, i -> draft.externalId("crm-" + i % 3, "№" + serial++));
        some(most, i -> draft.label(text(2)));
        some(chance(30) ? most : 0, i -> draft.remark(remark()));
        some(chance(20) ? most : 0, i -> draft.photo(photo()));
        some(chance(20) ? most : 0, i -> draft.occasion(new Occasion(word(), date())));
        if (chance(10)) {
            draft.from(provenance());
        }
        if (chance(40)) {
            draft.birthday(date());
        }
        if (chance(10)) {
            draft.original(Original.of("vcard", new byte[] {0, 1, -1, 13, 10, -128}));
        }
        new GeneratedStanding(random).fill(draft);
        choosePrimaries(draft);
    }

    private void choosePrimaries(ContactDraft<?, ?> draft) {
        if (!draft.emails().isEmpty() && chance(50)) {
            draft.primary(any(draft.emails()).value());
        }
        if (!draft.phones().isEmpty() && chance(50)) {
            draft.primary(any(draft.phones()).value());
        }
        if (!draft.addresses().isEmpty() && chance(50)) {
            draft.primary(any(draft.addresses()).value());
        }
    }

    private PersonName personName() {
        GeneratedText script = GeneratedText.any(random);
        PersonName.Builder name = PersonName.builder();
        // the order in which parts are given differs between cultures, and is kept
        if (random.nextBoolean()) {
            name.add(NamePart.FAMILY, script.word(random)).add(NamePart.GIVEN, script.word(random));
        } else {
            name.add(NamePart.GIVEN, script.word(random)).add(NamePart.FAMILY, script.word(random));
        }
        for (NamePart part : NamePart.values()) {
            some(chance(10) ? 2 : 0, i -> name.add(part, script.word(random)));
            some(chance(10) ? 2 : 0, i -> name.addPhonetic(part, word()));
        }
        return name.build();
    }

    private OrganizationName organizationName() {
        OrganizationName name = OrganizationName.of(text(3));
        if (chance(30)) {
            List<String> units = new ArrayList<>();
            some(3, i -> units.add(word()));
            name = name.withUnits(units);
        }
        return chance(10) ? name.withPhonetic(word()) : name;
    }

    private Affiliation affiliation() {
        Affiliation affiliation =
                switch (random.nextInt(4)) {
                    case 0 -> Affiliation.titled(text(2));
                    case 1 -> Affiliation.inRole(word());
                    default -> Affiliation.at(organizationName());
                };
        affiliation = chance(40) ? affiliation.withTitle(text(3)) : affiliation;
        affiliation = chance(20) ? affiliation.withRoles(roles()) : affiliation;
        return chance(30) ? affiliation.during(period()) : affiliation;
    }

    private Affiliation mainAffiliation() {
        return chance(30) ? affiliation().asPrimary() : affiliation();
    }

    private List<String> roles() {
        List<String> roles = new ArrayList<>();
        roles.add(word());
        some(2, i -> roles.add(word() + serial++));
        return roles;
    }

    private DateRange period() {
        LocalDate from = LocalDate.ofEpochDay(random.nextInt(25_000));
        return switch (random.nextInt(3)) {
            case 0 -> DateRange.from(from);
            case 1 -> DateRange.until(from);
            default -> DateRange.between(from, from.plusDays(1L + random.nextInt(5_000)));
        };
    }

    private ContactPoint<EmailAddress> email() {
        String domain =
                switch (random.nextInt(4)) {
                    case 0 -> "Bücher.example";
                    case 1 -> "例え.example";
                    default -> "Mail" + random.nextInt(5) + ".example";
                };
        String local =
                switch (random.nextInt(4)) {
                    case 0 -> "\"odd @ local " + serial++ + "\"";
                    case 1 -> "Ünï.çødé+" + serial++;
                    default -> "User." + serial++;
                };
        return point(EmailAddress.of(local + "@" + domain));
    }

    private ContactPoint<PhoneNumber> phone() {
        PhoneNumber number =
                PhoneNumber.of(PHONES[random.nextInt(PHONES.length)] + (100 + serial++ % 900));
        if (chance(50)) {
            number = number.withKinds(PhoneKind.TEXT, anyOf(PhoneKind.values()));
        }
        number = chance(10) ? number.withExtension(Integer.toString(serial)) : number;
        return point(chance(10) ? number.withAskFor(text(2)) : number);
    }

    private PostalAddress address() {
        PostalAddress.Builder address = PostalAddress.builder();
        some(3, i -> address.line(text(3)));
        some(5, i -> address.add(anyOf(AddressPart.values()), text(2)));
        address.street(text(2) + "\n" + text(1));
        return chance(60) ? address.countryCode(anyOf(COUNTRIES)).build() : address.build();
    }

    private WebAddress web() {
        return WebAddress.of("https://" + serial++ + ".example/~" + word() + "?q=1#a");
    }

    private MessagingHandle handle() {
        return MessagingHandle.of(anyOf("Skype", "xmpp", "Matrix", "微信"), word() + serial++);
    }

    private Remark remark() {
        Remark remark = Remark.of(text(12) + "\r\n\t" + text(12) + " ");
        remark = chance(30) ? remark.withAuthor(text(2)) : remark;
        return chance(50) ? remark.withCreated(instant()) : remark;
    }

    private PhotoReference photo() {
        PhotoReference photo =
                PhotoReference.of(URI.create("ni:///sha-256;" + Integer.toString(serial++, 36)));
        return random.nextBoolean() ? photo.withMediaType("image/jpeg") : photo;
    }

    private PartialDate date() {
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        int year = chance(5) ? 1 : chance(5) ? 9_999 : 1_900 + random.nextInt(130);
        return switch (random.nextInt(8)) {
            case 0 -> PartialDate.ofYear(year);
            case 1 -> PartialDate.ofYearMonth(year, month);
            case 2 -> PartialDate.ofMonthDay(month, day);
            case 3 -> PartialDate.ofMonth(month);
            case 4 -> PartialDate.ofDay(day);
            case 5 -> PartialDate.ofMonthDay(2, 29);
            default -> PartialDate.of(year, month, day);
        };
    }

    private Instant instant() {
        // nanoseconds below a microsecond are cut off by the values, never by a storage
        long nanos = random.nextInt(1_000_000_000);
        return Instant.ofEpochSecond(random.nextLong(-2_000_000_000L, 4_000_000_000L), nanos);
    }

    private <V extends PointValue> ContactPoint<V> point(V value) {
        ContactPoint<V> point = ContactPoint.of(value, use());
        if (chance(15)) {
            point = point.withPurposes(purposes(value.channel()));
        }
        point = chance(15) ? point.withRank(1 + random.nextInt(100)) : point;
        point = chance(5) ? point.asShared() : point;
        point = chance(10) ? point.withValidity(range()) : point;
        point = chance(10) ? point.withReachability(reachability()) : point;
        return chance(10) ? point.withVerification(verification()) : point;
    }

    private DateRange range() {
        LocalDate day = LocalDate.ofEpochDay(random.nextInt(-20_000, 40_000));
        return switch (random.nextInt(3)) {
            case 0 -> DateRange.from(day);
            case 1 -> DateRange.until(day);
            default -> DateRange.between(day, day.plusDays(1 + random.nextInt(4_000)));
        };
    }

    private Reachability reachability() {
        Instant since = instant();
        return switch (random.nextInt(5)) {
            case 0 -> Reachability.valid(since);
            case 1 -> Reachability.invalid(text(2), since);
            case 2 -> Reachability.bouncedSoft(1 + random.nextInt(9), since);
            case 3 -> Reachability.bouncedHard(since);
            default -> Reachability.onHold(since.plusSeconds(1 + random.nextInt(1_000)), since);
        };
    }

    private Verification verification() {
        Verification verified = Verification.of(instant(), text(2), actor());
        return random.nextBoolean()
                ? verified
                : verified.withNextReviewAt(
                        verified.verifiedAt().plusSeconds(1 + random.nextInt(1_000)));
    }

    private Provenance provenance() {
        Provenance provenance = Provenance.of(text(2), actor(), instant());
        return random.nextBoolean() ? provenance.withImportId("import-" + serial++) : provenance;
    }

    private Actor actor() {
        return switch (random.nextInt(3)) {
            case 0 -> Actor.user("user-" + random.nextInt(9));
            case 1 -> Actor.service("service-" + random.nextInt(9));
            default -> Actor.system();
        };
    }

    private List<Purpose> purposes(Channel channel) {
        List<Purpose> fitting = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            if (purpose.fits(channel) && random.nextBoolean()) {
                fitting.add(0, purpose);
            }
        }
        return fitting;
    }

    private Use use() {
        return switch (random.nextInt(4)) {
            case 0 -> Use.HOME;
            case 1 -> Use.WORK;
            case 2 -> Use.OTHER;
            default -> Use.of(text(2));
        };
    }

    private String word() {
        return GeneratedText.any(random).word(random);
    }

    private String text(int words) {
        return GeneratedText.any(random).words(random, words);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void some(int most, IntConsumer each) {
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            each.accept(i);
        }
    }

    @SafeVarargs
    private <T> T anyOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
