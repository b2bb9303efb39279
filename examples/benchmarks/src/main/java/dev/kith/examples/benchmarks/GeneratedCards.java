package dev.kith.examples.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Cards of people who do not exist, in vCard 3.0 and in five scripts; the same in every run. */
final class GeneratedCards {
    private static final int LINE = 75;
    private static final String[][] NAMES = {
        {"Lovelace", "Ada", "Byron"},
        {"Müller", "Jürgen", "Søren"},
        {"Иванова", "Мария", "Петровна"},
        {"山田", "花子", ""},
        {"الحداد", "ليلى", ""},
        {"Nguyễn", "Thị", "Ánh"},
    };
    private static final String[] COMPANIES = {
        "Analytical Engines Ltd.;Research", "Mühle & Söhne GmbH;Einkauf", "ООО «Берег»",
        "さくら商事株式会社;営業部", "شركة الأرز", "Blue Ridge Freight\\, Inc.;Dispatch",
    };
    private static final String[] STREETS = {
        "12 Dorset Street",
        "Lindenstraße 7",
        "ул. Садовая 3",
        "丸の内1-2-3",
        "Rue du Bac 40",
        "1200 Harbor Ave\\, Dock 3",
    };
    private static final String[] TOWNS = {
        "London;;W1U 4AA;United Kingdom",
        "Görlitz;Sachsen;02826;Deutschland",
        "Санкт-Петербург;;190000;Россия",
        "千代田区;東京都;100-0005;日本",
        "Paris;;75007;France",
        "Seattle;WA;98101;United States",
    };

    private final SplittableRandom random;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private GeneratedCards(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A file of that many cards. */
    static byte[] of(int count) {
        GeneratedCards cards = new GeneratedCards(42);
        for (int i = 0; i < count; i++) {
            cards.add(i);
        }
        return cards.out.toByteArray();
    }

    private void add(int number) {
        int script = random.nextInt(NAMES.length);
        String[] name = NAMES[script];
        String family = name[0] + "-" + number;
        line("BEGIN:VCARD");
        line("VERSION:3.0");
        line("N:" + family + ";" + name[1] + ";" + name[2] + ";;");
        line("FN:" + name[1] + " " + family);
        line("ORG:" + COMPANIES[random.nextInt(COMPANIES.length)]);
        line("TITLE:Buyer");
        line("EMAIL;TYPE=INTERNET,WORK:contact." + number + "@engines.example");
        line("EMAIL;TYPE=INTERNET,HOME:h." + number + "@mail.example");
        line("TEL;TYPE=CELL:+49 151 " + digits(8));
        line("TEL;TYPE=WORK,VOICE:+44 20 7946 " + digits(4));
        line("ADR;TYPE=WORK:;;" + pick(STREETS) + ";" + pick(TOWNS));
        line("item1.URL:https\\://engines.example/people/" + number);
        line("item1.X-ABLabel:Profile");
        line("BDAY:19" + (10 + random.nextInt(90)) + "-0" + (1 + random.nextInt(9)) + "-14");
        line("CATEGORIES:customer,newsletter,fair");
        line("NOTE:Met at a fair\\, likes tea.");
        line("UID:1b7d-4d1e-9c55-" + digits(12));
        line("END:VCARD");
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private void line(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int room = LINE;
        int from = 0;
        while (bytes.length - from > room) {
            int to = from + room;
            while ((bytes[to] & 0xC0) == 0x80) {
                to--;
            }
            out.write(bytes, from, to - from);
            out.writeBytes(new byte[] {'\r', '\n', ' '});
            from = to;
            room = LINE - 1;
        }
        out.write(bytes, from, bytes.length - from);
        out.writeBytes(new byte[] {'\r', '\n'});
    }
}
