package dev.kith.vcard;

import dev.kith.contact.AddressPart;
import dev.kith.contact.PostalAddress;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Who gets what is sent to an address: parts for which ADR has no component, kept in parameters of
 * our own. Where they stand among the other parts is not kept; they are read first.
 */
final class Recipients {
    private static final List<Map.Entry<AddressPart, String>> PARAMETERS =
            List.of(
                    Map.entry(AddressPart.ADDRESSEE, "X-ADDRESSEE"),
                    Map.entry(AddressPart.ATTENTION, "X-ATTENTION"),
                    Map.entry(AddressPart.CARE_OF, "X-CARE-OF"));

    private Recipients() {}

    static void read(RawProperty property, BiConsumer<AddressPart, String> each) {
        for (Map.Entry<AddressPart, String> parameter : PARAMETERS) {
            for (String text : property.parameterValues(parameter.getValue())) {
                each.accept(parameter.getKey(), text);
            }
        }
    }

    static void write(PostalAddress address, Params params) {
        for (Map.Entry<AddressPart, String> parameter : PARAMETERS) {
            params.remove(parameter.getValue());
            List<String> texts = address.all(parameter.getKey());
            if (!texts.isEmpty()) {
                params.list().add(new Parameter(parameter.getValue(), texts));
            }
        }
    }

    static boolean areSame(PostalAddress one, PostalAddress other) {
        return PARAMETERS.stream()
                .allMatch(
                        parameter ->
                                one.all(parameter.getKey()).equals(other.all(parameter.getKey())));
    }
}
