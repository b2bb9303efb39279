package dev.kith.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;

/** E.164 by libphonenumber: the only class that knows it. */
final class LibPhoneNormaliser implements PhoneNormaliser {

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final PhoneNormaliser digits = PhoneNormaliser.digits();

    @Override
    public String normalise(String number, String region) {
        try {
            Phonenumber.PhoneNumber parsed =
                    numbers.parse(number, region.isEmpty() ? "ZZ" : region);
            if (numbers.isPossibleNumber(parsed)) {
                return numbers.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            // what cannot be understood is compared by its digits
        }
        return digits.normalise(number, region);
    }
}
