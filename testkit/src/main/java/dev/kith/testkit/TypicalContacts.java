package dev.kith.testkit;

import dev.kith.contact.AddressPart;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.PhoneKind;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.PostalAddress;
import dev.kith.contact.Use;
import java.util.SplittableRandom;

/** People of business, each made from its number alone. */
final class TypicalContacts {

    private static final String[] GIVEN =
            ("Ada Grace Alan Edsger Barbara Donald Frances Dennis Radia Ken Margaret Niklaus Hedy"
                            + " Linus Sophie Tim Karen John Annie Claude Zoë Jörg Łukasz Søren"
                            + " María François")
                    .split(" ");
    private static final String[] FAMILY =
            ("Lovelace Hopper Turing Dijkstra Liskov Knuth Allen Ritchie Perlman Thompson Hamilton"
                            + " Wirth Lamarr Torvalds Wilson Berners Jones Backus Easley Shannon"
                            + " Müller Núñez Dvořák Ångström Kowalski Yılmaz")
                    .split(" ");
    private static final String[] COMPANIES =
            "engines analytical difference compilers lambda kernel routing packets orbit radio"
                    .split(" ");
    private static final String[] STREETS =
            "High Street;Station Road;Church Lane;Mill Lane;Victoria Road;Kaiserstraße;Hauptstraße"
                    .split(";");
    private static final String[] TOWNS =
            "London Berlin Wien Zürich Paris Madrid Oslo Praha Warszawa Lisboa".split(" ");
    private static final String[] COUNTRIES = "GB DE AT CH FR ES NO CZ PL PT".split(" ");
    private static final String[] LABELS =
            ("customer;supplier;partner;press;investor;prospect;former customer;key account;"
                            + "newsletter;trade fair 2025;trade fair 2026;board;purchasing;sales;"
                            + "engineering;marketing;finance;legal;human resources;support;north;"
                            + "south;east;west;central;tier gold;tier silver;tier bronze;"
                            + "prepayment;net 30;net 60;do not visit;speaks German;speaks French;"
                            + "speaks Spanish;speaks Polish;vip;reference;pilot;beta tester;"
                            + "competitor;university;authority;association;freelancer;agency;"
                            + "reseller;distributor;logistics;energy")
                    .split(";");

    private final long seed;

    TypicalContacts(long seed) {
        this.seed = seed;
    }

    PersonDraft person(long index) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E37_79B9_7F4A_7C15L + index);
        String given = GIVEN[random.nextInt(GIVEN.length)];
        String family = FAMILY[random.nextInt(FAMILY.length)];
        String company = COMPANIES[random.nextInt(COMPANIES.length)];
        String number = Long.toString(index);
        PersonDraft draft = Person.named(given, family + "-" + Long.toString(index, 36));
        draft.email(ContactPoint.of(EmailAddress.of(workEmail(company, number)), Use.WORK));
        draft.email(ContactPoint.of(EmailAddress.of("home." + number + "@mail.example"), Use.HOME));
        draft.phone(
                ContactPoint.of(
                        PhoneNumber.of("+49 30 " + grouped(index)).withKinds(PhoneKind.VOICE),
                        Use.WORK));
        draft.phone(
                ContactPoint.of(
                        PhoneNumber.of("+49 151 " + grouped(index)).withKinds(PhoneKind.MOBILE),
                        Use.HOME));
        draft.address(address(random), Use.WORK);
        int label = random.nextInt(LABELS.length);
        // steps that have no divisor in common with the number of labels never meet
        draft.label(LABELS[label]);
        draft.label(LABELS[(label + 7) % LABELS.length]);
        draft.label(LABELS[(label + 21) % LABELS.length]);
        return draft;
    }

    private static String workEmail(String company, String number) {
        return "contact." + number + "@" + company + ".example";
    }

    private static String grouped(long index) {
        String digits = Long.toString(100_000_000 + index % 100_000_000).substring(1);
        return digits.substring(0, 4) + " " + digits.substring(4);
    }

    private static PostalAddress address(SplittableRandom random) {
        int town = random.nextInt(TOWNS.length);
        return PostalAddress.builder()
                .add(
                        AddressPart.STREET,
                        STREETS[random.nextInt(STREETS.length)] + " " + (1 + random.nextInt(200)))
                .add(AddressPart.POSTAL_CODE, Integer.toString(10_000 + random.nextInt(90_000)))
                .add(AddressPart.LOCALITY, TOWNS[town])
                .countryCode(COUNTRIES[town])
                .build();
    }
}
