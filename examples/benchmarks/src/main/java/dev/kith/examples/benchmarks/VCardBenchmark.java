package dev.kith.examples.benchmarks;

import dev.kith.contact.AddressPart;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.PostalAddress;
import dev.kith.label.LabelName;
import dev.kith.vcard.VCardReader;
import dev.kith.vcard.VCards;
import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.Telephone;
import ezvcard.property.Url;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.function.Consumer;

/** Reading vCards beside ez-vcard and a scan of the bytes. */
final class VCardBenchmark {
    private static final String KITH = "Kith";
    private static final String PEER = "ez-vcard";
    private static final String SCAN = "scan";

    private VCardBenchmark() {}

    static void run(Scale scale, Consumer<Row> rows) {
        rows.accept(reading(scale));
        rows.accept(streaming(scale));
    }

    private static Row reading(Scale scale) {
        byte[] file = GeneratedCards.of(scale.cards());
        Measured nanos =
                new Rounds(scale)
                        .with(KITH, () -> readByKith(file))
                        .with(PEER, () -> readByPeer(file))
                        .with(SCAN, () -> scan(file))
                        .medians();
        double kith = nanos.of(KITH);
        double peer = nanos.of(PEER);
        String detail =
                speed(KITH, kith, scale, file)
                        + "; "
                        + speed(PEER, peer, scale, file)
                        + "; a scan of the bytes "
                        + Figures.count(file.length / nanos.of(SCAN) * 1e3)
                        + " MB/s";
        String what =
                "typed reading of "
                        + Figures.count(scale.cards())
                        + " vCard 3.0 cards of "
                        + file.length / scale.cards()
                        + " B, speed beside ez-vcard 0.12.2";
        return new Row(what, "≥ 2.5", Figures.ratio(peer / kith), detail);
    }

    private static String speed(String name, double nanos, Scale scale, byte[] file) {
        return name
                + " "
                + Figures.count(scale.cards() / nanos * 1e9)
                + " cards/s, "
                + Figures.count(file.length / nanos * 1e3)
                + " MB/s";
    }

    private static Row streaming(Scale scale) {
        Measured figures =
                ChildJvm.run("64m", "stream", List.of(Integer.toString(scale.streamedMegabytes())));
        return new Row(
                scale.streamedMegabytes()
                        + " MB streamed with -Xmx64m, speed of the last quarter beside the first",
                "constant",
                Figures.ratio(figures.of("last") / figures.of("first")),
                Figures.count(figures.of("cards"))
                        + " cards; first quarter "
                        + Figures.count(figures.of("first"))
                        + ", last "
                        + Figures.count(figures.of("last"))
                        + " cards/s");
    }

    private static long readByKith(byte[] file) {
        long touched = 0;
        try (VCardReader reader = VCards.read(new ByteArrayInputStream(file), "generated")) {
            while (reader.hasNext()) {
                touched += touch(reader.next().draft());
            }
        }
        return touched;
    }

    /** Makes every value of a draft, and gives a number that depends on all of them. */
    static long touch(ContactDraft<?, ?> draft) {
        long touched = draft.displayAs().map(String::length).orElse(0);
        if (draft instanceof PersonDraft person) {
            touched += person.name().family().length() + person.name().given().length();
            touched += person.affiliations().get(0).organization().text().length();
            touched += person.affiliations().get(0).title().map(String::length).orElse(0);
        }
        for (var email : draft.emails()) {
            touched += email.value().text().length() + email.use().label().length();
        }
        for (var phone : draft.phones()) {
            touched += phone.value().text().length() + phone.value().kinds().size();
        }
        for (ContactPoint<PostalAddress> address : draft.addresses()) {
            touched += address.value().joined(AddressPart.STREET).length();
            touched += address.value().joined(AddressPart.LOCALITY).length();
            touched += address.value().joined(AddressPart.POSTAL_CODE).length();
        }
        for (var url : draft.webAddresses()) {
            touched += url.value().text().length() + url.use().label().length();
        }
        for (LabelName label : draft.labelNames()) {
            touched += label.text().length();
        }
        touched += draft.occasions().get(0).date().year().orElse(0);
        touched += draft.remarks().get(0).text().length();
        return touched + draft.externalIds().get(0).value().length();
    }

    private static long readByPeer(byte[] file) {
        long touched = 0;
        try (ezvcard.io.text.VCardReader reader =
                new ezvcard.io.text.VCardReader(new ByteArrayInputStream(file))) {
            for (VCard card = reader.readNext(); card != null; card = reader.readNext()) {
                touched += touch(card);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return touched;
    }

    private static long touch(VCard card) {
        long touched = card.getFormattedName().getValue().length();
        touched += card.getStructuredName().getFamily().length();
        touched += card.getStructuredName().getGiven().length();
        touched += card.getOrganization().getValues().get(0).length();
        touched += card.getTitles().get(0).getValue().length();
        for (Email email : card.getEmails()) {
            touched += email.getValue().length() + email.getTypes().size();
        }
        for (Telephone phone : card.getTelephoneNumbers()) {
            touched += phone.getText().length() + phone.getTypes().size();
        }
        for (Address address : card.getAddresses()) {
            touched += address.getStreetAddress().length();
            touched += address.getLocality().length() + address.getPostalCode().length();
        }
        for (Url url : card.getUrls()) {
            touched += url.getValue().length() + url.getGroup().length();
        }
        for (Categories categories : card.getCategoriesList()) {
            for (String category : categories.getValues()) {
                touched += category.length();
            }
        }
        touched += card.getBirthday().getDate().get(ChronoField.YEAR);
        touched += card.getNotes().get(0).getValue().length();
        return touched + card.getUid().getValue().length();
    }

    private static long scan(byte[] file) {
        long found = 0;
        for (byte b : file) {
            found += b == '\n' || b == ':' || b == ';' ? b : 0;
        }
        return found;
    }
}
