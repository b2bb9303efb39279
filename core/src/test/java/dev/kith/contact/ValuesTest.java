package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    /** Each entry is made anew for every comparison; no two entries are equal. */
    private static List<Supplier<Object>> values() {
        List<Supplier<Object>> values = new ArrayList<>();
        values.add(() -> Affiliation.at("Mill"));
        values.add(() -> Affiliation.at("Mill").withTitle("Head"));
        values.add(() -> Affiliation.at("Mill").withRole("Head"));
        values.add(() -> Affiliation.at("Mill").withRoles(List.of("Head", "Buyer")));
        values.add(() -> Affiliation.at("Mill").withOrganization(Samples.STATE.id()));
        values.add(() -> Affiliation.at("Mill").asPrimary());
        values.add(() -> Affiliation.at("Mill").during(DateRange.from(DAY)));
        values.add(() -> Affiliation.at("Mill").during(DateRange.until(DAY)));
        values.add(() -> Affiliation.titled("Head"));
        values.add(() -> Affiliation.at(OrganizationName.of("Mill").withUnits(List.of("A"))));
        values.add(() -> OrganizationName.of("Mill"));
        values.add(() -> OrganizationName.of("Mill").withUnits(List.of("A", "B")));
        values.add(() -> OrganizationName.of("Mill").withUnits(List.of("B", "A")));
        values.add(() -> OrganizationName.of("Mill").withPhonetic("Mill"));
        values.add(() -> PersonName.of("A", "B"));
        values.add(() -> PersonName.of("B", "A"));
        values.add(() -> PersonName.builder().addPhonetic(NamePart.GIVEN, "A").build());
        values.add(() -> PostalAddress.builder().line("A").build());
        values.add(() -> PostalAddress.builder().street("A").build());
        values.add(() -> PostalAddress.builder().locality("A").build());
        values.add(() -> PostalAddress.builder().street("A").countryCode("DE").build());
        values.add(() -> PhoneNumber.of("1"));
        values.add(() -> PhoneNumber.of("1").withNormal("+441"));
        values.add(() -> PhoneNumber.of("1").withExtension("1"));
        values.add(() -> PhoneNumber.of("1").withAskFor("1"));
        values.add(() -> PhoneNumber.of("1").withKinds(PhoneKind.FAX));
        values.add(() -> EmailAddress.of("a@b.example"));
        values.add(() -> WebAddress.of("a@b.example"));
        values.add(() -> MessagingHandle.of("xmpp", "a@b.example"));
        values.add(() -> ExternalId.of("crm", "1"));
        values.add(() -> Remark.of("A"));
        values.add(() -> Remark.of("A").withAuthor("B"));
        values.add(() -> Remark.of("A").withCreated(Instant.EPOCH));
        values.add(() -> PhotoReference.of(URI.create("https://b.example/a")));
        values.add(() -> PhotoReference.of(URI.create("https://b.example/a")).withMediaType("a/b"));
        values.add(() -> Original.of("vcard", new byte[] {1}));
        values.add(() -> Original.of("vcard", new byte[] {2}));
        values.add(() -> Original.of("csv", new byte[] {1}));
        values.add(() -> Occasion.birthday(PartialDate.ofYear(1985)));
        values.add(() -> ContactPoint.of(WebAddress.of("a")));
        values.add(() -> ContactPoint.of(WebAddress.of("a"), Use.HOME));
        values.add(() -> ContactPoint.of(WebAddress.of("a")).asPrimary());
        values.add(() -> ContactPoint.of(WebAddress.of("a")).withRank(1));
        values.add(() -> ContactPoint.of(WebAddress.of("a")).withPurposes(Purpose.SUPPORT));
        values.add(() -> ContactPoint.of(WebAddress.of("a")).asShared());
        values.add(() -> ContactPoint.of(WebAddress.of("a")).withValidity(MAY));
        values.add(() -> ContactPoint.of(WebAddress.of("a")).withReachability(valid(0)));
        values.add(() -> ContactPoint.of(WebAddress.of("a")).withVerification(verified("call")));
        values.add(() -> ContactPoint.of(WebAddress.of("a")).withRank(1).asPrimary());
        values.add(() -> ContactPoint.of(WebAddress.of("a")).withRank(1).asShared());
        values.add(Reachability::unknown);
        values.add(() -> valid(0));
        values.add(() -> valid(1));
        values.add(() -> Reachability.bouncedHard(Instant.EPOCH));
        values.add(() -> Reachability.bouncedSoft(1, Instant.EPOCH));
        values.add(() -> Reachability.bouncedSoft(2, Instant.EPOCH));
        values.add(() -> Reachability.invalid("gone", Instant.EPOCH));
        values.add(() -> Reachability.invalid("typo", Instant.EPOCH));
        values.add(() -> Reachability.onHold(Samples.NOON, Instant.EPOCH));
        values.add(() -> Reachability.onHold(Samples.NOON.plusSeconds(1), Instant.EPOCH));
        values.add(() -> verified("call"));
        values.add(() -> verified("letter"));
        values.add(() -> Verification.of(Samples.NOON, "call", Actor.user("jo")));
        values.add(() -> verified("call").withNextReviewAt(Samples.NOON.plusSeconds(1)));
        values.add(() -> Provenance.of("fair", Actor.system(), Samples.NOON));
        values.add(() -> Provenance.of("form", Actor.system(), Samples.NOON));
        values.add(() -> Provenance.of("fair", Actor.user("jo"), Samples.NOON));
        values.add(() -> Provenance.of("fair", Actor.system(), Instant.EPOCH));
        values.add(() -> Provenance.of("fair", Actor.system(), Instant.EPOCH).withImportId("i"));
        values.add(() -> new ValueRef("emails", "a"));
        values.add(() -> new ValueRef("emails", ""));
        values.add(() -> new ValueRef("phones", "a"));
        values.add(() -> Samples.made(Person.known("Ada")));
        values.add(() -> Samples.made(Organization.named("Ada")));
        return values;
    }

    private static final DateRange MAY =
            DateRange.between(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1));

    private static Reachability valid(long since) {
        return Reachability.valid(Instant.ofEpochSecond(since));
    }

    private static Verification verified(String method) {
        return Verification.of(Samples.NOON, method, Actor.user("maria"));
    }

    @Test
    void values_are_equal_if_all_their_parts_are() {
        List<Supplier<Object>> values = values();
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                Object one = values.get(i).get();
                Object other = values.get(j).get();
                if (i == j) {
                    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
                } else {
                    assertThat(one).as(i + ", " + j).isNotEqualTo(other);
                }
            }
            assertThat(values.get(i).get().equals("text")).isFalse();
        }
    }

    @Test
    void contacts_are_equal_at_the_same_revision_whatever_they_hold() {
        Person ada = Samples.made(Person.known("Ada"));
        Person zoe = Samples.made(Person.known("Zoe"));
        ContactState later = Samples.STATE.next(Samples.STATE.created());
        Person changed = Person.known("Ada").toContact(later, Samples.DERIVATIONS);

        assertThat(ada).isEqualTo(zoe).hasSameHashCodeAs(zoe).isNotEqualTo(changed);
        assertThat(ada.hasSameContent(zoe)).isFalse();
        assertThat(ada.hasSameContent(changed)).isTrue();
        assertThat(changed.revision()).isEqualTo(Revision.of(2));
        assertThat(ada.hasSameContent(Samples.made(Organization.draft().displayAs("Ada"))))
                .isFalse();
    }

    @Test
    void a_use_is_known_in_any_case_and_locale() {
        assertThat(Use.of("HOME")).isEqualTo(Use.HOME);
        assertThat(Use.of(" Work ")).isEqualTo(Use.WORK);
        assertThat(Use.of("oTher").isCustom()).isFalse();
        assertThat(Use.of("Boat").label()).isEqualTo("Boat");
        assertThat(Use.of("Boat").isCustom()).isTrue();
        assertThat(MessagingHandle.of("ICQ", "1").service()).isEqualTo("icq");
        assertThat(new Occasion("BIRTHDAY", PartialDate.ofDay(1)).label())
                .isEqualTo(Occasion.BIRTHDAY);
    }

    @Test
    void an_address_needs_something_and_keeps_lines_and_parts_apart() {
        PostalAddress address =
                PostalAddress.builder()
                        .line("1 High Street")
                        .street("High Street")
                        .add(AddressPart.STREET, "2nd line\nof it")
                        .postalCode("N1")
                        .region("England")
                        .country("United Kingdom")
                        .countryCode(" gb ")
                        .build();

        assertThat(address.lines()).containsExactly("1 High Street");
        assertThat(address.all(AddressPart.STREET)).hasSize(2);
        assertThat(address.joined(AddressPart.REGION)).isEqualTo("England");
        assertThat(address.countryCode()).contains("GB");
        assertThat(address.toBuilder().build()).isEqualTo(address);
        assertThat(address.toBuilder().remove(AddressPart.STREET).removeLines().build().order())
                .containsExactly(AddressPart.POSTAL_CODE, AddressPart.REGION, AddressPart.COUNTRY);
        assertThat(address.key()).isEqualTo(address.toBuilder().removeLines().build().key());
        assertThatIllegalArgumentException().isThrownBy(() -> PostalAddress.builder().build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostalAddress.builder().countryCode("XX"));
        assertThatIllegalArgumentException().isThrownBy(() -> PostalAddress.builder().line("a\nb"));
        assertThat(PostalAddress.builder().countryCode("DE").build().lines()).isEmpty();
    }

    @Test
    void a_photo_is_referred_to_and_never_held() {
        for (String uri : new String[] {"a.png", "data:image/png;base64,AAAA", "DATA:,x"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PhotoReference.of(URI.create(uri)));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhotoReference.of(URI.create("ni:///" + "a".repeat(2_000))));
    }

    @Test
    void an_original_is_a_copy() {
        byte[] record = {1, 2, 3};
        Original original = Original.of("vcard", record);
        record[0] = 9;
        original.content()[1] = 9;

        assertThat(original.content()).containsExactly(1, 2, 3);
        assertThat(original.size()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> Original.of("vcard", new byte[0]));
    }

    @Test
    void instants_are_cut_to_microseconds() {
        Instant instant = Instant.parse("2026-05-01T12:00:00.123456789Z");
        Instant cut = Instant.parse("2026-05-01T12:00:00.123456Z");

        assertThat(Remark.of("A").withCreated(instant).created()).contains(cut);
        assertThat(new Stamp(instant, Actor.system()).at()).isEqualTo(cut);
        assertThat(new Stamp(Instant.ofEpochSecond(-1, 999_999_999), Actor.system()).at())
                .isEqualTo(Instant.ofEpochSecond(-1, 999_999_000));
    }

    @Test
    void a_web_address_is_a_uri_if_it_is_written_as_one() {
        assertThat(WebAddress.of("https://b.example/a").uri())
                .contains(URI.create("https://b.example/a"));
        assertThat(WebAddress.of("not a uri").uri()).isEmpty();
        assertThat(WebAddress.of(" b.example ").text()).isEqualTo("b.example");
        assertThat(WebAddress.parse(" ").value()).isEmpty();
    }

    @Test
    void an_affiliation_names_something() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Affiliation.at(OrganizationName.empty()));
        assertThat(Affiliation.inRole("buyer").organization().isEmpty()).isTrue();
        assertThat(Affiliation.at(OrganizationName.empty().withUnits(List.of("A"))).units())
                .containsExactly("A");
    }
}
