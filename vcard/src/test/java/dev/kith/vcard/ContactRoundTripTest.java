package dev.kith.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.NamePart;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNumber;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ContactRoundTripTest {

    @Property
    void a_new_card_of_version_3_reads_as_the_contact(@ForAll long seed) {
        assertReadsAs(SampleContacts.contact(seed), VCardVersion.V3_0);
    }

    @Property
    void a_new_card_of_version_4_reads_as_the_contact(@ForAll long seed) {
        assertReadsAs(SampleContacts.contact(seed), VCardVersion.V4_0);
    }

    @Property
    void a_contact_that_was_only_read_is_written_as_it_was(@ForAll long seed) {
        byte[] card = written(SampleContacts.contact(seed), VCardVersion.V4_0);

        Contact read = SampleContacts.contact(Cards.read(card).cards().get(0).draft());

        assertThat(written(read)).isEqualTo(card);
    }

    @Property
    void a_card_takes_on_all_values_of_another_contact(@ForAll long seed, @ForAll long other) {
        Contact wanted = SampleContacts.contact(other);
        Contact former = SampleContacts.contact(seed);
        for (VCardVersion version : List.of(VCardVersion.V3_0, VCardVersion.V4_0)) {
            if (former.kind() == wanted.kind()) {
                Contact read =
                        SampleContacts.contact(
                                Cards.read(written(former, version)).cards().get(0).draft());
                Contact changed = withOriginal(wanted, read);

                assertSame(read(written(changed)), changed);
            }
        }
    }

    private static Contact withOriginal(Contact wanted, Contact read) {
        var draft = wanted.edit();
        draft.original(read.original().orElseThrow());
        return SampleContacts.contact(draft);
    }

    private static void assertReadsAs(Contact contact, VCardVersion version) {
        byte[] card = written(contact, version);
        assertThat(Cards.read(card).codes()).isEmpty();
        assertSame(read(card), contact);
    }

    static Contact read(byte[] card) {
        Cards.Read read = Cards.read(card);
        read.only();
        return SampleContacts.contact(read.cards().get(0).draft());
    }

    static byte[] written(Contact contact, VCardVersion version) {
        var out = new ByteArrayOutputStream();
        try (VCardWriter writer = VCardWriter.to(out, TestLabels::name)) {
            writer.write(contact, version);
        }
        return out.toByteArray();
    }

    static byte[] written(Contact contact) {
        var out = new ByteArrayOutputStream();
        try (VCardWriter writer = VCardWriter.to(out, TestLabels::name)) {
            writer.write(contact);
        }
        return out.toByteArray();
    }

    private static List<NamePart> order(Person person) {
        return person.name().order().stream()
                .filter(part -> part != NamePart.PREVIOUS_FAMILY)
                .toList();
    }

    /**
     * All values but the order in which phonetic parts and previous names are given, for which no
     * card has a place.
     */
    static void assertSame(Contact read, Contact contact) {
        assertThat(read.kind()).isEqualTo(contact.kind());
        if (contact instanceof Person person) {
            Person other = (Person) read;
            assertThat(order(other)).isEqualTo(order(person));
            for (NamePart part : NamePart.values()) {
                assertThat(other.name().all(part)).isEqualTo(person.name().all(part));
                assertThat(other.name().phonetics(part)).isEqualTo(person.name().phonetics(part));
            }
            assertThat(other.affiliations()).isEqualTo(person.affiliations());
        } else {
            assertThat(((Organization) read).name()).isEqualTo(((Organization) contact).name());
        }
        assertThat(read.displayAs()).isEqualTo(contact.displayAs());
        assertThat(read.displayName()).isEqualTo(contact.displayName());
        assertThat(read.sortAs()).isEqualTo(contact.sortAs());
        assertThat(read.nicknames()).isEqualTo(contact.nicknames());
        assertThat(new ArrayList<>(read.labels())).isEqualTo(new ArrayList<>(contact.labels()));
        assertThat(read.emails()).isEqualTo(contact.emails());
        assertThat(read.phones())
                .usingElementComparator(ContactRoundTripTest::compare)
                .isEqualTo(contact.phones());
        assertThat(read.addresses()).isEqualTo(contact.addresses());
        assertThat(read.webAddresses()).isEqualTo(contact.webAddresses());
        assertThat(read.handles()).isEqualTo(contact.handles());
        assertThat(read.occasions()).isEqualTo(contact.occasions());
        assertThat(read.remarks()).isEqualTo(contact.remarks());
        assertThat(read.photos()).isEqualTo(contact.photos());
        assertThat(read.externalIds()).isEqualTo(contact.externalIds());
    }

    private static int compare(ContactPoint<PhoneNumber> one, ContactPoint<PhoneNumber> other) {
        return PropertyMaker.isSame(one, other) ? 0 : 1;
    }
}
