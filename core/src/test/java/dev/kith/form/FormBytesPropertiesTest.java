package dev.kith.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class FormBytesPropertiesTest {

    @Property
    void any_form_comes_back_and_has_the_same_bytes_again(@ForAll("forms") Form form) {
        FormBytes bytes = FormBytes.of(document(form));

        FormDocument read = FormBytes.read(bytes.toByteArray());

        assertThat(read.content()).isEqualTo(form);
        assertThat(read.content().fields()).containsExactlyElementsOf(form.fields());
        assertThat(FormBytes.of(read)).isEqualTo(bytes);
        assertThat(FormBytes.parse(bytes.toByteArray()).fields()).isEqualTo(bytes.fields());
    }

    @Property
    void bytes_damaged_anywhere_are_refused_or_are_those_of_another_form(
            @ForAll("forms") Form form,
            @ForAll @IntRange(min = 0, max = 100_000) int place,
            @ForAll byte damage,
            @ForAll("cuts") int cut) {
        byte[] bytes = FormBytes.of(document(form)).toByteArray();
        bytes[place % bytes.length] = damage;
        byte[] damaged = Arrays.copyOf(bytes, Math.max(0, bytes.length - cut));

        readOrRefuse(damaged);
    }

    @Property
    void any_bytes_are_refused_or_those_of_a_form(
            @ForAll byte[] bytes, @ForAll("codes") List<Byte> codes) {
        readOrRefuse(bytes);
        byte[] fields = new byte[codes.size() + 4];
        fields[0] = 1;
        fields[1] = 1;
        fields[2] = 'z';
        fields[3] = 1;
        for (int i = 0; i < codes.size(); i++) {
            fields[i + 4] = codes.get(i);
        }
        readOrRefuse(fields);
    }

    @Property
    void what_differs_is_what_has_other_values(
            @ForAll("forms") Form before, @ForAll("forms") Form after) {
        FormBytes earlier = FormBytes.of(document(before));
        FormBytes later = FormBytes.of(document(after));

        List<String> changed = FormDiff.changedFields(earlier, later);

        Set<String> expected =
                Stream.concat(before.fields().stream(), after.fields().stream())
                        .filter(name -> !before.find(name).equals(after.find(name)))
                        .collect(Collectors.toSet());
        assertThat(changed).doesNotHaveDuplicates().hasSameElementsAs(expected);
        Form kept = earlier.only(changed).document().content();
        for (String name : kept.fields()) {
            assertThat(expected).contains(name);
            assertThat(kept.find(name)).isEqualTo(before.find(name));
        }
        assertThat(FormDiff.changedFields(earlier, earlier)).isEmpty();
    }

    /** What is accepted has, of all ways to write it, that which the library uses. */
    private static void readOrRefuse(byte[] bytes) {
        FormDocument read;
        try {
            read = FormBytes.read(bytes);
        } catch (InvalidFormException e) {
            assertThat(e.violation().message()).isNotBlank();
            return;
        }
        FormBytes again = FormBytes.of(read);
        assertThat(FormBytes.read(again.toByteArray())).isEqualTo(read);
        if (again.size() == bytes.length) {
            assertThat(again.toByteArray()).isEqualTo(bytes);
        }
    }

    private static FormDocument document(Form form) {
        return new FormDocument("thing", 1, form);
    }

    @Provide
    Arbitrary<Integer> cuts() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 50)));
    }

    @Provide
    Arbitrary<List<Byte>> codes() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, Arbitraries.bytes().between((byte) 0, (byte) 12)),
                        Tuple.of(1, Arbitraries.bytes()))
                .list()
                .ofMaxSize(80);
    }

    @Provide
    Arbitrary<Form> forms() {
        return objects(nodes(3));
    }

    private static Arbitrary<Form> objects(Arbitrary<FormNode> values) {
        Arbitrary<String> names =
                Arbitraries.oneOf(
                        Arbitraries.of("id", "emails", "content", "labels", "name"),
                        Arbitraries.strings()
                                .withCharRange('!', '~')
                                .ofMinLength(1)
                                .ofMaxLength(5));
        return Combinators.combine(names, values)
                .as(Map::entry)
                .list()
                .ofMaxSize(6)
                .map(
                        entries -> {
                            Map<String, FormNode> fields = new LinkedHashMap<>();
                            entries.forEach(e -> fields.put(e.getKey(), e.getValue()));
                            Form.Builder builder = Form.builder();
                            fields.forEach(builder::add);
                            return builder.build();
                        });
    }

    private static Arbitrary<FormNode> nodes(int depth) {
        if (depth == 0) {
            return scalars();
        }
        Arbitrary<FormNode> inner = nodes(depth - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(6, scalars()),
                Tuple.of(1, inner.list().ofMaxSize(4).map(FormNode::of)),
                Tuple.of(1, objects(inner).map(form -> form)));
    }

    private static Arbitrary<FormNode> scalars() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .ofMaxLength(250)
                        .filter(FormBytesPropertiesTest::isWhole)
                        .map(FormNode::of),
                Arbitraries.create(UUID::randomUUID).map(FormNode::of),
                Arbitraries.longs().map(FormNode::of),
                Arbitraries.integers().between(-40, 40).map(n -> FormNode.of((long) n)),
                Combinators.combine(
                                Arbitraries.bigIntegers()
                                        .between(
                                                BigInteger.TEN.pow(40).negate(),
                                                BigInteger.TEN.pow(40)),
                                Arbitraries.integers().between(-1_000, 1_000))
                        .as((digits, scale) -> FormNode.of(new BigDecimal(digits, scale))),
                Arbitraries.of(FormNode.of(true), FormNode.of(false)),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(20).map(FormNode::of),
                Combinators.combine(
                                Arbitraries.longs()
                                        .between(
                                                Instant.MIN.getEpochSecond(),
                                                Instant.MAX.getEpochSecond()),
                                Arbitraries.integers().between(0, 999_999))
                        .as((s, micros) -> FormNode.of(Instant.ofEpochSecond(s, micros * 1_000L))));
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
