package dev.kith.testkit;

import java.util.SplittableRandom;

/**
 * Words of the scripts that software gets wrong. Package-private: a contact is what callers want.
 */
enum GeneratedText {
    ASCII("Ada Lovelace Grace Hopper Alan Turing Smith O'Brien Mary-Jane van_der_Berg X"),
    ACCENTED(
            "Zoë Müller Škoda Łukasz Ñandú Søren Þór Crème Ångström Strauß İpek Ilık Dvořák"
                    + " Nguyễn Ǻsa"),
    // the same letters as above, but with combining marks
    DECOMPOSED("Zoe\u0308 Mu\u0308ller S\u030Ckoda A\u030Angstro\u0308m Nguye\u0302\u0303n"),
    GREEK_CYRILLIC("Γιώργος Σωκράτης Ελένη Юрий Ёлкин Щукин Київ Ґалаґан"),
    CJK("山田 太郎 王小明 李娜 김철수 박영희 佐藤さくら ｶﾀｶﾅ 𠮷野家 がぎぐ"),
    ARABIC("محمد فاطمة عبد_الله مُحَمَّد یوسف پروین"),
    HEBREW("משה כהן שָׁלוֹם דוד לוי ירושלים"),
    INDIC_THAI("प्रिया शर्मा राम_कृष्ण สมชาย ใจดี தமிழ்"),
    EMOJI("😀 🏳️‍🌈 👨‍👩‍👧‍👦 Ada🚀 𝔄𝔡𝔞 𐍈 🧑🏽‍💻");

    private final String[] words;

    GeneratedText(String words) {
        this.words = words.split(" ");
    }

    static GeneratedText any(SplittableRandom random) {
        // every second one is plain, as in life
        return random.nextBoolean() ? ASCII : values()[random.nextInt(values().length)];
    }

    String word(SplittableRandom random) {
        return words[random.nextInt(words.length)].replace('_', ' ');
    }

    String words(SplittableRandom random, int count) {
        StringBuilder text = new StringBuilder(word(random));
        for (int i = 1; i < count; i++) {
            text.append(' ').append(word(random));
        }
        return text.toString();
    }

    /** A text of exactly that many UTF-16 code units, which never ends in half a character. */
    String ofLength(SplittableRandom random, int length) {
        StringBuilder text = new StringBuilder(length + 32);
        while (text.length() < length) {
            text.append(word(random)).append(' ');
        }
        text.setLength(length);
        if (Character.isHighSurrogate(text.charAt(length - 1))
                || Character.isWhitespace(text.charAt(length - 1))) {
            text.setCharAt(length - 1, 'x');
        }
        return text.toString();
    }
}
